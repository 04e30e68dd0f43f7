// Opening the page: what stands there before the program, and what is said where the program cannot run.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DIST, equal, ok, test, until } from "./harness.mjs";

test("the first page can be read before the program has arrived", async (reader) => {
  let release;
  const held = new Promise((go) => (release = go));
  await reader.context.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await reader.visit();
  await page.getByRole("heading", { level: 1 }).waitFor();
  ok(await page.getByText("Open the example").isVisible(), "the example is not offered before the program is here");
  release();
  await until(page, "the program took the first page over", () => document.getElementById("shell") === null);
});

test("nothing moves when the program takes the first page over", async (reader) => {
  await reader.context.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) window.shifts.push(shift.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const page = await reader.open();
  const total = await page.evaluate(() => window.shifts.reduce((sum, shift) => sum + shift, 0));
  ok(total < 0.01, `the page moved by ${total} (a good page stays under 0.1)`);
});

/** The names of the files asked for so far, without their hashes, each once. */
const askedFor = (reader) => {
  const names = reader.server.requests.map((path) => path.split("/").pop().replace(/-[0-9a-f]+/, ""));
  return [...new Set(names)].sort();
};
const PAGE = ["", "app.js", "app_bg.wasm", "style.css"];

test("a first visit asks for the page's own files, and the worker's only when the reader does something", async (reader) => {
  const page = await reader.open();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  equal(askedFor(reader), PAGE, "files of a first look");
  await worker(page);
  equal(askedFor(reader), [...PAGE, "work.css", "worker.js", "worker_bg.wasm"], "files with the worker and its style");
});

test("on a phone the first page is laid out for it before anything else has come", async (reader) => {
  const page = await reader.open();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForLoadState("networkidle");
  const picture = await page.getByRole("img", { name: /^Five articles look at one event/ }).boundingBox();
  ok(picture.width > 300, `the picture is ${picture.width} wide`);
  equal(askedFor(reader), PAGE, "files of a first look");
});

/** The page's worker, which comes with the reader's first press of a key. */
async function worker(page) {
  const started = page.waitForEvent("worker");
  const program = page.waitForResponse(/worker.*\.wasm$/);
  await page.keyboard.press("Shift");
  await program;
  return started;
}

test("the worker is bound by the page's policy: its own files only, and no code from text", async (reader) => {
  const page = await reader.open();
  const running = await worker(page);
  reader.allow(/Content Security Policy|violates/);
  const tried = await running.evaluate(async (address) => {
    const outcome = (promise) => promise.then(() => "allowed", () => "refused");
    return {
      own: await outcome(fetch(address)),
      other: await outcome(fetch("http://127.0.0.1:9/", { mode: "no-cors" })),
      // Another port is another host to a browser, even with somebody listening there.
      listening: await outcome(fetch(address.replace("localhost", "127.0.0.1"), { mode: "no-cors" })),
      code: await outcome(new Promise((done) => done(new Function("return 1")()))),
      script: await outcome(import("data:text/javascript,export default 1")),
    };
  }, reader.address);
  equal(tried, { own: "allowed", other: "refused", listening: "refused", code: "refused", script: "refused" }, "in the worker");
});

test("the page itself is bound by its policy", async (reader) => {
  const page = await reader.open();
  reader.allow(/Content Security Policy|violates/);
  const tried = await page.evaluate(async (address) => {
    const outcome = (promise) => promise.then(() => "allowed", () => "refused");
    const script = document.createElement("script");
    script.textContent = "window.injected = true";
    document.head.append(script);
    const element = document.createElement("div");
    element.setAttribute("style", "color: red");
    return {
      other: await outcome(fetch(address.replace("localhost", "127.0.0.1"), { mode: "no-cors" })),
      script: window.injected === true,
      style: element.style.color,
    };
  }, reader.address);
  equal(tried, { other: "refused", script: false, style: "" }, "in the page");
});

test("opened from a file, the page says what to do", async (reader) => {
  // The browser itself refuses to load the program from a file, and says so in the console.
  reader.allow(/CORS policy|ERR_FAILED/);
  const page = await reader.visit(pathToFileURL(join(DIST, "index.html")).href);
  await page.getByRole("heading", { name: "Parallax cannot run straight from a file" }).waitFor();
  await page.getByText("python3 -m http.server").waitFor();
  equal(await page.getByRole("main").count(), 1, "mains on the page");
});

test(
  "without JavaScript the page says that it needs it",
  async (reader) => {
    reader.allow(/preload/); // what was fetched ahead is never used
    const page = await reader.visit();
    const says = await page.locator("noscript").innerText();
    ok(says.includes("needs JavaScript"), `it says “${says}”`);
  },
  { javaScriptEnabled: false },
);

test("a browser that is too old is told so, and what would do", async (reader) => {
  await reader.context.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...what) => !what.join(":").includes("light-dark") && supports(...what);
  });
  const page = await reader.visit();
  await page.getByRole("heading", { name: "This browser is too old for Parallax" }).waitFor();
  await page.getByText("Firefox 121").waitFor();
});

test("a browser without WebAssembly is told so", async (reader) => {
  await reader.context.addInitScript(() => delete globalThis.WebAssembly);
  const page = await reader.visit();
  await page.getByRole("heading", { name: "This browser is too old for Parallax" }).waitFor();
});

test("when the program does not arrive, the page says so", async (reader) => {
  reader.allow(/ERR_FAILED|preload/);
  await reader.context.route(/app.*\.wasm$/, (route) => route.abort());
  const page = await reader.visit();
  await page.getByRole("heading", { name: "Parallax could not be started" }).waitFor();
  ok((await page.locator("code").innerText()).length > 0, "no reason is given");
});

test("when the worker does not arrive, the page says so", async (reader) => {
  reader.allow(/ERR_FAILED/);
  await reader.context.route(/worker.*\.wasm$/, (route) => route.abort());
  const page = await reader.open();
  await page.getByRole("button", { name: "Open the example" }).click();
  await page.getByRole("alert").filter({ hasText: "did not start" }).waitFor();
});

test("the chosen colours hold from the first moment after loading again", async (reader) => {
  const page = await reader.open();
  const dark = page.getByRole("button", { name: /^Colours: light/ });
  await page.getByRole("button", { name: /^Colours: as the system says/ }).click();
  await dark.click();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const chosen = await paper();
  await reader.context.route(/\.wasm$/, () => {}); // the program never comes: this is the page before it
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  equal(await paper(), chosen, "the page's colour");
});
