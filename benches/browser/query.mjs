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
/** Each query is asked so many times, and the fastest counts. */
const ROUNDS = 20;
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

const [ours, mini, flex] = [await measured(parallax), await measured(miniSearch), await measured(flexSearch)];
figure("index, Parallax", speed(ARTICLES, ours.index), "MB/s");
figure("index, MiniSearch", speed(ARTICLES, mini.index), "MB/s");
figure("index, FlexSearch", speed(FLEXSEARCH_ARTICLES, flex.index), "MB/s");
figure("index, Parallax against MiniSearch", (mini.index / ours.index).toFixed(1), "times as fast");
figure("memory of the index, Parallax", (ours.memory / 1e6).toFixed(1), "MB");
figure("memory of the index, MiniSearch", (mini.memory / 1e6).toFixed(1), "MB");
figure("memory of the index against MiniSearch's", (ours.memory / mini.memory).toFixed(2), "");
figure("size of the index against the text", (ours.memory / bytes).toFixed(2), "");
for (const [name, typed, asked] of QUERIES) {
  figure(`${name} (${typed}), Parallax, ${ours.found[name]} places`, ours.took[name].toFixed(2), "ms");
  if (asked) {
    figure(`${name}, MiniSearch, ${mini.found[name]} articles`, mini.took[name].toFixed(2), "ms");
    figure(`${name}, FlexSearch over ${FLEXSEARCH_ARTICLES} articles`, flex.took[name].toFixed(2), "ms");
    figure(`${name}, Parallax against MiniSearch`, (mini.took[name] / ours.took[name]).toFixed(1), "times as fast");
  }
}
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

/** Runs one of the functions below in a page of its own. */
async function measured(run) {
  const page = await browser.newPage();
  await page.goto(server.address);
  const cdp = await page.context().newCDPSession(page);
  // What its heap holds, once all that is not needed is gone.
  await page.exposeFunction("heap", async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    return (await cdp.send("Runtime.getHeapUsage")).usedSize;
  });
  const result = await page.evaluate(run, { queries: QUERIES, rounds: ROUNDS, indexRounds: INDEX_ROUNDS, few: FLEXSEARCH_ARTICLES });
  await page.close();
  return result;
}

async function parallax({ queries, rounds, indexRounds }) {
  const { default: start, Library } = await import("./browser.js");
  await start();
  const texts = await (await fetch("articles.json")).json();
  const library = new Library();
  for (let at = 0; at < texts.length; at += 500) library.take(texts.slice(at, at + 500).join("\0"));
  let index = Infinity;
  for (let round = 0; round < indexRounds; round++) index = Math.min(index, library.index());
  const memory = library.bytes();
  library.open();
  const took = {};
  const found = {};
  for (const [name, typed] of queries) {
    found[name] = library.hits(typed).length / 4;
    took[name] = library.run(typed, rounds);
  }
  return { index, memory, took, found };
}

async function miniSearch({ queries, rounds, indexRounds }) {
  const { default: MiniSearch } = await import("./minisearch.js");
  let texts = (await (await fetch("articles.json")).json()).map((text, id) => ({ id, text }));
  let search;
  let index = Infinity;
  for (let round = 0; round < indexRounds; round++) {
    search = new MiniSearch({ fields: ["text"] });
    const begun = performance.now();
    search.addAll(texts);
    index = Math.min(index, performance.now() - begun);
  }
  const took = {};
  const found = {};
  for (const [name, , asked, options] of queries.filter((query) => query[2])) {
    took[name] = Infinity;
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      found[name] = search.search(asked, options).length;
      took[name] = Math.min(took[name], performance.now() - begun);
    }
  }
  texts = undefined;
  const whole = await heap();
  globalThis.kept = search;
  search = globalThis.kept = undefined;
  return { index, memory: whole - (await heap()), took, found };
}

async function flexSearch({ queries, rounds, few }) {
  const { Index } = await import("./flexsearch.js");
  const texts = (await (await fetch("articles.json")).json()).slice(0, few);
  const search = new Index({ tokenize: "forward" });
  const begun = performance.now();
  texts.forEach((text, id) => search.add(id, text));
  const index = performance.now() - begun;
  const took = {};
  for (const [name, , asked] of queries.filter((query) => query[2])) {
    took[name] = Infinity;
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      search.search(asked, { limit: texts.length });
      took[name] = Math.min(took[name], performance.now() - begun);
    }
  }
  return { index, took };
}
