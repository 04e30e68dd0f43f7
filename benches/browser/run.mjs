// How fast dumps are cleaned and annotated in a browser: node benches/browser/run.mjs FOLDER. `./dev bench speed` builds the
// program into that folder, with the settings of the page's own worker, and calls this. It runs in a Web Worker in
// Chromium, over the texts that the native bench reads.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Each step runs so many times, and the fastest counts; as in the native bench. */
const ROUNDS = 5;
/** Of each set of texts so many bytes are read. */
const BYTES = 4 << 20;

const folder = process.argv[2];
const { chromium } = createRequire(join(process.env.PARALLAX_TOOLS ?? join(ROOT, ".tools"), "npm/"))("playwright-core");

writeFileSync(join(folder, "index.html"), "<!doctype html><title>bench</title>");
// One message in, one out: a step and texts, the milliseconds it took.
writeFileSync(
  join(folder, "worker.mjs"),
  `import start, { measure } from "./browser.js";
   const ready = start();
   onmessage = async ({ data }) => {
     await ready;
     postMessage(measure(data.step, data.texts));
   };`,
);

const server = await serve(folder, { subPath: "/" });
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" });
const page = await browser.newPage();
await page.goto(server.address);
for (const [name, texts] of sets()) {
  const bytes = Buffer.byteLength(texts.join(""));
  const fastest = await page.evaluate(run, { texts: texts.join("\0"), rounds: ROUNDS });
  console.log(`\n${name}, in the browser: ${texts.length} dumps, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const [step, milliseconds] of Object.entries(fastest)) {
    const speed = (bytes / 1e3 / milliseconds).toFixed(1).padStart(8);
    const ratio = (milliseconds / fastest.words).toFixed(2).padStart(6);
    console.log(`  ${(step === "words" ? "find the words" : step).padEnd(22)} ${speed} MB/s   ${ratio} × finding the words`);
  }
}
await browser.close();
await server.close();

/** In the page: runs every step in a worker, in turns; the milliseconds of each one's fastest run. */
async function run({ texts, rounds }) {
  const worker = new Worker("./worker.mjs", { type: "module" });
  const ask = (step) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ step, texts });
    });
  const fastest = { words: Infinity, clean: Infinity, annotate: Infinity };
  for (let round = 0; round < rounds; round++)
    for (const step of Object.keys(fastest)) fastest[step] = Math.min(fastest[step], await ask(step));
  worker.terminate();
  return fastest;
}

/** The texts, as the native bench takes them. */
function* sets() {
  const index = readFileSync(join(ROOT, "sample/index.txt"), "utf8").trim().split("\n");
  const sample = index.map((name) => readFileSync(join(ROOT, "sample", name), "utf8"));
  const round = Buffer.byteLength(sample.join(""));
  const copies = Array.from({ length: Math.floor(BYTES / round) }, (_, copy) => sample.map((text) => `${text}\n${copy}\n`));
  yield ["example dumps", copies.flat()];
  for (const [file, name] of [["clean-news", "news"], ["clean-web", "web"]]) {
    const path = resolve(ROOT, `../shared/data/${file}.jsonl`);
    if (!existsSync(path)) {
      console.log(`skipped: ${path} is not here`);
      continue;
    }
    const rows = readFileSync(path, "utf8").trim().split("\n").map((line) => JSON.parse(line));
    for (const field of ["dump", "page"]) {
      const texts = [];
      let left = BYTES;
      for (const text of rows.map((row) => row[field]).filter((text) => typeof text === "string")) {
        if (left <= 0) break;
        texts.push(text);
        left -= Buffer.byteLength(text);
      }
      yield [`${name} ${field}`, texts];
    }
  }
}
