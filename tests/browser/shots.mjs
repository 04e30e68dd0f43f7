// Photographs every view, wide and narrow, light and dark, on the example and on the real dumps where they are here:
// node tests/browser/shots.mjs [folder]. To be looked at by people; nothing is compared.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { compareAll, dropAndWait, evidence, library, room, SAMPLE, SEEDS, start, type, work, write, drop } from "./harness.mjs";

const folder = process.argv[2] ?? "shots";
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const THEMES = ["light", "dark"];

mkdirSync(folder, { recursive: true });
const session = await start();
let count = 0;
await photographAll("sample", SAMPLE, "bridge, crack*, ferry|ferries");
if (SEEDS.length > 0) await photographAll("seeds", SEEDS, "Turk*, ceasefire|truce, civilian*");
else console.log("skipped the real dumps: their folder is not here");
await session.stop();
console.log(`${count} pictures are in ${folder}/`);

/** Goes to every view once, wide, to learn its address; then photographs each address in all sizes and themes. */
async function photographAll(name, dumps, keywords) {
  const reader = await session.reader();
  const page = await reader.open();
  await photograph(page, `${name}-empty`);
  await dropAndWait(page, dumps);
  const views = {};
  const note = (view) => (views[view] = page.url());

  await library(page).getByRole("listitem").getByRole("link").first().click();
  note("read");
  await work(page).getByRole("checkbox", { name: /^Show what was removed/ }).check();
  await work(page).getByRole("note").first().waitFor();
  note("read-removed");
  await work(page).getByRole("checkbox", { name: /^Show what was removed/ }).uncheck();
  await work(page).getByRole("article").getByRole("link").first().click();
  await evidence(page).waitFor();
  note("read-evidence");
  await page.keyboard.press("Escape");
  await type(page, keywords);
  await page.keyboard.press("n");
  await page.locator("#place").waitFor();
  note("read-hit");
  await library(page).getByRole("button", { name: "Clear" }).click();
  await room(page, "Compare").click();
  await page.getByText("Choose two or more articles").waitFor();
  note("choose");
  await compareAll(page);
  note("compare");
  const cells = work(page).getByRole("table", { name: "Who is named, by article" }).getByRole("cell");
  await cells.getByRole("button").first().click();
  await work(page).getByText(/^\d+ sentences?/).first().waitFor();
  note("compare-open");
  await room(page, "Keywords").click();
  await work(page).getByRole("table").first().waitFor();
  note("keywords");

  for (const [view, address] of Object.entries(views)) {
    await page.goto(address);
    await work(page).waitFor();
    await photograph(page, `${name}-${view}`, view === "read" || view.startsWith("compare") || view === "keywords");
  }
  await page.goto(views["read-removed"]);
  await work(page).getByRole("note").first().waitFor();
  for (let step = 0; step < 8; step++) await page.keyboard.press("]");
  await photograph(page, `${name}-line`);
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  await photograph(page, `${name}-line-menu`);
  await page.keyboard.press("f");
  await page.keyboard.press("Enter");
  await page.getByText(/^Line \d+ is now /).waitFor();
  await photograph(page, `${name}-line-changed`, true);
  await page.keyboard.press("u");
  await page.getByText(/^Undone: /).waitFor();
  await page.setViewportSize(SIZES[1]);
  await page.goto(views.read);
  const dock = page.getByRole("navigation", { name: "Panes" });
  await dock.getByRole("button", { name: /^Library/ }).click();
  await photograph(page, `${name}-library`, false, SIZES.slice(1));
  await page.setViewportSize(SIZES[1]);
  await page.goto(views["read-evidence"]);
  await dock.getByRole("button", { name: /^Evidence/ }).click();
  await photograph(page, `${name}-evidence`, false, SIZES.slice(1));

  await page.goto(views.read);
  await page.getByRole("button", { name: "Add" }).click();
  await photograph(page, `${name}-add`);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Help and shortcuts" }).click();
  await photograph(page, `${name}-help`);
  await page.keyboard.press("Escape");
  await drop(page, [write(reader, "picture.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"))]);
  await page.getByText("could not be read.").waitFor();
  await photograph(page, `${name}-problem`);

  const other = await reader.somebodyElse();
  const there = await other.open(views["compare-open"]);
  await there.getByText("This link shows").waitFor();
  await photograph(there, `${name}-missing`);
  for (const fault of reader.unexpected()) console.log(`${name}: ${fault}`);
  await reader.close();
}

/** One view in these sizes and both themes; `whole` also takes the page to its end. */
async function photograph(page, name, whole = false, sizes = SIZES) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      // Without motion, so that no picture catches a colour on its way.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const path = join(folder, `${name}-${size.width}-${colorScheme}`);
      await page.screenshot({ path: `${path}.png` });
      count++;
      if (!whole || colorScheme === "dark") continue;
      await page.screenshot({ path: `${path}-full.png`, fullPage: true });
      count++;
    }
  }
  await page.setViewportSize(SIZES[0]);
}
