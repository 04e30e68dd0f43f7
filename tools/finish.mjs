// Finishes what Trunk built, as its post-build hook: runs in the staging folder before that becomes dist/.
//
// In come index.html, the page's program (already hashed by Trunk) and the worker's (never hashed by Trunk). Out goes
// the same page with a style sheet and one for later, both programs made small and named by their content's hash, the worker's
// address in <meta name="parallax-worker">, the example dumps, and the hashes of all inline scripts in the Content-Security-Policy.
//
// Written for Node because wasm-opt comes as a Node program, so Node is there wherever the page can be built at all.

import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { lean } from "./lean.mjs";

const source = process.env.TRUNK_SOURCE_DIR;
const staging = process.env.TRUNK_STAGING_DIR;
if (!source || !staging) fail("this is Trunk's post-build hook; run ./dev build instead");

const { minify } = createRequire(join(process.env.PARALLAX_TOOLS ?? join(source, ".tools"), "npm/"))("uglify-js");

/** Sixteen hexadecimal characters that change with the content. */
const shortHash = (content) => createHash("sha256").update(content).digest("hex").slice(0, 16);

let page = readFileSync(join(staging, "index.html"), "utf8");
page = replaceOnce(page, 'href="style/main.css"', `href="./${bundleStyle("style/main.css", "style")}"`);
page = replaceOnce(page, 'data-style="style/work.css"', `data-style="./${bundleStyle("style/work.css", "work")}"`);
const app = page.match(/\bapp-[0-9a-f]+\b/)?.[0] ?? fail("index.html: the page's script was not found; has its shape changed?");
page = page.replaceAll(app, finishProgram(app, "app"));
const worker = finishProgram("worker", "worker");
page = replaceOnce(page, 'content="./worker.js"', `content="./${worker}.js"`);
page = replaceOnce(page, 'data-wasm="./worker_bg.wasm"', `data-wasm="./${worker}_bg.wasm"`);
page = page.replace(/<!--(?!\[).*?-->\s*/gs, ""); // comments are for readers of the source
page = replaceOnce(page, "{script-hashes}", inlineScriptHashes(page).join(" "));
writeFileSync(join(staging, "index.html"), page);

if (existsSync(join(source, "sample"))) cpSync(join(source, "sample"), join(staging, "sample"), { recursive: true });

/** Joins the style sheets that `list` imports, in that order, into one file named after `kind` and its hash; returns its name. */
function bundleStyle(list, kind) {
  const sheet = readFileSync(join(source, list), "utf8").replace(
    /^@import\s+(?:url\()?["']([^"']+)["']\)?\s*;/gm,
    (_, name) => readFileSync(join(source, dirname(list), name), "utf8"),
  );
  const css = sheet
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/;}/g, "}");
  if (css.includes("@import")) fail(`${list}: an @import was left over; only whole lines in ${list} itself are joined`);
  const name = `${kind}-${shortHash(css)}.css`;
  writeFileSync(join(staging, name), css);
  return name;
}

/** Makes a program and its script small, where they are to be published, and names them by what is in them, so that a browser's
 * cache never mixes two versions; returns their name. */
function finishProgram(name, kind) {
  const [from, to] = [join(staging, `${name}.js`), join(staging, `${name}_bg.wasm`)];
  let files = { script: readFileSync(from, "utf8"), program: readFileSync(to) };
  if (process.env.TRUNK_PROFILE === "release") files = lean(files.script, files.program);
  const { code, error } = minify(files.script, { module: true, toplevel: true });
  if (error) fail(`${name}.js: ${error}`);
  const named = `${kind}-${shortHash(code + shortHash(files.program))}`;
  rmSync(from);
  rmSync(to);
  writeFileSync(join(staging, `${named}.js`), code.replaceAll(`${name}_bg.wasm`, `${named}_bg.wasm`));
  writeFileSync(join(staging, `${named}_bg.wasm`), files.program);
  return named;
}

/** A CSP source for every script that stands in the page itself. */
function inlineScriptHashes(html) {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)];
  if (scripts.length === 0) fail("index.html: no inline script found; has its shape changed?");
  return scripts.map(([, code]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
}

/** Replaces a text that must stand in the page exactly once. */
function replaceOnce(html, from, to) {
  if (html.split(from).length !== 2) fail(`index.html: expected ${from} exactly once`);
  return html.replace(from, () => to);
}

function fail(message) {
  console.error(`finish: ${message}`);
  process.exit(1);
}
