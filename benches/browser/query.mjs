// How fast words are indexed, found and marked, beside the best-known libraries that do part of the same:
// node benches/browser/query.mjs FOLDER [--record]. `./dev bench query` builds the program into that folder, with the
// settings of the page's own worker, puts the peers there, builds the page, and calls this. All of it runs in one Chromium,
// each in a page of its own, over the same ten thousand articles.

import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { ROOT, articles } from "./articles.mjs";
import { typing } from "./typing.mjs";

const ARTICLES = 10_000;
/** FlexSearch gets so many: it takes several gigabytes for all of them. */
const FLEXSEARCH_ARTICLES = 2_000;
/** Each query is asked in so many rounds, and the fastest counts: so many times in each, as the browser's clock is coarse. */
const ROUNDS = 10;
const TIMES = 20;
/** Every index is made so many times, and the fastest counts. */
const INDEX_ROUNDS = 3;
/** What is asked: ours, and for the peers the words and options that come nearest to it. */
const QUERIES = [
  ["one word", "government", "government", {}],
  ["prefix", "govern*", "govern", { prefix: true }],
  ["two words", "government, police", "government police", {}],
  ["phrase", '"prime minister"', undefined, {}],
];

const folder = process.argv[2];
const tools = process.env.PARALLAX_TOOLS ?? join(ROOT, ".tools");
const modules = join(tools, "npm/node_modules");
const { chromium } = createRequire(join(tools, "npm/"))("playwright-core");
const version = (name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;

copyFileSync(join(modules, "minisearch/dist/es/index.js"), join(folder, "minisearch.js"));
copyFileSync(join(modules, "flexsearch/dist/flexsearch.bundle.module.min.js"), join(folder, "flexsearch.js"));
copyFileSync(join(modules, "mark.js/dist/mark.es6.min.js"), join(folder, "mark.js"));
writeFileSync(join(folder, "index.html"), "<!doctype html><meta charset=utf-8><title>bench</title>");

const texts = articles(ARTICLES);
const bytes = Buffer.byteLength(texts.join(""));
writeFileSync(join(folder, "articles.json"), JSON.stringify(texts));

const server = await serve(folder, { subPath: "/" });
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" });
const chrome = browser.version();
console.log(`${ARTICLES} articles, ${(bytes / 1e6).toFixed(1)} MB; Chromium ${chrome}, MiniSearch ${version("minisearch")}, FlexSearch ${version("flexsearch")}, mark.js ${version("mark.js")}`);

const figures = [];
const figure = (measure, figure, unit) => {
  figures.push([measure, figure, unit]);
  console.log(`  ${measure.padEnd(58)} ${String(figure).padStart(10)} ${unit}`);
};
const speed = (count, milliseconds) => ((bytes * count) / ARTICLES / 1e3 / milliseconds).toFixed(1);

const [ours, mini, flex] = [await opened(parallax), await opened(miniSearch), await opened(flexSearch)];
const indexed = await fastest(INDEX_ROUNDS, [ours, mini], [() => index()]);
figure("index, Parallax", speed(ARTICLES, indexed[0]), "MB/s");
figure("index, MiniSearch", speed(ARTICLES, indexed[1]), "MB/s");
figure("index, FlexSearch", speed(FLEXSEARCH_ARTICLES, await flex.evaluate(() => index())), "MB/s");
figure("index, Parallax against MiniSearch", (indexed[1] / indexed[0]).toFixed(1), "times as fast");
const bytesOfOurs = await ours.evaluate(() => memory());
for (const query of QUERIES) {
  const [name, typed, asked] = query;
  const took = await fastest(ROUNDS, asked ? [ours, mini, flex] : [ours], [([query, times]) => ask(query, times), [query, TIMES]]);
  const count = (page) => page.evaluate((query) => globalThis.count(query), query);
  figure(`${name} (${typed}), Parallax, ${await count(ours)} places`, took[0].toFixed(2), "ms");
  if (asked) {
    figure(`${name}, MiniSearch, ${await count(mini)} articles`, took[1].toFixed(2), "ms");
    figure(`${name}, FlexSearch over ${FLEXSEARCH_ARTICLES} articles`, took[2].toFixed(2), "ms");
    figure(`${name}, Parallax against MiniSearch`, (took[1] / took[0]).toFixed(1), "times as fast");
  }
}
const bytesOfMini = await mini.evaluate(() => memory());
figure("memory of the index, Parallax", (bytesOfOurs / 1e6).toFixed(1), "MB");
figure("memory of the index, MiniSearch", (bytesOfMini / 1e6).toFixed(1), "MB");
figure("memory of the index against MiniSearch's", (bytesOfOurs / bytesOfMini).toFixed(2), "");
figure("size of the index against the text", (bytesOfOurs / bytes).toFixed(2), "");
await browser.close();
await server.close();
for (const [measure, value, unit] of await typing(texts, { mark: join(folder, "mark.js") })) figure(measure, value, unit);

if (process.argv.includes("--record")) {
  const day = new Date().toISOString().slice(0, 10);
  const note = `Chromium ${chrome}; MiniSearch ${version("minisearch")}; FlexSearch ${version("flexsearch")}; mark.js ${version("mark.js")}`;
  const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = figures.map(([measure, value, unit]) => [day, `${measure}${unit && ` (${unit})`}`, `${ARTICLES} articles`, value, note, "./dev bench query"]);
  appendFileSync(join(ROOT, "benches/records.csv"), rows.map((row) => `${row.map((field) => quoted(String(field))).join(",")}\n`).join(""));
  console.log("recorded in benches/records.csv");
}

/** Opens a page of its own with what one of the functions below puts there: `index`, `ask`, and maybe `count` and `memory`. */
async function opened(prepare) {
  const page = await browser.newPage();
  await page.goto(server.address);
  const cdp = await page.context().newCDPSession(page);
  // What its heap holds, once all that is not needed is gone.
  await page.exposeFunction("heap", async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    return (await cdp.send("Runtime.getHeapUsage")).usedSize;
  });
  await page.evaluate(prepare, FLEXSEARCH_ARTICLES);
  return page;
}

/** The least that each of some pages answers in so many rounds. They take turns, so that a slow moment of the machine meets all. */
async function fastest(rounds, pages, asked) {
  const least = pages.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, page] of pages.entries()) least[at] = Math.min(least[at], await page.evaluate(...asked));
  }
  return least;
}

async function parallax() {
  const { default: start, Library } = await import("./browser.js");
  await start();
  const texts = await (await fetch("articles.json")).json();
  const library = new Library();
  for (let at = 0; at < texts.length; at += 500) library.take(texts.slice(at, at + 500).join("\0"));
  let isOpen = false;
  globalThis.index = () => library.index();
  globalThis.memory = () => library.bytes();
  globalThis.ask = ([, typed], times) => {
    if (!isOpen) library.open();
    isOpen = true;
    return library.run(typed, times);
  };
  globalThis.count = ([, typed]) => library.hits(typed).length / 4;
}

async function miniSearch() {
  const { default: MiniSearch } = await import("./minisearch.js");
  const texts = (await (await fetch("articles.json")).json()).map((text, id) => ({ id, text }));
  let search;
  globalThis.index = () => {
    search = new MiniSearch({ fields: ["text"] });
    const begun = performance.now();
    search.addAll(texts);
    return performance.now() - begun;
  };
  globalThis.ask = ([, , asked, options], times) => {
    const begun = performance.now();
    for (let time = 0; time < times; time++) search.search(asked, options);
    return (performance.now() - begun) / times;
  };
  globalThis.count = ([, , asked, options]) => search.search(asked, options).length;
  // Asked last: it lets go of the index.
  globalThis.memory = async () => {
    const whole = await heap();
    search = undefined;
    return whole - (await heap());
  };
}

async function flexSearch(few) {
  const { Index } = await import("./flexsearch.js");
  const texts = (await (await fetch("articles.json")).json()).slice(0, few);
  const search = new Index({ tokenize: "forward" });
  globalThis.index = () => {
    const begun = performance.now();
    texts.forEach((text, id) => search.add(id, text));
    return performance.now() - begun;
  };
  globalThis.ask = ([, , asked], times) => {
    const begun = performance.now();
    for (let time = 0; time < times; time++) search.search(asked, { limit: texts.length });
    return (performance.now() - begun) / times;
  };
}
