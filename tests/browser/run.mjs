// Runs the browser tests, one after the other: node tests/browser/run.mjs [words of the sentences to run].
// Ends with "N passed, N failed"; a picture of what the reader saw is kept of every failure.

import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, start, tests } from "./harness.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).join(" ").toLowerCase();
/** A test that takes longer than this, in milliseconds, hangs. */
const LIMIT = 180_000;
/** Where pictures of failures go. */
const PICTURES = join(ROOT, "target/browser-failures");

for (const file of readdirSync(here).filter((name) => name.endsWith(".test.mjs")).sort()) await import(`./${file}`);

const session = await start();
let passed = 0;
let failed = 0;
for (const { sentence, run, options, skip } of tests) {
  if (!sentence.toLowerCase().includes(wanted)) continue;
  if (skip) {
    console.log(`skipped  ${sentence} (${skip})`);
    continue;
  }
  const began = Date.now();
  const problem = await attempt(sentence, run, options);
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  console.log(`${problem ? "FAILED  " : "passed  "} ${sentence} (${took})`);
  if (problem) console.log(problem.replace(/^/gm, "         "));
  problem ? failed++ : passed++;
}
await session.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs a test with a fresh reader; returns what went wrong, or nothing. */
async function attempt(sentence, run, options) {
  const reader = await session.reader(options);
  try {
    await within(LIMIT, run(reader));
    const faults = reader.unexpected();
    return faults.length > 0 ? faults.join("\n") : undefined;
  } catch (error) {
    const pictures = await photograph(reader, sentence);
    return [error.stack ?? String(error), ...reader.unexpected(), ...pictures].join("\n");
  } finally {
    await reader.close();
  }
}

/** The promise, or an error when it takes too long. */
function within(limit, promise) {
  let timer;
  const late = new Promise((_, fail) => (timer = setTimeout(() => fail(new Error("the test did not come to its end")), limit)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function photograph(reader, sentence) {
  mkdirSync(PICTURES, { recursive: true });
  const taken = [];
  for (const [at, page] of reader.context.pages().entries()) {
    const path = join(PICTURES, `${sentence.replace(/\W+/g, "-").slice(0, 80)}-${at + 1}.png`);
    // A page that is gone cannot be photographed, and the failure itself is what matters.
    await page.screenshot({ path }).then(() => taken.push(`see ${path}`), () => {});
  }
  return taken;
}
