// How long it takes from a key press in the keyword field to the painted result, on the built page (dist/) with all the
// articles in it; how long lines in context take; and how long five words take to be marked in one long article, beside
// mark.js. Called by query.mjs.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drop, room, settled, start } from "../../tests/browser/harness.mjs";
import { watch } from "./painted.mjs";

/** What is typed, letter by letter. */
const TYPED = ["government", "police", "wor*", '"prime minister"', "city|town", "water"];
/** The words marked in the long article, which is this long. */
const MARKED = ["people", "time", "government", "world", "first"];
const LONG = 1_000_000;
/** When no answer changed the counts for so long, in milliseconds, the letter did not change them. */
const UNCHANGED = 4_000;
/** After so long, in milliseconds, all marks of an article are there. */
const SETTLED = 2_000;
/** When nothing was drawn for so long, in milliseconds, nothing more is. */
const STILL = 300;
/** How long a result may take to be painted, in milliseconds, and how long dumps may take to be read. What takes longer never comes. */
const PATIENCE = 60_000;
const READING = 1_800_000;
/** Words with so many hits that their lines are worth measuring: those of each after the first come in the place of those before. */
const OFTEN = ["to", "and", "in", "the", "a", "of"];

/** Rows of a measure, its figure and its unit. */
export async function typing(texts, { mark }) {
  const { stop, reader: newReader } = await start();
  const reader = await newReader();
  const figures = [];
  try {
    const folder = mkdtempSync(join(tmpdir(), "parallax-"));
    const rows = texts.map((text, at) => JSON.stringify({ text, outlet: `Outlet ${at % 40}`, date: `2016-${String((at % 12) + 1).padStart(2, "0")}` }));
    writeFileSync(join(folder, "articles.jsonl"), rows.join("\n"));
    const page = await reader.open();
    page.setDefaultTimeout(READING);
    const begun = Date.now();
    await drop(page, [join(folder, "articles.jsonl")]);
    await settled(page, texts.length.toLocaleString("en"));
    figures.push(["adding them to the page", ((Date.now() - begun) / 1e3).toFixed(0), "s"]);
    page.setDefaultTimeout(PATIENCE);
    await page.evaluate(watch);
    for (const where of ["Read", "Keywords"]) {
      await room(page, where).click();
      const all = [];
      for (const word of TYPED) {
        all.push(...(await typed(page, word)));
        await clear(page);
      }
      all.sort((a, b) => a - b);
      figures.push([`key press to paint, ${where}, median of ${all.length}`, all[Math.floor(all.length / 2)].toFixed(1), "ms"]);
      figures.push([`key press to paint, ${where}, p95`, all[Math.floor(all.length * 0.95)].toFixed(1), "ms"]);
    }
    figures.push(...(await lines(page)));
    rmSync(folder, { recursive: true });
  } finally {
    await reader.close();
  }
  const other = await newReader();
  try {
    figures.push(...(await marking(other, texts, mark)));
  } finally {
    await other.close();
    await stop();
  }
  return figures;
}

/** What comes of a promise, or an error that says what did not happen in time. */
function inTime(what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not happen within ${PATIENCE / 1e3} seconds`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Types a word letter by letter; the milliseconds from each letter to its result. */
async function typed(page, word) {
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.focus();
  const all = [];
  for (const letter of word) {
    // What the field shows of the counts changes with the result of every letter here.
    const before = await page.evaluate(() => document.querySelector("form.query output").textContent);
    // Listened for before the key is pressed: a page at work would hear the key first, and the slowest letters be left out.
    await page.evaluate((before) => {
      window.letter = window.painted("keydown", () => document.querySelector("form.query output").textContent !== before);
    }, before);
    await page.keyboard.press(letter);
    const done = page.evaluate(() => window.letter);
    // A letter may leave the counts as they are (a quotation mark, a bar): those alone are left out.
    const took = await Promise.race([done, new Promise((resolve) => setTimeout(resolve, UNCHANGED))]);
    if (took !== undefined) all.push(took);
  }
  return all;
}

/** Waits until all words are counted and nothing is drawn any more. */
async function still(page) {
  await page.waitForFunction(() => document.querySelector(".beside[aria-busy=false]"));
  await page.evaluate(
    (still) =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, still);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, still);
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    STILL,
  );
}

async function clear(page) {
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.fill("");
  await page.waitForFunction(() => document.querySelector("form.query output").textContent === "");
}

/** The lines of a word that stands everywhere, where a reader sees them: until the first are there, until they are sorted anew,
 * and until those far below are there. */
async function lines(page) {
  await room(page, "Keywords").click();
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.fill(OFTEN[0]);
  await still(page);
  await page.locator(".kwic").evaluate((list) => list.scrollIntoView());
  const firsts = [];
  for (const word of OFTEN.slice(1)) {
    const first = page.evaluate(() => {
      const before = document.querySelector(".kwic li").textContent;
      return window.painted("input", () => document.querySelector(".kwic li").textContent !== before);
    });
    await field.fill(word);
    firsts.push(await inTime("the first screen of lines", first));
    // The last are measured to the end below.
    if (word !== OFTEN.at(-1)) await still(page);
  }
  firsts.sort((a, b) => a - b);
  const figures = [[`lines in context, first screen, median of ${firsts.length}`, firsts[firsts.length >> 1].toFixed(1), "ms"]];
  const said = await page.locator(".kwic li").first().getAttribute("aria-setsize");
  const counted = Date.now();
  await page.waitForFunction(() => document.querySelector(".beside[aria-busy=false]"));
  figures.push([`words beside ${said} lines, after the lines`, String(Date.now() - counted), "ms"]);
  await still(page);
  // Lines that nothing stands after come first: there may be more of them than are drawn.
  const sorted = page.evaluate(() => {
    const texts = () => [...document.querySelectorAll(".kwic > li")].map((line) => line.textContent);
    const before = texts()[0];
    return window.painted("change", () => {
      const words = [...document.querySelectorAll(".kwic > li")].map((line) => line.querySelector(".k1")?.textContent.toLowerCase() ?? "");
      return words.length > 20 && texts()[0] !== before && words.every((word, at) => at === 0 || words[at - 1] <= word);
    });
  });
  await page.getByLabel("Sort lines by").first().selectOption("1R");
  figures.push([`${said} lines in context sorted anew`, (await inTime("the sorting of lines", sorted)).toFixed(1), "ms"]);
  await page.evaluate(() => document.querySelector(".kwic").scrollIntoView());
  const times = [];
  for (let at = 0; at < 20; at++) {
    const leap = page.evaluate(async () => {
      const begun = performance.now();
      window.scrollBy(0, 40_000);
      const there = () => document.elementFromPoint(innerWidth * 0.7, innerHeight / 2)?.closest(".kwic > li");
      while (!there()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - begun;
    });
    times.push(await inTime("the drawing of lines far below", leap));
  }
  times.sort((a, b) => a - b);
  figures.push(["a leap of 1,300 lines, until they are drawn, median", times[10].toFixed(1), "ms"]);
  return figures;
}

/** Five words marked in one long article: by the page, from the key press that ends them; and by mark.js in a plain page. */
async function marking(reader, texts, mark) {
  let long = "";
  // It begins with hits: what is measured first is how soon those in sight are marked.
  const hit = new RegExp(`^[^\\n]{0,300}\\b(${MARKED.join("|")})\\b`);
  const first = texts.findIndex((text) => hit.test(text));
  for (const text of texts.slice(Math.max(first, 0))) if (long.length < LONG) long += `${text}\n\n`;
  const folder = mkdtempSync(join(tmpdir(), "parallax-"));
  writeFileSync(join(folder, "long.jsonl"), JSON.stringify({ text: long, title: "A long article", outlet: "Outlet" }));
  const page = await reader.open();
  page.setDefaultTimeout(PATIENCE);
  await drop(page, [join(folder, "long.jsonl")]);
  await settled(page, 1);
  rmSync(folder, { recursive: true });
  await page.evaluate(watch);
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  const times = [];
  // Until all are marked: those in sight come first, and the others once these have been painted.
  const whole = [];
  let marks;
  for (let round = 0; round < 5; round++) {
    const done = page.evaluate(() => window.painted("input", () => document.querySelector("article mark") !== null));
    const isWhole = (marks) => window.painted("input", () => document.querySelectorAll("article mark").length === marks);
    const all = marks && page.evaluate(isWhole, marks);
    await field.fill(MARKED.join("|"));
    times.push(await inTime("the first mark", done));
    if (all) whole.push(await inTime("the last mark", all));
    else await page.waitForTimeout(SETTLED);
    marks ??= await page.locator("article mark").count();
    const gone = page.evaluate(() => window.painted("input", () => document.querySelector("article mark") === null));
    await field.fill("");
    await inTime("the last mark's going", gone);
  }
  const plain = await page.context().newPage();
  await plain.setContent("<!doctype html><article></article>");
  await plain.addScriptTag({ content: `${readFileSync(mark, "utf8")}` });
  const theirs = await plain.evaluate(
    async ({ paragraphs, words }) => {
      const article = document.querySelector("article");
      for (const text of paragraphs) article.append(Object.assign(document.createElement("p"), { textContent: text }));
      const marker = new window.Mark(article);
      const times = [];
      for (let round = 0; round < 5; round++) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const begun = performance.now();
        marker.mark(words, { accuracy: "exactly", separateWordSearch: false });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - begun);
        marker.unmark();
      }
      return Math.min(...times);
    },
    { paragraphs: long.split("\n").filter((line) => line.trim() !== ""), words: MARKED },
  );
  const ours = Math.min(...times);
  return [
    [`marking ${MARKED.length} words in a megabyte, key press to paint`, ours.toFixed(1), "ms"],
    [`marking the same, until all ${marks} marks are there`, Math.min(...whole).toFixed(1), "ms"],
    ["marking the same with mark.js", theirs.toFixed(1), "ms"],
    ["marking what is in sight against mark.js", (theirs / ours).toFixed(1), "times as fast"],
    ["marking all of it against mark.js", (theirs / Math.min(...whole)).toFixed(1), "times as fast"],
  ];
}
