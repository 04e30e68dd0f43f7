// Keywords: marked, counted, stepped through, listed in context.

import { readFileSync } from "node:fs";
import { boxes, dropAndWait, equal, evidence, library, ok, room, SAMPLE, SEEDS, test, testOnSeeds, type, until, work, write } from "./harness.mjs";

const marks = (page) => work(page).getByRole("article").locator("mark");
const chip = (page, word) => page.getByRole("search", { name: "Keywords" }).getByRole("listitem").filter({ hasText: word });
const countOf = async (found) => Number((await found.getByRole("link").innerText()).replace(/,/g, ""));

for (const [define, dumps, words, which] of [
  [test, SAMPLE, ["the", "bridge"], "the example"],
  [testOnSeeds, SEEDS, ["the", "ceasefire|truce"], "the real dumps"],
]) {
  define(`keywords are marked and counted in ${which}, and n and N step through them`, async (reader) => {
    const page = await reader.open();
    await dropAndWait(page, dumps);
    await type(page, `${words.join(", ")}`);
    for (const word of words) await chip(page, word).getByRole("link").waitFor();
    await marks(page).first().waitFor();
    const inAll = (await countOf(chip(page, words[0]))) + (await countOf(chip(page, words[1])));
    ok(inAll > 5, `only ${inAll} hits`);
    const styles = await marks(page).evaluateAll((all) => [...new Set(all.map((mark) => getComputedStyle(mark).textDecorationStyle + getComputedStyle(mark).borderBottomStyle))]);
    ok(styles.length > 0, "marks have no style");
    const says = work(page).getByRole("group", { name: "Hits" }).getByRole("status");
    const here = Number(/(\d+) hits?/.exec(await says.innerText())[1]);
    equal(here, await marks(page).count(), "hits said and marks drawn");
    await page.keyboard.press("n");
    await until(page, "a hit became the current one", () => document.querySelector("mark#place"));
    const first = await says.innerText();
    ok(/^hit \d+ of \d+$/.test(first), `the step says “${first}”`);
    await page.keyboard.press("n");
    await says.getByText("hit 2 of").or(says.getByText("hit 1 of")).waitFor();
    await page.keyboard.press("Shift+N");
    await says.getByText(first).waitFor();
  });
}

test("no step through the hits is lost when the keys come faster than the answers", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "the");
  // Pressed within one task of the page: none of the answers can have come between them.
  await page.evaluate(() => {
    for (const key of ["n", "n", "n", "N", "n"]) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
  await work(page).getByText(/^hit 3 of \d+$/).waitFor();
});

test("a keyword's counts add up: in the field, per article in the library, and in the table", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  const total = await countOf(chip(page, "bridge"));
  await library(page).getByRole("img", { name: /hits?$/ }).nth(4).waitFor();
  const each = await library(page).getByRole("img", { name: /hits?$/ }).evaluateAll((all) => all.map((one) => parseInt(one.getAttribute("aria-label"), 10)));
  equal(each.reduce((sum, count) => sum + count, 0), total, "hits in the library");
  await room(page, "Keywords").click();
  const table = work(page).getByRole("table", { name: "Hits of each keyword in each outlet" });
  await table.waitFor();
  const inAll = await table.getByRole("row").filter({ hasText: "In all" }).getByRole("cell").first().innerText();
  equal(Number(inAll), total, "hits in the table");
  equal(await work(page).locator("ol").getByRole("listitem").count(), total, "lines in context");
});

test("a line in context leads to its place, and a count opens its sentences", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await room(page, "Keywords").click();
  await work(page).getByRole("button", { name: /^bridge in / }).first().click();
  await evidence(page).getByText(/^\d+ sentences?$/).waitFor();
  await work(page).locator("ol").getByRole("link").nth(1).click();
  await until(page, "the place was shown", () => document.querySelector("mark#place"));
});

test("keywords are seen while they are typed, taken back with Backspace, and removed with a press", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.pressSequentially("bridg*");
  await page.getByText(/\d+ hits? in \d articles?/).first().waitFor();
  await field.press("Enter");
  await chip(page, "bridg*").waitFor();
  await field.press("Backspace");
  equal(await field.inputValue(), "bridg*", "the word taken back");
  await field.press("Enter");
  await page.getByRole("button", { name: "Remove bridg*" }).click();
  await chip(page, "bridg*").waitFor({ state: "detached" });
  await until(page, "the marks went away", () => !document.querySelector("article mark"));
});

test("what cannot be read as typed is said with its nearest reading, which a press looks for and Back takes back", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.pressSequentially('bridge, "the ferry');
  const says = work(page).getByRole("status").filter({ hasText: "is not closed" });
  // The field still has what is being typed: the press ends it.
  await says.getByRole("link", { name: 'Look for bridge, "the ferry"', exact: true }).click();
  await chip(page, '"the ferry"').waitFor();
  await says.waitFor({ state: "detached" });
  await page.goBack();
  await says.waitFor();
  await until(page, "what was typed came back", () => document.querySelector(".chips")?.innerText.includes('"the ferry') && !document.querySelector(".chips").innerText.includes('ferry"'));
  // A sign too many goes as well.
  await page.goForward();
  await type(page, "ferry ^sail");
  await work(page).getByRole("link", { name: /^Look for .*, ferry sail$/ }).click();
  await chip(page, "ferry sail").waitFor();
});

test("an outlet is taken out of the count, and let in again", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  const before = await countOf(chip(page, "bridge"));
  await room(page, "Keywords").click();
  await library(page).getByRole("button", { name: /^Only / }).first().click();
  await library(page).getByText(/^1 of 5/).first().waitFor();
  await boxes(page).nth(1).waitFor({ state: "detached" });
  ok((await countOf(chip(page, "bridge"))) < before, "the count did not follow the filter");
  equal(await boxes(page).count(), 1, "articles let through");
  await library(page).getByRole("button", { name: "Clear the filter: Outlets" }).click();
  await boxes(page).nth(4).waitFor();
  equal(await countOf(chip(page, "bridge")), before, "hits with all outlets");
});

test("lines in context are sorted by the words beside the hit, and the order is part of the link", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await room(page, "Keywords").click();
  await work(page).getByLabel("Sort lines by").selectOption("1 right");
  await work(page).locator(".kwic .k1").first().waitFor();
  const sorted = async (where) => {
    const words = await work(where).locator(".kwic .k1").allInnerTexts();
    const folded = words.map((word) => word.toLowerCase());
    equal(folded.join(" "), [...folded].sort().join(" "), "the words after the hit are not in order");
    ok(new Set(folded).size > 3, `only ${folded}`);
    return words.join(" ");
  };
  const first = await sorted(page);
  await work(page).getByLabel("then by").selectOption("outlet");
  await work(page).getByLabel("then by").nth(1).waitFor();
  const there = await (await reader.somebodyElse()).open(page.url());
  await dropAndWait(there, SAMPLE);
  await work(there).locator(".kwic .k1").first().waitFor();
  equal(await sorted(there), first, "the shared order");
});

test("a word that goes with a keyword opens the lines they share", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await room(page, "Keywords").click();
  const row = work(page).locator(".beside tbody tr").first();
  const near = Number(await row.getByRole("cell").first().innerText());
  const word = await row.getByRole("rowheader").getByRole("link").innerText();
  await row.getByRole("rowheader").getByRole("link").click();
  await chip(page, `near:${word}~5`).waitFor();
  await work(page).locator("ol.kwic").getByRole("listitem").first().waitFor();
  equal(await countOf(chip(page, `near:${word}~5`)), near, "lines opened, of the places counted");
});

test("conditions narrow a keyword: to headlines, to quotations, to articles without a word", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge, title:bridge, bridge in:quotes, bridge -ferry");
  await chip(page, "title:bridge").getByRole("link").waitFor();
  const counts = [];
  for (const text of ["title:bridge", "in:quotes", "-ferry"]) counts.push(await countOf(chip(page, text)));
  const all = await countOf(chip(page, "bridge").first());
  ok(counts.every((count) => count < all), `${counts} of ${all}`);
  ok(counts[0] > 0 && counts[1] > 0, `${counts} of ${all}`);
});

test("words, names and phrases are suggested while typing, and taken by keyboard", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await field.pressSequentially("bri");
  await options.first().waitFor();
  equal((await options.first().innerText()).split("\n")[0], "bridge", "the commonest word that begins so");
  equal(await field.getAttribute("aria-expanded"), "true", "aria-expanded");
  // Escape closes what is offered and leaves what was typed; a letter more opens it again.
  await field.press("Escape");
  await options.first().waitFor({ state: "detached" });
  equal(await field.inputValue(), "bri", "what was typed");
  await field.pressSequentially("d");
  await options.first().waitFor();
  await field.press("ArrowDown");
  equal(await field.getAttribute("aria-activedescendant"), await options.first().getAttribute("id"), "the option chosen");
  await field.press("Enter");
  await chip(page, "bridge").waitFor();
  await field.pressSequentially("@reh");
  await options.filter({ hasText: "Tomas Rehn" }).click();
  await chip(page, '@"Tomas Rehn"').getByRole("link").waitFor();
  ok((await countOf(chip(page, '@"Tomas Rehn"'))) > 0, "the name has no hits");
});

test("what was looked for before is offered in the empty field, and forgotten with everything", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge, ferry");
  await chip(page, "ferry").waitFor();
  for (const word of ["ferry", "bridge"]) await page.getByRole("button", { name: `Remove ${word}` }).click();
  await chip(page, "bridge").waitFor({ state: "detached" });
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  await field.blur();
  await field.focus();
  const option = page.getByRole("option", { name: "bridge, ferry" });
  await option.waitFor();
  await field.press("ArrowDown");
  await field.press("Enter");
  await chip(page, "ferry").waitFor();
  equal(await page.evaluate(() => localStorage.getItem("parallax.recent") !== null), true, "kept in the browser");
  await library(page).getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("dialog", { name: "Forget everything?" }).getByRole("button", { name: "Forget everything" }).click();
  await page.getByText("Everything forgotten").waitFor();
  equal(await page.evaluate(() => localStorage.getItem("parallax.recent")), null, "what is left");
});

test("an article says which keywords it has, and two at one place are both marked", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge, bri*");
  const keys = work(page).getByRole("group", { name: "Keywords here" });
  await keys.waitFor();
  const [one, other] = await keys.getByRole("button").allInnerTexts();
  ok(/^bridge\s+\d+$/.test(one.trim()) && /^bri\*\s+\d+$/.test(other.trim()), `${one} | ${other}`);
  await work(page).locator("article mark.s1 mark.s2").first().waitFor();
  await keys.getByRole("button").first().click();
  await until(page, "the first hit was shown", () => document.querySelector("article mark#place"));
});

test("after several changes of the keywords an article is marked as it is when opened with them, and without them it is as it was", async (reader) => {
  // All blocks as they are drawn, without the addresses that name what else is shown; and how many pieces their words are in.
  const drawn = (page) =>
    page.evaluate(() => {
      const blocks = [...document.querySelectorAll("article [data-at]")];
      const pieces = blocks.map((block) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let count = 0;
        while (walker.nextNode()) count += 1;
        return count;
      });
      return { html: blocks.map((block) => block.outerHTML.replace(/ href="[^"]*"/g, "")), texts: blocks.map((block) => block.textContent), pieces };
    });
  const marked = (page, some) => until(page, "the hits are marked", (some) => (document.querySelector("article mark") !== null) === some && (document.querySelector(".hits-nav") !== null) === some, some);
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await page.keyboard.press("r");
  await page.locator("article .removed").first().waitFor();
  const before = await drawn(page);
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  const check = async (step, change) => {
    const changed = page.waitForFunction((before) => location.hash !== before, await page.evaluate(() => location.hash));
    await change();
    await changed;
    const other = await reader.open(page.url());
    await marked(other, true);
    const wanted = await drawn(other);
    await until(page, `${step} is marked as in a page opened with it`, (wanted) => [...document.querySelectorAll("article [data-at]")].every((block, at) => block.outerHTML.replace(/ href="[^"]*"/g, "") === wanted[at]), wanted.html);
    equal((await drawn(page)).texts, before.texts, `the words with ${step}`);
    await other.close();
  };
  // Words within names, over their edges, over each other, in removed lines, at both ends of a block.
  await check("a prefix", () => field.fill("k*|bri*"));
  await check("another", () => field.fill("bri*, "));
  await check("a phrase beside it", () => field.fill('"the Kessel Bridge", *e|of, bridge'));
  const remove = (name) => page.getByRole("button", { name: `Remove ${name}` }).click();
  await check("a keyword less", () => remove("*e|of"));
  for (const name of ["bri*", '"the Kessel Bridge"', "bridge"]) await remove(name);
  await marked(page, false);
  const after = await drawn(page);
  equal(after.html, before.html, "the article without keywords");
  ok(after.pieces.every((count, at) => count <= before.pieces[at]), "words were left in pieces");
  await check("a phrase again", () => field.fill('"the Kessel Bridge", k*'));
  await page.evaluate(() => document.activeElement.blur());
  await check("the first hit", () => page.keyboard.press("n"));
  await page.keyboard.press("n");
  await check("the third hit", () => page.keyboard.press("n"));
});

test("the program in the browser finds what a naive scan finds, at the same places, over random articles", async (reader) => {
  // The same numbers each time.
  let state = 7;
  const roll = (sides) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0), Math.floor((state / 2 ** 32) * sides));
  const vocabulary = ["ferry", "Ferry", "fähre", "Crack", "cracks", "l'eau", "eau", "бридж", "night", "the", "old"];
  const texts = Array.from({ length: 12 }, (_, at) => {
    const words = Array.from({ length: 150 }, () => vocabulary[roll(vocabulary.length)] + ["", "", "", ",", ".", " –"][roll(6)]);
    return `Number ${at} stands here\n\n${words.join(" ")} end.\n`;
  });
  const rows = texts.map((text, at) => JSON.stringify({ text, outlet: `Outlet ${at}`, title: `Number ${at}` }));
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "random.jsonl", rows.join("\n"))], texts.length);
  await room(page, "Keywords").click();
  const fold = (word) => word.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
  const is = (wanted) => (word) => fold(word) === wanted || word.split("'").some((part) => fold(part) === wanted);
  const one = (fits) => (words) => words.flatMap((word, at) => (fits(word) ? [[at, 1]] : []));
  const two = (first, second) => (words) => words.flatMap((word, at) => (first(word) && words[at + 1] && second(words[at + 1]) ? [[at, 2]] : []));
  for (const [typed, scan] of [
    ["ferry", one(is("ferry"))],
    ["=Ferry", one((word) => word === "Ferry")],
    ["fahre", one(is("fahre"))],
    ["eau", one(is("eau"))],
    ["crack*", one((word) => fold(word).startsWith("crack"))],
    ["бридж|night", one((word) => ["бридж", "night"].includes(fold(word)))],
    ["/\\bfähr/", one((word) => /^fähr/iu.test(word))],
    ["/\\bбри\\w+/", one((word) => word === "бридж")],
    ['"the old"', two(is("the"), is("old"))],
  ]) {
    await type(page, typed);
    await chip(page, typed).getByRole("link").waitFor();
    const [json] = await Promise.all([
      page.waitForEvent("download"),
      work(page).locator("section", { has: page.getByRole("heading", { name: "In their places" }) }).getByRole("button", { name: "JSON" }).click(),
    ]);
    const found = JSON.parse(readFileSync(await json.path(), "utf8")).map((line) => `${line.Outlet}: ${line.Left.slice(-12)}|${line.Hit}|${line.Right.slice(0, 12)}`);
    const wanted = [];
    texts.forEach((text, at) => {
      // Words do not run from one paragraph into the next.
      for (const paragraph of text.split("\n\n").slice(1)) {
        const words = [...paragraph.matchAll(/[\p{L}\p{N}']+/gu)];
        for (const [first, count] of scan(words.map((word) => word[0]))) {
          const start = words[first].index;
          const last = words[first + count - 1];
          const end = last.index + last[0].length;
          wanted.push(`Outlet ${at}: ${paragraph.slice(0, start).trimEnd().slice(-12)}|${paragraph.slice(start, end)}|${paragraph.slice(end).slice(0, 12)}`);
        }
      }
    });
    equal(found.map((line) => line.trimEnd()).sort(), wanted.map((line) => line.trim()).sort(), `lines of ${typed}`);
    await page.getByRole("button", { name: `Remove ${typed}` }).click();
    await chip(page, typed).waitFor({ state: "detached" });
  }
});

test("who types on before the room gone to is drawn stays in the field", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await page.evaluate(() => {
    [...document.querySelectorAll("nav.tabs a")].at(-1).click();
    const field = document.querySelector("[role=combobox]");
    field.focus();
    field.value = "bridge";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await work(page).getByRole("heading", { name: "In their places" }).waitFor();
  // Where the focus goes with a room, it goes within two frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
  const field = page.getByRole("combobox", { name: "Add a keyword" });
  equal(await field.inputValue(), "bridge", "what was typed");
  ok(await field.evaluate((field) => document.activeElement === field), "the field lost the focus");
});

test("thousands of lines scroll: those in sight are drawn, the keyboard goes on, and back leads to the line", async (reader) => {
  const rows = Array.from({ length: 40 }, (_, at) => JSON.stringify({ text: `Number ${at} stands here\n\n${Array.from({ length: 60 }, (_, n) => `the ferry ${at} of ${n}`).join(" and ")}.\n`, outlet: `Outlet ${at}` }));
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "many.jsonl", rows.join("\n"))], 40);
  await type(page, "ferry");
  await room(page, "Keywords").click();
  const lines = work(page).locator("ol.kwic > li");
  await lines.first().waitFor();
  const all = Number(await lines.first().getAttribute("aria-setsize"));
  equal(all, 2_400, "lines in all");
  ok((await lines.count()) < 200, "all lines are drawn");
  // Only a few lines come first: further ones follow before the reader has scrolled through these.
  await work(page).locator('li[aria-posinset="25"]').evaluate((line) => window.scrollTo(0, line.getBoundingClientRect().top + scrollY - 100));
  await until(page, "lines fill the window", () => document.elementFromPoint(innerWidth * 0.7, innerHeight - 60)?.closest("ol.kwic > li"));
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await work(page).locator(`li[aria-posinset="${all}"]`).waitFor();
  await page.evaluate(() => document.querySelector(".kwic").scrollIntoView());
  await page.evaluate(() => window.scrollBy(0, 20_000));
  await until(page, "lines in sight are drawn", () => {
    const line = document.elementFromPoint(innerWidth * 0.7, innerHeight / 2)?.closest("ol.kwic > li");
    return line && Number(line.getAttribute("aria-posinset")) > 200;
  });
  const there = await page.evaluate(() => document.elementFromPoint(innerWidth * 0.7, innerHeight / 2).closest("li").getAttribute("aria-posinset"));
  await work(page).locator(`li[aria-posinset="${there}"]`).getByRole("link").click();
  await until(page, "the place was shown", () => document.querySelector("mark#place"));
  await page.goBack();
  await work(page).locator(`li#line[aria-posinset="${there}"]`).waitFor();
  await until(page, "the line is in sight", () => {
    const rect = document.getElementById("line").getBoundingClientRect();
    return rect.top > 0 && rect.bottom < innerHeight;
  });
});

test("in a long article what is seen is marked first and the rest soon after, and a far hit is gone to", async (reader) => {
  const paragraphs = Array.from({ length: 700 }, (_, at) => `Paragraph ${at} tells of the ferry and of the people who wait for it on the quay, day after day.`);
  paragraphs[650] = "Paragraph 650 tells of the ferry and of the old lighthouse that shows it the way to the quay, night after night.";
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "long.jsonl", JSON.stringify({ text: paragraphs.join("\n\n"), title: "A long article", outlet: "Outlet" }))], 1);
  await type(page, "ferry, lighthouse");
  await until(page, "all hits are marked", () => document.querySelectorAll("article mark").length === 701);
  await work(page).getByRole("group", { name: "Keywords here" }).getByRole("button").nth(1).click();
  await until(page, "the far hit is in sight", () => {
    const rect = document.querySelector("mark#place")?.getBoundingClientRect();
    return rect && rect.top > 0 && rect.bottom < innerHeight;
  });
  await page.getByRole("button", { name: "Remove ferry" }).click();
  await until(page, "only the other word is marked", () => document.querySelectorAll("article mark").length === 1);
});

test("who goes to the field and types a keyword stays at their place in the article", async (reader) => {
  const paragraphs = Array.from({ length: 80 }, (_, at) => `Paragraph ${at} tells of the ferry and of the people who wait for it on the quay, day after day.`);
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "long.jsonl", JSON.stringify({ text: paragraphs.join("\n\n"), title: "A long article", outlet: "Outlet" }))], 1);
  await page.evaluate(() => window.scrollTo(0, 2_000));
  await page.keyboard.press("/");
  await page.keyboard.type("quay");
  await until(page, "the word is marked", () => document.querySelectorAll("article mark").length === 80);
  equal(await page.evaluate(() => scrollY), 2_000, "how far the page is scrolled");
});

test("the words of an article stay as they are when it, or another, is drawn anew with marks on it", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const articles = library(page).getByRole("listitem").getByRole("link");
  const words = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("article [data-at]")].map((block) => [block.dataset.at, block.textContent])));
  const removed = work(page).getByRole("checkbox", { name: /^Show what was removed/ });
  const notes = (count) => until(page, "the removed lines follow", (count) => (document.querySelectorAll("article [role=note]").length > 0) === count, count);
  const openArticle = async (number) => {
    const title = await articles.nth(number).innerText();
    await articles.nth(number).click();
    await until(page, "the article is shown", (title) => document.querySelector("article h1")?.textContent.includes(title.slice(-12)), title);
  };
  await openArticle(0);
  const first = await words();
  await openArticle(1);
  const second = await words();
  await type(page, "bridge, crack*, ferry|ferries");
  await until(page, "words are marked", () => document.querySelector("article mark"));
  await openArticle(0);
  await until(page, "words are marked", () => document.querySelector("article mark"));
  equal(await words(), first, "the words after another article was open");
  await page.keyboard.press("n");
  await page.locator("mark#place").waitFor();
  await removed.check();
  await notes(true);
  const all = await words();
  equal(Object.fromEntries(Object.keys(first).map((at) => [at, all[at]])), first, "the words beside removed lines");
  await removed.uncheck();
  await notes(false);
  equal(await words(), first, "the words without removed lines");
  await page.getByText("Marked: names").click();
  await page.getByRole("checkbox", { name: "figures" }).check();
  await page.getByText(/^Marked: \d kinds/).waitFor();
  equal(await words(), first, "the words with figures marked");
  await openArticle(1);
  await until(page, "words are marked", () => document.querySelector("article mark"));
  equal(await words(), second, "the words of the other article");
});
