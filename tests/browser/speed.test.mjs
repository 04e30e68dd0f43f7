// The page stays responsive while dumps load.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drop, ok, SAMPLE, settled, test, write } from "./harness.mjs";

/** Dumps to load at once. */
const DUMPS = 300;
/** The longest a task may keep the page's thread, in milliseconds: what a person still takes for "at once". */
const LONGEST = 50;

test(`no task keeps the page's thread over ${LONGEST} ms while ${DUMPS} dumps load`, async (reader) => {
  const page = await reader.open();
  const texts = SAMPLE.map((path) => readFileSync(path, "utf8"));
  for (let at = 0; at < DUMPS; at++) {
    // Like the example, and yet each its own: words change place and every one carries words of its own.
    const own = Array.from({ length: 40 }, (_, word) => `word${(at * 31 + word * 17) % 997}`).join(" ");
    write(reader, `many/${String(at).padStart(3, "0")}.txt`, `${texts[at % texts.length]}\n\nNumber ${at}: ${own}.\n`);
  }
  // The processor's time that each task of the page's thread took. The clock's time would also count the turns that other
  // programs took on a busy machine.
  await reader.browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await drop(page, [join(reader.scratch(), "many")]);
  await settled(page, DUMPS);
  const trace = JSON.parse((await reader.browser.stopTracing()).toString());
  const events = trace.traceEvents;
  const mains = events.filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain");
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && event.tdur !== undefined && mains.some((main) => main.tid === event.tid && main.pid === event.pid));
  ok(tasks.length > 100, `only ${tasks.length} tasks were seen: is this measuring the right thread?`);
  const longest = Math.max(...tasks.map((task) => task.tdur)) / 1000;
  console.log(`         longest task of the page's thread while ${DUMPS} dumps loaded: ${longest.toFixed(1)} ms`);
  ok(longest <= LONGEST, `a task took ${longest.toFixed(1)} ms`);
});
