// What all browser tests share: a browser, a fresh profile for each test, and the ways a reader uses the page.
//
// The page is the built dist/, served under a sub-path, in Debian's own Chromium. Playwright drives it over the DevTools
// protocol and waits for conditions by itself; nothing here sleeps or tries again. Elements are found as a reader
// finds them (by role, label and words), never by class.
//
// Every test also fails when, at any time and on any page it opened, the console showed a warning or an error, the page
// threw, a request left the page's own folder, or one of its files was missing.

import { deflateRawSync } from "node:zlib";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/serve.mjs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** The built page. */
export const DIST = join(ROOT, "dist");
/** Where the page is served: not at the top, because hosts often put it elsewhere. */
export const SUB_PATH = "/some/where/";
/** How long a condition may take to come true, in milliseconds. Only a broken page ever waits so long. */
const PATIENCE = 20_000;

const tools = process.env.PARALLAX_TOOLS ?? join(ROOT, ".tools");
const { chromium } = createRequire(join(tools, "npm/"))("playwright-core");

/** The five example dumps that come with the page, as paths, in order. */
export const SAMPLE = dumpsIn(join(ROOT, "sample"));
/** Five real dumps, where the folder that holds them is here; else empty. */
export const SEEDS = dumpsIn(resolve(ROOT, "../shared/seeds"));

function dumpsIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt") && name !== "index.txt");
  return names.sort().map((name) => join(folder, name));
}

/** Starts the browser and the server; what it returns makes a fresh reader for every test. */
export async function start() {
  const browser = await chromium.launch({ executablePath: process.env.CHROME ?? "/usr/bin/chromium" });
  const server = await serve(DIST, { subPath: SUB_PATH });
  const stop = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, server, stop, reader: (options) => newReader(browser, server, options) };
}

/** A person with a browser in which nothing was ever done: pages, and what went wrong on them. */
async function newReader(browser, server, options = {}) {
  server.requests.length = 0;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const reader = { context, browser, server, address: server.address, faults: [], allowed: [], others: [], folder: undefined };

  context.on("page", (page) => {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) reader.faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => reader.faults.push(`the page threw: ${error.stack ?? error}`));
    page.on("crash", () => reader.faults.push("the page crashed"));
  });
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !/^(blob|data|file):/.test(url)) reader.faults.push(`asked another host: ${url}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) reader.faults.push(`${response.status()} for ${response.url()}`);
  });

  /** Says that a fault is meant to happen in this test. */
  reader.allow = (pattern) => reader.allowed.push(pattern);
  reader.unexpected = () => {
    const own = reader.faults.filter((fault) => !reader.allowed.some((pattern) => pattern.test(fault)));
    return [...own, ...reader.others.flatMap((other) => other.unexpected())];
  };
  /** Another person, with a fresh browser of their own. */
  reader.somebodyElse = async () => {
    const other = await newReader(browser, server, options);
    reader.others.push(other);
    return other;
  };
  /** A folder of the test's own on the disk, to drop things from. */
  reader.scratch = () => (reader.folder ??= mkdtempSync(join(tmpdir(), "parallax-")));
  reader.close = async () => {
    for (const other of reader.others) await other.close();
    await context.close();
    if (reader.folder) rmSync(reader.folder, { recursive: true, force: true });
  };
  /** Opens the page in a new tab, at a fragment ("#…") or a full address, and waits until it is alive. */
  reader.open = async (where = "") => {
    const page = await reader.visit(where);
    await page.waitForFunction(() => document.getElementById("shell") === null);
    return page;
  };
  /** Opens an address without waiting for the program. */
  reader.visit = async (where = "") => {
    const page = await context.newPage();
    await page.goto(/^(http|file):/.test(where) ? where : server.address + where);
    return page;
  };
  return reader;
}

/** Drags files and folders from the desktop onto the middle of the page and lets go: a real drop, with real files. */
export async function drop(page, paths) {
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize();
  const data = { items: [], files: paths.map((path) => resolve(path)), dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await cdp.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data });
  }
  await cdp.detach();
}

/** Drops dumps and waits until this many articles are in the library. */
export async function dropAndWait(page, paths, articles = paths.length) {
  await drop(page, paths);
  await settled(page, articles);
}

/** Waits until the library holds this many articles and nothing is being read any more. */
export async function settled(page, articles) {
  await library(page).getByText(new RegExp(`(^|of )${articles} articles?\\b`)).first().waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  await listed(page);
}

/** Waits until the library's first article can be read: it comes after the article, and the browser lays it out a frame later. */
export async function listed(page) {
  await until(page, "the library lists an article", () => document.querySelector("aside .art")?.innerText);
}

export const library = (page) => page.getByRole("complementary", { name: "Library" });
export const evidence = (page) => page.getByRole("complementary", { name: "Evidence" });
export const work = (page) => page.getByRole("main");
/** The articles of the library, one box each. */
export const boxes = (page) => library(page).getByRole("checkbox", { name: /^Compare / });
export const room = (page, name) => page.getByRole("navigation", { name: "Views" }).getByRole("link", { name });

/** Types keywords as a reader does, ends them with Enter, and leaves the field. */
export async function type(page, keywords) {
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.fill(keywords);
  await field.press("Enter");
  await field.press("Escape");
}

/** Chooses all articles of the library and goes to the comparison. */
export async function compareAll(page) {
  for (const box of await boxes(page).all()) await box.check();
  await room(page, "Compare").click();
  await page.getByRole("button", { name: "Save all as one page" }).waitFor();
}

/** Presses Share and returns the link that was copied. */
export async function copyLink(page) {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByText("Link copied").waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Waits until a function of the page gives a true value; names what did not happen otherwise. */
export async function until(page, what, check, argument) {
  try {
    await page.waitForFunction(check, argument);
  } catch {
    throw new Error(`it did not happen that ${what}`);
  }
}

export function equal(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${what}: wanted ${b}, found ${a}`);
}

export function ok(condition, what) {
  if (!condition) throw new Error(what);
}

/** Writes a file into the test's own folder, with the folders above it; returns its path. */
export function write(reader, name, content) {
  const path = join(reader.scratch(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A zip of these files ({ name: content }), deflated. */
export function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4); // deflated
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// ── The list of tests ───────────────────────────────────────────────────────────────────────────────────────────────

/** All tests, in the order they were named. */
export const tests = [];

/** Names a test, as a sentence; its function gets a fresh reader. `options` are those of a browser profile. */
export function test(sentence, run, options = {}) {
  tests.push({ sentence, run, options });
}

/** A test on the five real dumps: left out, and said so, where they are not here. */
export function testOnSeeds(sentence, run, options = {}) {
  const skip = SEEDS.length === 0 ? "the folder with the real dumps is not here" : undefined;
  tests.push({ sentence, run, options, skip });
}
