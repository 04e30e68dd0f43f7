// The address is the view: it follows every change, and opened elsewhere it shows the same.

import { basename } from "node:path";
import { boxes, compareAll, copyLink, dropAndWait, equal, evidence, library, ok, room, SAMPLE, SEEDS, settled, test, testOnSeeds, type, until, work, write } from "./harness.mjs";

/** Longest link that chat tools carry whole. */
const MOST = 2000;

test("the address follows every change of the view, and back and forward go through them", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const steps = [];
  const changed = async (what) => {
    const before = steps.at(-1)?.address ?? reader.address;
    await until(page, `the address changed after ${what}`, (old) => location.href !== old, before);
    steps.push({ what, address: page.url(), shows: await work(page).innerText() });
  };
  await library(page).getByRole("listitem").getByRole("link").nth(2).click();
  await changed("opening an article");
  await work(page).getByRole("checkbox", { name: /^Show what was removed/ }).check();
  await work(page).getByRole("note").first().waitFor();
  await changed("showing what was removed");
  await boxes(page).nth(0).uncheck();
  await until(page, "the count of the compared followed", () => /Compare\s*4\b/.test(document.getElementById("work")?.innerText));
  await changed("taking an article out of the comparison");
  await boxes(page).nth(1).uncheck();
  await until(page, "the count of the compared followed", () => /Compare\s*3\b/.test(document.getElementById("work")?.innerText));
  await changed("taking out another");
  await room(page, "Compare").click();
  // It stands under the last section.
  await page.getByRole("button", { name: "Save all as one page" }).waitFor();
  await changed("going to the comparison");
  await work(page).getByRole("table", { name: "Who is named, by article" }).getByRole("cell").getByRole("button").first().click();
  await work(page).getByText(/^\d+ sentences?/).first().waitFor();
  await changed("pressing a cell");
  for (const step of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await until(page, `going back led to ${step.what}`, (address) => location.href === address, step.address);
    await until(page, `the view of ${step.what} came back`, (shows) => document.getElementById("work")?.innerText === shows, step.shows);
  }
  for (const step of steps.slice(1)) {
    await page.goForward();
    await until(page, `the view of ${step.what} came back going forward`, (shows) => document.getElementById("work")?.innerText === shows, step.shows);
  }
});

test("typed keywords are one step to go back, not one per letter", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const before = page.url();
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.pressSequentially("bridge", { delay: 60 });
  await field.press("Enter");
  await until(page, "the address holds the keyword", () => location.hash.includes("bridge"));
  await page.goBack();
  await until(page, "one step back led to before the keyword", (address) => location.href === address, before);
});

test("back and forward lead to where a long article was left, wherever its hit stands", async (reader) => {
  const paragraph = (at) => `Paragraph ${at} tells of the ferry and of the people who wait for it. ${"The tide goes on. ".repeat(at % 7)}`;
  const text = Array.from({ length: 400 }, (_, at) => paragraph(at)).join("\n\n");
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "long.jsonl", JSON.stringify({ text, title: "A long article", outlet: "Outlet" }))], 1);
  await type(page, "ferry");
  // As by hand: a press on the bar, which stays at the top, scrolls nothing.
  const press = async (name) => {
    const { x, y } = await room(page, name).boundingBox();
    await page.mouse.click(x + 5, y + 5);
    await until(page, `${name} is shown`, (name) => document.querySelector("[aria-current=page]")?.textContent.startsWith(name), name);
  };
  const scrollTo = async (height) => {
    await page.evaluate((height) => new Promise((done) => {
      window.addEventListener("scrollend", () => requestAnimationFrame(done), { once: true });
      window.scrollTo(0, height);
    }), height);
  };
  const isAt = (height, what) => until(page, `${what} led to ${height} pixels down`, (height) => document.querySelector("article.sheet") && Math.abs(scrollY - height) < 2, height);
  await scrollTo(20_000);
  await press("Keywords");
  await page.goBack();
  await isAt(20_000, "going back");
  // Left without a press, after going on.
  await scrollTo(21_000);
  await page.goForward();
  await until(page, "Keywords came back", () => !document.querySelector("article.sheet"));
  await page.goBack();
  await isAt(21_000, "going back again");
  // A hit that was gone to, and left.
  await page.keyboard.press("n");
  await until(page, "the hit is shown", () => document.activeElement?.id === "place" && scrollY < 1000);
  await scrollTo(24_000);
  await press("Keywords");
  await until(page, "Keywords begin at their top", () => scrollY === 0 && document.getElementById("line"));
  await page.goBack();
  await isAt(24_000, "going back to an article with a hit");
  await until(page, "the hit has the focus", () => document.activeElement?.id === "place");
});

test("a link to the keywords opens at their top, where an article has a hit at hand too", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await page.keyboard.press("n");
  await page.locator("mark#place").waitFor();
  await room(page, "Keywords").click();
  await page.locator("#line").waitFor();
  const address = page.url();
  const other = await (await reader.somebodyElse()).open();
  await dropAndWait(other, SAMPLE);
  await other.goto("about:blank");
  await other.goto(address);
  await other.locator("#line").waitFor();
  await other.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  equal(await other.evaluate(() => scrollY), 0, "how far the keywords are scrolled");
});

for (const [define, dumps, which, word] of [
  [test, SAMPLE, "the example's dumps", "bridge"],
  [testOnSeeds, SEEDS, "the real dumps", "ceasefire"],
]) {
  define(`a copied link, opened in a fresh browser after dropping ${which}, shows the same view`, async (reader) => {
    const page = await reader.open();
    await dropAndWait(page, dumps);
    await type(page, word);
    await compareAll(page);
    await work(page).getByRole("table", { name: "Who is named, by article" }).getByRole("cell").getByRole("button").first().click();
    await work(page).getByText(/^\d+ sentences?/).first().waitFor();
    const link = await copyLink(page);
    equal(link, page.url(), "the copied link and the address");
    ok(link.length < MOST, `the link has ${link.length} characters`);
    const shows = await work(page).innerText();

    const other = await reader.somebodyElse();
    const there = await other.open(link);
    // Nothing is there yet, and the page says what is missing: each dump by name and fingerprint.
    await there.getByText("This link shows 5 articles that are not here.").waitFor();
    for (const dump of dumps) await there.getByText(basename(dump), { exact: true }).waitFor();
    await there.getByText("Drop the same dumps here").waitFor();
    // In another order, as it happens.
    await dropAndWait(there, [...dumps].reverse());
    await there.getByText("This link shows").waitFor({ state: "detached" });
    await until(there, "the same view appeared", (wanted) => document.getElementById("work")?.innerText === wanted, shows);
    equal(there.url(), link, "the address afterwards");
  });
}

test("a link with only some of its dumps here names the missing ones", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const link = await copyLink(page);
  const there = await (await reader.somebodyElse()).open(link);
  await dropAndWait(there, SAMPLE.slice(0, 3));
  await there.getByText("This link shows 2 articles that are not here.").waitFor();
  for (const dump of SAMPLE.slice(3)) await there.getByText(basename(dump), { exact: true }).waitFor();
  equal(await there.getByText(basename(SAMPLE[0]), { exact: true }).count(), 0, "a dump that is here, named as missing");
});

test("a link that cannot be read gets a sentence, and the page goes on", async (reader) => {
  const page = await reader.open("#99.something");
  await page.getByRole("alert").waitFor();
  ok((await page.getByRole("alert").innerText()).length > 30, "the sentence says too little");
  await dropAndWait(page, SAMPLE);
  await page.goto(`${reader.address}#%00%ff/../?&=&=`);
  await boxes(page).nth(4).waitFor();
});

test("a place in an article is part of the link", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await page.keyboard.press("n");
  await page.locator("#place").waitFor();
  await page.keyboard.press("n");
  await work(page).getByText(/^hit \d+ of \d+$/).waitFor();
  const link = await copyLink(page);
  const says = await work(page).getByText(/^hit \d+ of \d+$/).innerText();
  const there = await (await reader.somebodyElse()).open(link);
  await dropAndWait(there, SAMPLE);
  await work(there).getByText(says).waitFor();
  await until(there, "the place is in sight", () => {
    const box = document.getElementById("place")?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
  ok((await evidence(there).count()) === 0, "evidence is open that was not shared");
});
