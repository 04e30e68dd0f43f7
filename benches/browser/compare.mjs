// How long it takes in the browser to compare five articles, from the press to the painted page, and to group articles into
// stories: node benches/browser/compare.mjs FOLDER [--record]. `./dev bench compare` builds the program into that folder,
// with the settings of the page's own worker, builds the page, and calls this.

import { appendFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { SAMPLE, SEEDS, boxes, dropAndWait, room, start } from "../../tests/browser/harness.mjs";
import { serve } from "../../tools/serve.mjs";
import { ROOT, articles } from "./articles.mjs";
import { watch } from "./painted.mjs";

/** So many articles are grouped, in at most so many milliseconds. */
const GROUPED = [
  [50, 300],
  [1_000, 1_500],
  [10_000, 20_000],
];
/** From the press to the painted comparison, at most so many milliseconds. */
const PAINTED = 50;
/** The same to the last of its sections, far below what a window shows: sooner than anybody scrolls there. */
const WHOLE = 500;
/** The comparison is opened so often by each of so many readers who never did before. */
const READERS = 5;
const PRESSES = 5;
/** A reader's hand takes longer than this from one press to the next, in milliseconds. */
const HAND = 300;

const folder = process.argv[2];
const figures = [];
const load = loadavg()[0].toFixed(0);
let chrome;

await grouping();
for (const [name, dumps] of [["the example dumps", SAMPLE], ["five real dumps", SEEDS]]) {
  if (dumps.length > 0) await comparing(name, dumps);
  else console.log(`skipped: the ${name} are not here`);
}
if (process.argv.includes("--record")) {
  const day = new Date().toISOString().slice(0, 10);
  const note = `ms; Chromium ${chrome}; load ${load} on ${cpus().length} processors`;
  const rows = figures.map((figure) => `${[day, ...figure, note, "./dev bench compare"].join(",")}\n`);
  appendFileSync(join(ROOT, "benches/records.csv"), rows.join(""));
  console.log("\nrecorded in benches/records.csv");
}

function figure(measure, on, milliseconds, most) {
  figures.push([measure, on, milliseconds.toFixed(1)]);
  const short = milliseconds > most ? "  short" : "";
  console.log(`  ${measure.padEnd(48)} ${on.padEnd(20)} ${milliseconds.toFixed(1).padStart(9)} ms   at most ${most}${short}`);
}

/** Groups articles in a page that holds the worker's program alone. */
async function grouping() {
  const { chromium } = createRequire(join(process.env.PARALLAX_TOOLS ?? join(ROOT, ".tools"), "npm/"))("playwright-core");
  writeFileSync(join(folder, "index.html"), "<!doctype html><meta charset=utf-8><title>bench</title>");
  const server = await serve(folder, { subPath: "/" });
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" });
  chrome = browser.version();
  const texts = articles(Math.max(...GROUPED.map(([count]) => count)));
  writeFileSync(join(folder, "articles.json"), JSON.stringify(texts));
  for (const [count, most] of GROUPED) {
    const page = await browser.newPage();
    await page.goto(server.address);
    const took = await page.evaluate(grouped, count);
    figure("grouped into stories in the browser", `${count} articles`, took, most);
    await page.close();
  }
  await browser.close();
  await server.close();
}

async function grouped(count) {
  const { default: start, Library } = await import("./browser.js");
  await start();
  const texts = (await (await fetch("articles.json")).json()).slice(0, count);
  const library = new Library();
  for (let at = 0; at < texts.length; at += 500) library.take(texts.slice(at, at + 500).join("\0"));
  library.open();
  return library.stories();
}

/** Presses Compare with all of some dumps chosen: each reader for the first time, then again from the reading room. */
async function comparing(name, dumps) {
  const { stop, reader: newReader } = await start();
  const first = [];
  const again = [];
  const whole = [];
  for (let one = 0; one < READERS; one++) {
    const reader = await newReader();
    const page = await reader.open();
    await dropAndWait(page, dumps);
    for (const box of await boxes(page).all()) await box.check();
    // What a reader does before comparing takes a moment in which the worker goes on.
    await room(page, "Keywords").click();
    await room(page, "Read").click();
    await page.locator("main article").first().waitFor();
    await page.evaluate(watch);
    for (let press = 0; press < PRESSES; press++) {
      const done = page.evaluate(() => window.painted("click", () => document.querySelector("main table") !== null));
      // The sections below what a window shows are drawn in frames of their own; the button stands under the last.
      const ended = page.evaluate(() => window.painted("click", () => document.querySelector("main .compare > .more") !== null));
      await page.waitForTimeout(HAND);
      await room(page, "Compare").click();
      (press === 0 ? first : again).push(await done);
      whole.push(await ended);
      await room(page, "Read").click();
      await page.locator("main article").first().waitFor();
    }
    await reader.close();
  }
  await stop();
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  figure("compared, first press to paint, median", name, median(first), PAINTED);
  figure("compared, press to paint, median", name, median(again), PAINTED);
  figure("compared, press to the last section, median", name, median(whole), WHOLE);
}
