// Ten thousand articles to measure with: the texts of the gold sets beside the checkout where they are (read there, never
// copied), else the example dumps. Every text comes back until there are enough, each time with its sentences in another
// order, so that no two are the same and words stand as often as they do in news. The same each time.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Longer texts are cut here: these are articles, not books. */
const LONGEST = 9_000;

const SETS = [["clean-news", "body"], ["clean-web", "body"], ["clean-extra", "body"], ["quotes", "text"], ["stories", "text"]];

/** So many articles; says so where they are made of the example. */
export function articles(count) {
  const texts = gold();
  if (texts.length === 0) {
    console.log("../shared/data is not here: the articles are made of the example dumps");
    const names = readFileSync(join(ROOT, "sample/index.txt"), "utf8").trim().split("\n");
    texts.push(...names.map((name) => readFileSync(join(ROOT, "sample", name), "utf8")));
  }
  const roll = dice(1);
  return Array.from({ length: count }, (_, at) => `${again(texts[at % texts.length], Math.floor(at / texts.length), roll)}\n\nArticle ${at}.\n`);
}

function gold() {
  const texts = [];
  for (const [file, field] of SETS) {
    const path = resolve(ROOT, `../shared/data/${file}.jsonl`);
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, "utf8").trim().split("\n")) {
      const text = JSON.parse(line)[field];
      if (typeof text === "string" && text.length > 400) texts.push(text.slice(0, LONGEST));
    }
  }
  return texts;
}

/** A text the nth time: its sentences in another order, in paragraphs of some. */
function again(text, nth, roll) {
  if (nth === 0) return text;
  const sentences = text.split(/(?<=[.!?。]["”’»]?)\s+|\n+/).filter((sentence) => sentence.trim() !== "");
  for (let at = sentences.length - 1; at > 0; at--) {
    const other = roll(at + 1);
    [sentences[at], sentences[other]] = [sentences[other], sentences[at]];
  }
  let written = "";
  sentences.forEach((sentence, at) => (written += (at === 0 ? "" : at % 3 === 0 ? "\n\n" : " ") + sentence));
  return written;
}

/** Numbers that look random and are the same each time. */
export function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
