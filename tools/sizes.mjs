// Prints what the page weighs: node tools/sizes.mjs [dist]. Exits 1 when the first load is over its budget.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Where the first load is meant to come to: kilobytes (1,024 bytes), brotli, of everything a first visit loads. */
const GOAL = 250;
/** Where it stands, rounded up: nothing may make it heavier, and whoever makes it lighter lowers this. */
const FIRST_LOAD_BUDGET = 540;

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => measure(join(entry.parentPath ?? entry.path, entry.name)))
  .sort((a, b) => b.brotli - a.brotli || (a.name < b.name ? -1 : 1));

const width = Math.max(...files.map((file) => file.name.length), "first load".length);
const line = (name, raw, gzip, brotli) =>
  console.log(`${name.padEnd(width)}  ${[raw, gzip, brotli].map((cell) => cell.padStart(9)).join("  ")}`);
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

line("KB", "raw", "gzip", "brotli");
for (const file of files) line(file.name, kilobytes(file.raw), kilobytes(file.gzip), kilobytes(file.brotli));
// The example dumps load only when asked for; the page can be read and used while the worker is still on its way.
const first = files.filter((file) => !file.name.startsWith("sample/"));
const page = first.filter((file) => !file.name.startsWith("worker-"));
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
const total = (name, files) => line(name, ...["raw", "gzip", "brotli"].map((key) => kilobytes(sum(files, key))));
total("the page", page);
total("first load", first);

const weight = sum(first, "brotli") / 1024;
if (weight > FIRST_LOAD_BUDGET) {
  console.error(`The first load is ${weight.toFixed(1)} KB, over its budget of ${FIRST_LOAD_BUDGET} KB (brotli).`);
  process.exit(1);
}
if (weight > GOAL) console.log(`The first load is ${(weight - GOAL).toFixed(0)} KB over its goal of ${GOAL} KB (brotli).`);

function measure(path) {
  const content = readFileSync(path);
  const text = /\.(html|css|js|txt)$/.test(path);
  const mode = text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC;
  return {
    name: relative(dist, path),
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_MODE]: mode } }).length,
  };
}
