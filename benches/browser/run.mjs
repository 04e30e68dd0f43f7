// How fast dumps are cleaned and annotated in a browser: node benches/browser/run.mjs FOLDER [--record]. `./dev bench speed`
// builds the program into that folder, with the settings of the page's own worker, and calls this. It runs in a Web Worker
// in Chromium, over the texts that the native bench reads. What counts is the time the processor spent on the page's
// process, as Chromium tells it (in hundredths of a second), so that what else the machine does matters little.

import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Each step runs so many times, the steps in turns, once the compiler is done with them; the mean counts. */
const ROUNDS = 5;
/** A round before, while the program is still compiled for speed, counts for nothing. */
const WARMING = 1;
/** Of each set of texts so many bytes are read. */
const BYTES = 4 << 20;

const folder = process.argv[2];
const { chromium } = createRequire(join(process.env.PARALLAX_TOOLS ?? join(ROOT, ".tools"), "npm/"))("playwright-core");

writeFileSync(join(folder, "index.html"), "<!doctype html><title>bench</title>");
// One message in, one out: texts to take, or a step to run over them.
writeFileSync(
  join(folder, "worker.mjs"),
  `import start, { measure, prepare } from "./browser.js";
   const ready = start();
   onmessage = async ({ data }) => {
     await ready;
     if (data.texts) prepare(data.texts);
     else measure(data.step);
     postMessage("done");
   };`,
);

const server = await serve(folder, { subPath: "/" });
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" });
const page = await browser.newPage();
await page.goto(server.address);
const system = await browser.newBrowserCDPSession();
/** Milliseconds that processors have spent on pages so far. There is one page. */
async function spent() {
  const { processInfo } = await system.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter((process) => process.type === "renderer");
  return 1e3 * pages.reduce((sum, process) => sum + process.cpuTime, 0);
}
const figures = [];
const load = loadavg()[0].toFixed(0);
for (const [name, texts] of sets()) {
  const bytes = Buffer.byteLength(texts.join(""));
  await page.evaluate(begin, texts.join("\0"));
  const means = { words: 0, clean: 0, annotate: 0 };
  for (let round = 0; round < WARMING + ROUNDS; round++)
    for (const step of Object.keys(means)) {
      const before = await spent();
      await page.evaluate((step) => window.ask({ step }), step);
      if (round >= WARMING) means[step] += ((await spent()) - before) / ROUNDS;
    }
  console.log(`\n${name}, in the browser: ${texts.length} dumps, ${(bytes / 1e6).toFixed(1)} MB`);
  for (const [step, milliseconds] of Object.entries(means)) {
    const speed = (bytes / 1e3 / milliseconds).toFixed(1).padStart(8);
    const ratio = (milliseconds / means.words).toFixed(2).padStart(6);
    const goal = goalOf(step, name.endsWith("page"));
    const must = goal ? `   must ${goal[0]}, aim ${goal[1]}` : "";
    const called = step === "words" ? "find the words" : step;
    console.log(`  ${called.padEnd(22)} ${speed} MB/s   ${ratio} × finding the words${must}`);
    figures.push([called, `${name}; ${(bytes / 1e6).toFixed(1)} MB`, (bytes / 1e3 / milliseconds).toFixed(3)]);
  }
}
if (process.argv.includes("--record")) {
  const day = new Date().toISOString().slice(0, 10);
  const note = `MB/s; in a worker of Chromium ${browser.version().split(".")[0]}; load ${load} on ${cpus().length} processors`;
  const rows = figures.map((figure) => `${[day, ...figure, note, "./dev bench speed"].join(",")}\n`);
  appendFileSync(join(ROOT, "benches/records.csv"), rows.join(""));
  console.log("\nrecorded in benches/records.csv");
}
await browser.close();
await server.close();

/** In the page: starts a worker anew and gives it the texts. */
async function begin(texts) {
  window.worker?.terminate();
  window.worker = new Worker("./worker.mjs", { type: "module" });
  window.ask = (message) =>
    new Promise((resolve, reject) => {
      window.worker.onmessage = ({ data }) => resolve(data);
      window.worker.onerror = (event) => reject(new Error(event.message));
      window.worker.postMessage(message);
    });
  await window.ask({ texts });
}

/** What a step must reach and what it should, in megabytes a second, by whether its texts are whole pages. */
function goalOf(step, pages) {
  if (step === "words") return null;
  return step === "clean" && !pages ? [20, 60] : [8, 20];
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
