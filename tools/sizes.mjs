// Prints what the page weighs: node tools/sizes.mjs [dist]. Exits 1 when it is over its budget.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What a first visit may load until the reader does something: kilobytes (1,024 bytes), brotli. */
const FIRST_LOAD_BUDGET = 250;
/** What the worker and its style may weigh, which are fetched with the first sign of use. It stands here rounded up from what it weighs:
 * nothing may make it heavier unnoticed, and whoever makes it lighter lowers this. */
const WORKER_BUDGET = 1100;

const dist = process.argv[2] ?? "dist";
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => measure(join(entry.parentPath ?? entry.path, entry.name)))
  .sort((a, b) => b.brotli - a.brotli || (a.name < b.name ? -1 : 1));

const width = Math.max(...files.map((file) => file.name.length), "on first use".length);
const line = (name, raw, gzip, brotli) =>
  console.log(`${name.padEnd(width)}  ${[raw, gzip, brotli].map((cell) => cell.padStart(9)).join("  ")}`);
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);

line("KB", "raw", "gzip", "brotli");
for (const file of files) line(file.name, kilobytes(file.raw), kilobytes(file.gzip), kilobytes(file.brotli));
// The example dumps load only when asked for.
const shown = files.filter((file) => !file.name.startsWith("sample/"));
// The worker, and the style of what it gives to draw.
const isLater = (file) => file.name.startsWith("work");
const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);
const total = (name, files) => line(name, ...["raw", "gzip", "brotli"].map((key) => kilobytes(sum(files, key))));

for (const [name, part, budget] of [
  ["first load", shown.filter((file) => !isLater(file)), FIRST_LOAD_BUDGET],
  ["on first use", shown.filter(isLater), WORKER_BUDGET],
]) {
  total(name, part);
  if (sum(part, "brotli") <= budget * 1024) continue;
  console.error(`${name}: over its budget of ${budget} KB (brotli)`);
  process.exitCode = 1;
}

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
