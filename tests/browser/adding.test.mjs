// Ways in: drops, the file dialog, pasting, the example; and what is said of files that cannot be read.

import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { boxes, drop, dropAndWait, equal, library, ok, SAMPLE, SEEDS, settled, test, testOnSeeds, until, work, write, zip } from "./harness.mjs";

const text = (path) => readFileSync(path, "utf8");

test("five dumps are dropped and become five articles", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  equal(await boxes(page).count(), 5, "articles");
  await page.getByText("5 articles added").waitFor();
  const cards = await library(page).getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: /^Compare / }) }).allInnerTexts();
  for (const card of cards) {
    ok(/\d words/.test(card) && /\d+ % removed/.test(card), `a card does not say how long it is and what was removed: ${card}`);
  }
  equal(new Set(cards).size, 5, "different cards");
});

test("the example opens with a press", async (reader) => {
  const page = await reader.open();
  await page.getByRole("button", { name: "Open the example" }).click();
  await settled(page, 5);
});

test("the same dumps dropped twice are there once", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await drop(page, SAMPLE.slice(0, 2));
  await page.getByText("2 were here already").waitFor();
  equal(await boxes(page).count(), 5, "articles");
});

test("a folder, a zip and JSON lines go in together, and what cannot be read is named with its reason", async (reader) => {
  const [first, second, third, fourth, fifth] = SAMPLE.map(text);
  write(reader, "folder/one.txt", first);
  write(reader, "folder/deeper/two.txt", second);
  const packed = write(reader, "packed.zip", zip({ "inside/three.txt": third }));
  const rows = [{ text: fourth }, { text: fifth, title: "A title that was given", outlet: "A given outlet", date: "2020-02-03" }];
  const lines = write(reader, "rows.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
  const picture = write(reader, "picture.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", "latin1"));
  const page = await reader.open();
  await dropAndWait(page, [join(reader.scratch(), "folder"), packed, lines, picture], 5);
  await page.getByText("1 file could not be read.").waitFor();
  const named = work(page).getByRole("listitem").filter({ hasText: "picture.png" });
  ok((await named.innerText()).length > "picture.png".length + 20, "no reason is given for picture.png");
  await library(page).getByText("A title that was given").waitFor();
  await library(page).getByText("A given outlet").first().waitFor();
  await page.getByRole("button", { name: "Dismiss the list" }).click();
  await page.getByText("1 file could not be read.").waitFor({ state: "detached" });
});

test("files are chosen with the file button", async (reader) => {
  const page = await reader.open();
  const chooser = page.waitForEvent("filechooser");
  await page.getByText("Choose files").click();
  await (await chooser).setFiles(SAMPLE.slice(0, 3));
  await settled(page, 3);
});

test("a folder is chosen with the folder button", async (reader) => {
  const page = await reader.open();
  write(reader, "chosen/one.txt", text(SAMPLE[0]));
  write(reader, "chosen/deeper/two.txt", text(SAMPLE[1]));
  const chooser = page.waitForEvent("filechooser");
  await page.getByText("Choose a folder").click();
  await (await chooser).setFiles(join(reader.scratch(), "chosen"));
  await settled(page, 2);
});

test("a text is pasted onto the page", async (reader) => {
  const page = await reader.open();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text(SAMPLE[0]));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+V");
  await settled(page, 1);
});

test("a text is pasted into the dialog", async (reader) => {
  const page = await reader.open();
  await page.getByRole("button", { name: "Paste" }).click();
  await page.getByRole("textbox", { name: "Or paste a text" }).fill(text(SAMPLE[1]));
  await page.getByRole("button", { name: "Add this text" }).click();
  await settled(page, 1);
});

test("a drop can be stopped, and what was read so far stays", async (reader) => {
  const page = await reader.open();
  const body = text(SAMPLE[0]);
  const files = {};
  for (let at = 0; at < 8000; at++) files[`${at}.txt`] = `${body}\n\nNumber ${at} of many, with words of its own: w${at * 7919}.`;
  await drop(page, [write(reader, "many.zip", zip(files))]);
  // Something has been read, and far from all of it.
  await library(page).getByText(/\d articles?\b/).first().waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByText(/^Stopped\. /).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  const says = await library(page).innerText();
  const count = Number(/(\d[\d,]*) articles?/.exec(says)?.[1].replace(",", "") ?? 0);
  ok(count > 0 && count < 8000, `${count} articles after stopping`);
});

testOnSeeds("five real dumps are dropped and become five articles with their headlines", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SEEDS);
  equal(await boxes(page).count(), 5, "articles");
  for (const seed of SEEDS) {
    const gold = JSON.parse(readFileSync(join(dirname(seed), "gold", basename(seed).replace(/txt$/, "json")), "utf8"));
    await library(page).getByText(gold.meta.title, { exact: false }).first().waitFor();
  }
});
