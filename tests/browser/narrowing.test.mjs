// The library and the hits are narrowed by facets, put in order, and the keywords' tables are set, pressed and kept.

import { readFileSync } from "node:fs";
import { boxes, dropAndWait, equal, evidence, library, ok, room, SAMPLE, test, type, until, work } from "./harness.mjs";

const totals = async (page) => {
  const foot = work(page).locator(".plot.wide tfoot tr").first();
  await foot.waitFor();
  return (await foot.getByRole("cell").allInnerTexts()).map((text) => Number(text.replace(/,/g, ""))).filter(Number.isFinite);
};
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const fold = (page, name) => library(page).getByRole("button", { name: new RegExp(`^${name}`) }).first();
const keywords = async (page, typed) => {
  await dropAndWait(page, SAMPLE);
  await type(page, typed);
  await room(page, "Keywords").click();
  await work(page).getByRole("table").first().waitFor();
};

test("facets count what is found, hold together, stand in the link and are cleared at once", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge, ferry");
  const all = sum(await totals(page));
  const quoted = library(page).getByRole("button", { name: /^Only quotation: / });
  const count = Number((await quoted.innerText()).trim());
  ok(count > 0 && count < all, `${count} of ${all}`);
  await quoted.click();
  await until(page, "the hits were kept to quotations", (count) => {
    const cells = [...document.querySelectorAll(".plot.wide tfoot tr:first-child td.num")];
    return cells.reduce((all, cell) => all + Number(cell.innerText), 0) === count;
  }, count);
  const outlet = library(page).getByRole("checkbox", { name: "Lorne Courier", exact: true });
  await outlet.uncheck();
  await library(page).getByText("4 of 5").first().waitFor();
  const both = sum(await totals(page));
  ok(both < count, "the second filter changed nothing");

  const there = await (await reader.somebodyElse()).open(page.url());
  await dropAndWait(there, SAMPLE, 5);
  await work(there).getByRole("table").first().waitFor();
  equal(sum(await totals(there)), both, "hits where the link was opened");

  await library(page).getByRole("button", { name: "Clear all filters" }).click();
  await until(page, "all came back", (count) => {
    const cells = [...document.querySelectorAll(".plot.wide tfoot tr:first-child td.num")];
    return cells.reduce((all, cell) => all + Number(cell.innerText), 0) === count;
  }, all);
});

test("a facet is folded and unfolded with its counts, and asks for people by name", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  // All are in one language: there is nothing to choose.
  equal(await fold(page, "Language").count(), 0, "facets of one value");
  const day = library(page).getByRole("button", { name: /^Only 11 Mar 2026: / });
  await day.waitFor();
  await fold(page, "Date").click();
  await day.waitFor({ state: "detached" });
  await fold(page, "Date").click();
  await day.waitFor();
  const person = library(page).getByRole("checkbox", { name: "Peder Holm", exact: true });
  const count = Number(await library(page).getByRole("button", { name: /^Only Peder Holm/ }).innerText());
  await person.check();
  await library(page).getByText(/^\d of 5 articles shown/).waitFor();
  equal(sum(await totals(page)), count, "hits in the articles that name him");
  await person.uncheck();
  await boxes(page).nth(4).waitFor();
});

test("the library is put in order by how well articles fit the keywords", async (reader) => {
  const page = await reader.open();
  await keywords(page, "ferry");
  const hits = () => library(page).getByRole("img", { name: /hits?$/ }).evaluateAll((all) => all.map((one) => parseInt(one.getAttribute("aria-label"), 10)));
  await library(page).getByLabel("In order of").selectOption("hits");
  await library(page).getByRole("heading", { name: /By hits/ }).waitFor();
  const order = await hits();
  equal(order.join(" "), [...order].sort((a, b) => b - a).join(" "), "the order by hits");
  await library(page).getByLabel("In order of").selectOption("relevance");
  await library(page).getByRole("heading", { name: /By relevance/ }).waitFor();
  ok((await hits())[0] > 0, "what fits best has no hit");
});

test("counts are shown by outlet, by article and over time, as hits or per 1,000 words, and each opens its places", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  const total = sum(await totals(page));
  for (const [choice, what] of [["by article", "article"], ["over time", "date"], ["by outlet", "outlet"]]) {
    await work(page).getByLabel("Count", { exact: true }).selectOption(choice);
    const table = work(page).getByRole("table", { name: `Hits of each keyword in each ${what}` });
    await table.waitFor();
    const cells = await table.locator("tbody td.num").allInnerTexts();
    equal(sum(cells.map(Number)), total, `hits ${choice}`);
  }
  const cell = work(page).locator(".plot.wide tbody td.num").first();
  const count = Number(await cell.innerText());
  await cell.getByRole("button").click();
  await evidence(page).getByRole("heading", { name: "bridge" }).waitFor();
  equal(Number(await evidence(page).locator("td.num").first().innerText()), count, "places opened");
  await work(page).getByLabel("Show as").selectOption("per 1,000 words");
  await until(page, "rates are shown", () => /^\d+\.\d$/.test(document.querySelector(".plot.wide tbody td.num").innerText));
});

test("words are left out of the lists and let in again, and tables are kept as CSV, JSON and text", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  await work(page).getByLabel("List").selectOption("how often each word stands");
  const first = work(page).getByRole("table", { name: "How often each word stands" }).locator("tbody th").first();
  await first.waitFor();
  const word = await first.innerText();
  await work(page).getByText("Words that are left out").click();
  const field = work(page).getByLabel("Leave out another");
  await field.fill(word);
  await field.press("Enter");
  await until(page, "the word went away", (word) => document.querySelector(".beside tbody th").innerText !== word, word);
  await work(page).getByRole("button", { name: word, exact: true }).click();
  await until(page, "the word came back", (word) => document.querySelector(".beside tbody th").innerText === word, word);

  const saved = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      work(page).getByRole("button", { name, exact: true }).first().click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  await work(page).getByLabel("Count", { exact: true }).selectOption("by article");
  await work(page).getByRole("table", { name: "Hits of each keyword in each article" }).waitFor();
  const csv = await saved("CSV");
  equal(csv.name, "parallax-hits-of-each-keyword-in-each-article.csv", "the file's name");
  equal(csv.text.split("\r\n")[0], "Outlet,Article,Date,bridge", "the head of the table");
  const json = JSON.parse((await saved("JSON")).text);
  equal(sum(json.map((row) => row.bridge)), sum(await totals(page)), "hits in the file");
  await work(page).getByRole("button", { name: "Copy table" }).first().click();
  await page.getByText("Table copied").waitFor();
  ok((await page.evaluate(() => navigator.clipboard.readText())).startsWith("| Outlet | Article | Date | bridge |"), "the clipboard");
});

test("phrases that come again are listed and looked for with a press", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  await work(page).getByLabel("List").selectOption("phrases that come again");
  const table = work(page).getByRole("table", { name: "Phrases that stand more than once" });
  await table.waitFor();
  const row = table.locator("tbody tr").first();
  const [times] = await row.getByRole("cell").allInnerTexts();
  await row.getByRole("link").click();
  const chip = page.getByRole("search", { name: "Keywords" }).getByRole("listitem").nth(1);
  await chip.waitFor();
  equal(await chip.getByRole("link").innerText(), times, "places of the phrase");
});

test("a line opens to its paragraph, leads to its words, and back to the line", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  const line = work(page).locator("ol.kwic > li").nth(4);
  const hit = await line.locator("mark").innerText();
  await line.getByRole("button", { name: "The whole paragraph" }).click();
  const whole = work(page).locator(".kwic .whole");
  await whole.waitFor();
  ok((await whole.innerText()).includes(hit), "the paragraph lacks the hit");
  equal(await whole.locator("mark.now").count(), 1, "hits at hand in the paragraph");
  await line.getByRole("link").click();
  await until(page, "the place was shown", () => document.querySelector("article mark#place"));
  equal(await work(page).locator("article mark#place").innerText(), hit, "the words gone to");
  await page.goBack();
  await work(page).locator("ol.kwic > li.here").waitFor();
  equal(await line.getAttribute("id"), "line", "the line come back to");
});

test("lines are kept to quotations, shown by the sentence, counted by the word after, and kept as CSV", async (reader) => {
  const page = await reader.open();
  await keywords(page, "bridge");
  const lines = work(page).locator("ol.kwic > li");
  const all = await lines.count();
  await work(page).getByLabel("Lines of").selectOption("in quotations");
  await until(page, "fewer lines are shown", (all) => document.querySelectorAll("ol.kwic > li").length < all, all);
  await work(page).getByLabel("Lines of").selectOption("all text");
  await until(page, "all lines are back", (all) => document.querySelectorAll("ol.kwic > li").length === all, all);
  await work(page).getByLabel("Context").selectOption("the sentence");
  await work(page).locator("ol.kwic.long").waitFor();
  await work(page).getByLabel("Count by").selectOption("1 right");
  const groups = work(page).getByRole("table", { name: "Lines counted by 1 right" });
  await groups.waitFor();
  equal(sum((await groups.locator("tbody tr td:nth-child(2)").allInnerTexts()).map(Number)), all, "lines in groups");
  const lastSection = work(page).locator("section.sec").last();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    lastSection.getByRole("button", { name: "CSV", exact: true }).first().click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  equal(text.split("\r\n")[0], "Outlet,Article,Date,Keyword,Paragraph,Left,Hit,Right", "the head of the lines");
  ok(text.includes("Lorne Courier,"), "the outlet is missing");
  const [words] = await Promise.all([
    page.waitForEvent("download"),
    lastSection.getByRole("button", { name: "CSV by word" }).click(),
  ]);
  const head = readFileSync(await words.path(), "utf8").split("\r\n")[0];
  ok(head.endsWith("5L,4L,3L,2L,1L,Hit,1R,2R,3R,4R,5R"), head);
});

test("hits in removed lines are counted apart, and shown with the lines once they are let in", async (reader) => {
  const page = await reader.open();
  await keywords(page, "the");
  const all = sum(await totals(page));
  const removed = library(page).getByRole("checkbox", { name: "removed lines" });
  equal(await removed.isChecked(), false, "removed lines are let in at first");
  const count = Number(await library(page).getByRole("button", { name: /^Only removed lines/ }).innerText());
  ok(count > 0, "no removed line holds it");
  await removed.check();
  await until(page, "they are counted", (count) => {
    return Number(document.querySelector(".plot.wide tfoot tr:first-child td.num").innerText.replace(/,/g, "")) === count;
  }, all + count);
});
