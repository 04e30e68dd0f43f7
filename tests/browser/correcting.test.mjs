// Saying what a line is: by mouse, by keyboard, undone, kept, in a link, in a file.

import { copyLink, drop, dropAndWait, equal, library, listed, ok, SAMPLE, settled, test, until, work, write } from "./harness.mjs";
import { readFileSync } from "node:fs";

const article = (page) => work(page).getByRole("article");
const removed = (page) => work(page).getByRole("note", { name: /^Removed: / });
const menu = (page) => page.getByRole("menu", { name: /^What is line \d+\?$/ });
const show = (page) => work(page).getByRole("checkbox", { name: /^Show what was removed/ });

/** Paragraphs of several sentences: the article's text. */
const paragraphs = (page) => article(page).getByRole("paragraph").filter({ hasText: /\w\. .*\w\. / });

/** Opens the page with the first dump, and returns it with a paragraph of the article's text and its first words. */
async function reading(reader) {
  const page = await reader.open();
  await drop(page, SAMPLE.slice(0, 1));
  await listed(page);
  const paragraph = paragraphs(page).first();
  const words = (await paragraph.innerText()).slice(0, 60);
  return { page, paragraph, words };
}

/** The paragraphs of the article that hold these words. */
const holding = (page, words) => article(page).getByText(words, { exact: false });

/** Opens the menu of a paragraph with the mouse. */
async function openMenu(page, paragraph) {
  await paragraph.hover();
  await article(page).getByRole("button", { name: /^Change what line \d+ is$/ }).click();
  await menu(page).waitFor();
}

/** Makes the paragraph a form with the mouse, and waits until it is gone from the article. */
async function makeForm(page, paragraph, words) {
  await openMenu(page, paragraph);
  await menu(page).getByRole("menuitemradio", { name: "form", exact: true }).click();
  await page.getByText(/^Line \d+ is now removed as form\.$/).waitFor();
  await holding(page, words).waitFor({ state: "detached" });
}

test("a line is relabelled by mouse, and the counts follow; its undo brings it back", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  const count = () => library(page).getByText(/^[\d,]+ words$/).innerText();
  const before = await count();
  await openMenu(page, paragraph);
  equal(await menu(page).getByRole("group").count(), 2, "groups in the menu");
  equal(await menu(page).getByRole("menuitemradio").count(), 18, "kinds in the menu");
  equal(await menu(page).getByRole("menuitemradio", { checked: true }).innerText(), "text", "what the line is");
  await menu(page).getByRole("menuitemradio", { name: "form", exact: true }).click();
  await page.getByText(/^Line \d+ is now removed as form\.$/).waitFor();
  await holding(page, words).waitFor({ state: "detached" });
  ok((await count()) !== before, "the article's words are still as many");
  await show(page).check();
  const note = removed(page).filter({ hasText: words });
  equal(await note.getAttribute("aria-label"), "Removed: form", "the removed line's kind");
  await page.getByText("changed by you, was text").waitFor();
  await page.getByRole("button", { name: /^Undo the change of line \d+$/ }).click();
  await note.waitFor({ state: "detached" });
  await page.getByText(/^Line \d+ is again kept as text\.$/).waitFor();
  equal(await count(), before, "words after undoing");
});

test("a removed line is kept with one press", async (reader) => {
  const { page } = await reading(reader);
  await show(page).check();
  const note = removed(page).first();
  await note.waitFor();
  const before = await removed(page).count();
  await note.getByRole("button", { name: /^Keep \d+ removed lines? as text$/ }).click();
  await page.getByText(/now kept as text\.$/).waitFor();
  await until(page, "one removed block less", (count) => document.querySelectorAll("[role=note]").length === count - 1, before);
  await page.getByRole("status").getByRole("button", { name: "Undo", exact: true }).click();
  await until(page, "it is removed again", (count) => document.querySelectorAll("[role=note]").length === count, before);
});

test("by keyboard: to a line, its menu, a kind by its letter, undo, redo, and each is said", async (reader) => {
  const { page, words } = await reading(reader);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  for (let step = 0; step < 20 && !(await focused()).startsWith(words); step++) {
    await page.keyboard.press("]");
    await until(page, "a line has the focus", () => document.activeElement?.hasAttribute("data-at"));
  }
  ok((await focused()).startsWith(words), "the paragraph was not reached with ]");
  await article(page).getByRole("status").filter({ hasText: /^Line \d+, kept as text, \d+ per cent sure\./ }).waitFor({ state: "attached" });
  await page.keyboard.press("[");
  await page.keyboard.press("]");
  ok((await focused()).startsWith(words), "[ and ] do not lead there and back");

  await page.keyboard.press("Enter");
  await menu(page).waitFor();
  const item = (name) => until(page, `${name} has the focus`, (name) => document.activeElement?.textContent === name, name);
  await item("text");
  await page.keyboard.press("Escape");
  await menu(page).waitFor({ state: "detached" });
  await until(page, "the line has the focus again", (words) => document.activeElement?.textContent.startsWith(words), words);
  await page.keyboard.press("Enter");
  await item("text");
  await page.keyboard.press("ArrowUp");
  await item("repeated line");
  await page.keyboard.press("f");
  await item("form");
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: /^Line \d+ is now removed as form\./ }).waitFor();
  await holding(page, words).waitFor({ state: "detached" });
  await until(page, "the next line has the focus", () => document.activeElement?.hasAttribute("data-at"));

  await page.keyboard.press("u");
  await page.getByText(/^Undone: line \d+ is again kept as text\.$/).waitFor();
  await holding(page, words).waitFor();
  await page.keyboard.press("U");
  await page.getByText(/^Done again: line \d+ is now removed as form\.$/).waitFor();
  await holding(page, words).waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("undo a correction, redo it").waitFor();
});

test("all corrections of an article are undone at once", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  const before = await article(page).getByRole("paragraph").count();
  await makeForm(page, paragraph, words);
  const next = paragraphs(page).first();
  await makeForm(page, next, (await next.innerText()).slice(0, 60));
  await work(page).getByText("2 lines changed by you").waitFor();
  await page.getByRole("button", { name: "Undo all in this article" }).click();
  await page.getByText("2 lines are again what the program said.").waitFor();
  await holding(page, words).waitFor();
  await work(page).getByText("2 lines changed by you").waitFor({ state: "detached" });
  equal(await article(page).getByRole("paragraph").count() >= before, true, "all paragraphs are back");
});

test("a correction is still there after loading again, and can still be undone", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  await makeForm(page, paragraph, words);
  await page.reload();
  await settled(page, 1);
  await work(page).getByText("1 line changed by you").waitFor();
  equal(await holding(page, words).count(), 0, "the removed paragraph");
  await page.keyboard.press("u");
  await holding(page, words).waitFor();
  await page.reload();
  await settled(page, 1);
  await holding(page, words).waitFor();
});

test("a link carries corrections to whoever opens it with the same dump", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  await makeForm(page, paragraph, words);
  const link = await copyLink(page);
  await page.getByText("Link copied, with 1 correction").waitFor();
  const other = await reader.somebodyElse();
  const there = await other.open(link);
  await there.getByText("This link brings 1 correction.").waitFor();
  await dropAndWait(there, SAMPLE.slice(0, 1));
  await work(there).getByText("1 line changed by you").waitFor();
  equal(await holding(there, words).count(), 0, "the paragraph the link removes");
  await there.getByRole("button", { name: "Undo them" }).click();
  await holding(there, words).waitFor();
  await there.getByText("This link brings").waitFor({ state: "detached" });
});

test("a file carries corrections, and says how many it brought", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  await makeForm(page, paragraph, words);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save corrections" }).click();
  const saved = readFileSync(await (await download).path(), "utf8");
  ok(saved.includes('"form"') && !saved.includes(words.slice(0, 20)), `the file is not what it should be: ${saved}`);
  const other = await reader.somebodyElse();
  const there = await other.open();
  await dropAndWait(there, SAMPLE.slice(0, 1));
  await holding(there, words).waitFor();
  await drop(there, [write(reader, "corrections.json", saved)]);
  await there.getByText("1 correction applied").waitFor();
  await holding(there, words).waitFor({ state: "detached" });
  await drop(there, [write(reader, "broken.json", saved.slice(0, 90))]);
  await there.getByText("1 file could not be read.").waitFor();
});

test("on a phone a touched line says what it is and can be changed", async (reader) => {
  const { page, paragraph, words } = await reading(reader);
  // Beside the names, which open their own cards: on a word of the paragraph's last line.
  const wordsEnd = await paragraph.evaluate((block) => {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let last;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) if (text.data.trim() && !text.parentElement.closest("a, button")) last = text;
    const range = document.createRange();
    range.setStart(last, 0);
    range.setEnd(last, last.data.length);
    const [box, at] = [[...range.getClientRects()].at(-1), block.getBoundingClientRect()];
    return { x: box.left - at.left + box.width / 2, y: box.top - at.top + box.height / 2 };
  });
  await paragraph.tap({ position: wordsEnd });
  await article(page).getByRole("button", { name: /^Change what line \d+ is$/ }).tap();
  await menu(page).getByRole("menuitemradio", { name: "form", exact: true }).tap();
  await holding(page, words).waitFor({ state: "detached" });
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
