// Articles side by side.

import { readFileSync } from "node:fs";
import { boxes, compareAll, copyLink, dropAndWait, equal, library, ok, room, SAMPLE, SEEDS, test, testOnSeeds, type, until, work, write } from "./harness.mjs";

const table = (page, name) => work(page).getByRole("table", { name });

for (const [define, dumps, which] of [
  [test, SAMPLE, "the example"],
  [testOnSeeds, SEEDS, "the real dumps"],
]) {
  define(`in ${which}, a pressed cell opens the sentences it counts, and a sentence leads to its place`, async (reader) => {
    const page = await reader.open();
    await dropAndWait(page, dumps);
    await compareAll(page);
    equal(await table(page, "The chosen articles at a glance").getByRole("columnheader").count(), 6, "columns at the head");
    const named = table(page, "Who is named, by article");
    ok((await named.getByRole("row").count()) > 3, "hardly anybody is named");
    const cell = named.getByRole("cell").getByRole("button").first();
    const says = await cell.getAttribute("aria-label");
    const count = Number(says.split(": ").pop());
    ok(count > 0, `a cell says “${says}”`);
    await cell.click();
    await named.getByText(/^\d+ sentences?/).waitFor();
    const sentences = named.getByRole("link");
    ok((await sentences.count()) > 0, "no sentence opened");
    const words = (await sentences.first().innerText()).split("\n")[0];
    await sentences.first().click();
    await page.locator("#place").waitFor();
    ok((await work(page).getByRole("article").innerText()).includes(words.slice(0, 40)), "the article does not hold the sentence");
  });
}

test("figures that disagree open alone, lead to their sentences, and the link shows the same", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const section = work(page).locator("section").filter({ has: page.getByRole("heading", { name: "Figures that disagree" }) });
  await section.getByRole("button", { name: "Open alone" }).click();
  await page.getByRole("heading", { name: "Who and what is named" }).waitFor({ state: "detached" });
  const figures = table(page, "Figures that disagree, by article");
  ok((await figures.getByText("≠").count()) > 0, "no figure differs");
  await figures.getByRole("cell").getByRole("button").first().click();
  await figures.getByText(/^\d+ sentences?/).waitFor();
  const rows = await figures.innerText();
  ok(page.url().includes("p=figures") && page.url().includes("e=figure:"), `the address is ${page.url()}`);
  await page.reload();
  await figures.getByText(/^\d+ sentences?/).waitFor();
  equal(await figures.innerText(), rows, "the table behind the link");
});

test("a table lists what is asked for and is saved with its outlets, and all is saved as one page", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  await page.getByRole("group", { name: "What to list" }).getByRole("button", { name: /^places/ }).click();
  await table(page, "Places, by article").waitFor();
  const saved = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      work(page).getByRole("button", { name, exact: true }).first().click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const csv = await saved("CSV");
  equal(csv.name, "parallax-who-and-what-is-named.csv", "the file's name");
  ok(csv.text.startsWith("table,row,detail,outlet,date,value") && csv.text.includes("Places,"), csv.text.slice(0, 200));
  const whole = await saved("Save all as one page");
  ok(whole.text.includes("<h2>When</h2>") && whole.text.includes("<svg"), "the page lacks a section or its picture");
  ok(/<details><summary>\d/.test(whole.text), "no cell of the page opens its sentences");
  await work(page).getByRole("button", { name: "Copy table" }).first().click();
  await page.getByText("Table copied").waitFor();
  ok((await page.evaluate(() => navigator.clipboard.readText())).startsWith("## Who and what is named"), "the clipboard");
});

test("names that look like HTML stand on the page as they are written", async (reader) => {
  const names = ['<img src=x alt="taken"> & Post', "Tom&amp;Sons </td></table>"];
  const articles = names.map((outlet, at) => ({
    outlet,
    title: `<i>Bridge</i> shut & "closed" ${at}`,
    text: `The bridge is shut, Mayor Ann Rivers said on Monday. "It is not safe," she told ${at + 2} reporters in Port Lorne.`,
  }));
  const page = await reader.open();
  await dropAndWait(page, [write(reader, "names.jsonl", articles.map((article) => JSON.stringify(article)).join("\n"))], 2);
  const stand = async (where) => {
    const text = await where.innerText();
    for (const name of names) ok(text.includes(name), `“${name}” is not in ${text}`);
    equal(await page.locator("img, main i:text('Bridge'), aside i:text('Bridge')").count(), 0, "elements made of words");
  };
  await stand(library(page));
  await compareAll(page);
  await stand(table(page, "The chosen articles at a glance"));
  ok((await work(page).innerText()).includes('<i>Bridge</i> shut & "closed" 0'), "the headline is not as it was written");
  await type(page, "bridge");
  await room(page, "Keywords").click();
  await until(page, "the outlets are counted", (name) => document.querySelector("main").innerText.includes(name), names[1]);
  await stand(work(page));
});

test("fewer than two chosen articles are asked for more", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await library(page).getByRole("button", { name: "Clear" }).click();
  await room(page, "Compare").click();
  await page.getByText("Choose two or more articles").waitFor();
  await boxes(page).first().check();
  await page.getByText("One article is chosen. Choose one more").waitFor();
  await page.getByRole("button", { name: /^Compare the \d articles on/ }).click();
  await table(page, "The chosen articles at a glance").waitFor();
});

test("while it is printed, a table stands with all its rows", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const rows = () => work(page).locator("table.matrix tbody > tr").count();
  const before = await rows();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = await rows();
  ok(printed > before, `${printed} rows on paper, ${before} on the screen`);
  equal(await work(page).getByRole("button", { name: /^Show all \d/ }).count(), 0, "tables that are not whole");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  equal(await rows(), before, "rows afterwards");
});

test("the rows are sorted as asked, and a column is taken out", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const rows = () => table(page, "Who is named, by article").getByRole("rowheader").getByRole("button").allInnerTexts();
  const before = await rows();
  await page.getByRole("button", { name: "name", exact: true }).first().click();
  await page.getByRole("button", { name: "name", exact: true, pressed: true }).first().waitFor();
  // The button says so at once, the rows when the answer is here.
  const first = table(page, "Who is named, by article").getByRole("rowheader").getByRole("button").first();
  await first.filter({ hasNotText: before[0] }).waitFor();
  ok((await rows()).length > 1, "too few rows to sort");
  await page.getByRole("button", { name: /^Take .* out of the comparison$/ }).first().click();
  await work(page).getByRole("columnheader").nth(5).waitFor({ state: "attached" });
  equal(await table(page, "The chosen articles at a glance").getByRole("columnheader").count(), 5, "columns");
});

test("a shared passage opens in every article that has it, leads to its words there, and back", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const passages = table(page, "Shared passages, by article");
  equal(await work(page).getByRole("img", { name: /shared passages?, \d+ % of the article$/ }).count(), 5, "ribbons");
  const cell = passages.getByRole("cell").getByRole("button").first();
  ok(Number((await cell.getAttribute("aria-label")).split(": ").pop()) >= 12, "the longest passage is short");
  await cell.click();
  await passages.getByText(/^\d+ sentences?/).waitFor();
  const address = page.url();
  ok(address.includes("e=passage:"), `the address is ${address}`);
  const sentence = passages.getByRole("link").first();
  const words = (await sentence.innerText()).slice(0, 30);
  await sentence.click();
  await page.locator("#place").waitFor();
  ok((await page.locator("#place").innerText()).startsWith(words.slice(0, 12)), "the words marked are not the passage's");
  await page.goBack();
  await passages.getByText(/^\d+ sentences?/).waitFor();
  equal(page.url(), address, "the address after going back");
});

test("more than twelve articles are compared by outlet, and an open cell says which article each sentence is from", async (reader) => {
  const outlets = ["Kessel Gazette", "Nord Post", "Hafenblatt"];
  const rows = Array.from({ length: 14 }, (_, at) => ({
    outlet: outlets[at % 3],
    title: `Street number ${at} is closed`,
    text: `Street number ${at} is closed\n\nMayor Anna Lindqvist closed street number ${at} in Port Lorne on Friday after cracks were found. “We will open it before winter,” said Karl Brandt of the road board, who was there.\n`,
  }));
  const file = write(reader, "streets.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
  const page = await reader.open();
  await dropAndWait(page, [file], 14);
  for (const box of await boxes(page).all()) await box.check();
  await room(page, "Compare").click();
  await page.getByText(/each column is an outlet: 14 articles of 3 outlets/).waitFor();
  const named = table(page, "Who is named, by outlet");
  equal(await named.getByRole("columnheader").count(), 4, "columns");
  const cell = named.getByRole("button", { name: /^Anna Lindqvist, Kessel Gazette: / });
  equal((await cell.getAttribute("aria-label")).split(": ").pop(), "5", "how often the outlet's articles name her");
  await cell.click();
  await named.getByText(/^14 sentences/).waitFor();
  equal(await named.getByText(/^Street number \d+ is closed$/).count(), 14, "headlines over the sentences");
  const address = page.url();
  await page.reload();
  await named.getByText(/^14 sentences/).waitFor();
  equal(page.url(), address, "the address after loading it again");
});

test("going back from an article leads to where the comparison was scrolled, with its cell open", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const words = table(page, "Words of one outlet, by article");
  const cell = words.getByRole("cell").getByRole("button").first();
  await cell.click();
  await words.getByText(/^\d+ sentences?/).waitFor();
  const sentence = words.getByRole("link").first();
  await sentence.scrollIntoViewIfNeeded();
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
  const before = await scrolled();
  ok(before > 1000, `the words are only ${before} pixels down`);
  const height = Math.round((await sentence.boundingBox()).y);
  await sentence.click();
  await page.locator("#place").waitFor();
  await page.goBack();
  await words.getByText(/^\d+ sentences?/).waitFor();
  await page.waitForFunction((before) => Math.abs(window.scrollY - before) < 2, before);
  equal(Math.round((await words.getByRole("link").first().boundingBox()).y), height, "the height of the sentence in the window");
  // One that was reached by a press begins at its top.
  await room(page, "Read").click();
  await work(page).getByRole("article").waitFor();
  await room(page, "Compare").click();
  await words.waitFor();
  await page.waitForFunction(() => window.scrollY < 200);
});

test("articles are read in parallel: what is told alike is marked in both, and the scroll keeps step", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  await work(page).getByRole("button", { name: "Read them side by side" }).click();
  const columns = work(page).locator(".text-of");
  equal(await columns.count(), 2, "columns");
  ok(page.url().includes("p=parallel"), `the address is ${page.url()}`);
  const [left, right] = [columns.nth(0), columns.nth(1)];
  const run = left.getByRole("button", { name: /\w/ }).last();
  const link = (await run.getAttribute("data-links")).split(" ")[0];
  const like = right.locator(`[data-links~="${link}"]`).first();
  await run.focus();
  await page.waitForFunction((of) => of.classList.contains("on"), await like.elementHandle());
  await run.press("Enter");
  const heights = async () => [await run.boundingBox(), await like.boundingBox()].map((box) => Math.round(box.y));
  const [one, other] = await heights();
  const end = await right.evaluate((column) => column.scrollTop + column.clientHeight + 2 >= column.scrollHeight || column.scrollTop === 0);
  ok(Math.abs(one - other) < 40 || end, `the passages lie at ${one} and ${other}`);
  await left.hover();
  const before = await right.evaluate((column) => column.scrollTop);
  await left.evaluate((column) => column.scrollTo(0, column.scrollTop > 0 ? 0 : column.scrollHeight));
  await page.waitForFunction(([of, top]) => of.scrollTop !== top, [await right.elementHandle(), before]);
  const third = work(page).getByRole("group", { name: "Articles to read" }).getByRole("button", { pressed: false }).first();
  await third.click();
  await work(page).locator(".text-of").nth(2).waitFor();
  const address = page.url();
  await page.reload();
  await work(page).locator(".text-of").nth(2).waitFor();
  equal(page.url(), address, "the address after loading it again");
});

test("a column moves to the left, and the link keeps the order", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const heads = () => table(page, "The chosen articles at a glance").getByRole("columnheader").allInnerTexts();
  const before = await heads();
  await page.getByRole("button", { name: /^Move .* to the left$/ }).first().click();
  await page.waitForFunction((first) => document.querySelector(".matrix.head thead th:nth-child(2)").innerText !== first, before[1]);
  const after = await heads();
  equal(after[1].split("\n")[0], before[2].split("\n")[0], "the first column");
  await page.reload();
  await table(page, "The chosen articles at a glance").waitFor();
  equal((await heads()).join(), after.join(), "the columns behind the link");
});

test("words of one outlet open their lines, are told without quotations, and are kept as a picture in dots", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  const section = work(page).locator("section").filter({ has: page.getByRole("heading", { name: "Words of one outlet" }) });
  const words = table(page, "Words of one outlet, by article");
  ok((await words.getByText(/, in \d of 5$/).count()) > 3, "hardly any word");
  await section.getByRole("button", { name: "Without quotations" }).click();
  await section.getByText(/Names, quotations and shared passages are left out/).waitFor();
  ok(page.url().includes("v=1"), `the address is ${page.url()}`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    section.getByRole("button", { name: "PNG", exact: true }).click(),
  ]);
  equal(download.suggestedFilename(), "parallax-words-of-one-outlet.png", "the file's name");
  const bytes = readFileSync(await download.path());
  ok(bytes.length > 5000 && bytes.subarray(1, 4).toString() === "PNG", `${bytes.length} bytes`);
  const cell = words.getByRole("cell").getByRole("button").first();
  const count = Number((await cell.getAttribute("aria-label")).split(": ").pop());
  await cell.click();
  await words.getByText(/^\d+ sentences?/).waitFor();
  ok(count > 0, `a word stands ${count} times`);
});

for (const name of ["Who is named", "Figures that disagree", "Shared passages", "Who is quoted", "Words of one outlet", "Dates"]) {
  test(`${name}: a cell opens, leads to its marked words and back, and whoever gets the link sees the same`, async (reader) => {
    const page = await reader.open();
    await dropAndWait(page, SAMPLE);
    await compareAll(page);
    const rows = (of) => table(of, `${name}, by article`).locator("tr.here, tr.sent");
    await table(page, `${name}, by article`).getByRole("cell").getByRole("button").first().click();
    await rows(page).nth(1).waitFor();
    const opened = await rows(page).allInnerTexts();
    const link = await copyLink(page);
    const sentence = rows(page).getByRole("link").first();
    const words = await sentence.locator(".words").innerText();
    await sentence.click();
    await page.locator("#place").waitFor();
    const marked = (await page.locator(".place").allInnerTexts()).join("");
    ok(words.includes(marked) || marked.includes(words), `“${marked}” is marked, not “${words}”`);
    await until(page, "the words are in sight", () => {
      const box = document.getElementById("place").getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight;
    });
    await page.goBack();
    await rows(page).nth(1).waitFor();
    equal(await rows(page).allInnerTexts(), opened, "the row after going back");
    await until(page, "the row has the focus again", () => document.activeElement.matches("tr.here"));
    const there = await (await reader.somebodyElse()).open(link);
    await dropAndWait(there, SAMPLE);
    await rows(there).nth(1).waitFor();
    equal(await rows(there).allInnerTexts(), opened, "the row behind the link");
    await until(there, "the open row is in sight", () => {
      const box = document.querySelector("tr.here").getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight;
    });
  });
}

test("twelve articles scroll sideways by themselves, the page does not, and columns of one outlet are told apart", async (reader) => {
  const rows = Array.from({ length: 12 }, (_, at) => ({
    outlet: ["Kessel Gazette", "Nord Post", "Hafenblatt"][at % 3],
    title: `Street number ${at} is closed`,
    text: `Street number ${at} is closed\n\nMayor Anna Lindqvist closed street number ${at} in Port Lorne on Friday after cracks were found. “We will open it before winter,” said Karl Brandt${at} of the road board, who was there.\n`,
  }));
  const file = write(reader, "streets.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
  const page = await reader.open();
  await dropAndWait(page, [file], 12);
  await compareAll(page);
  const heads = await table(page, "Who is named, by article").getByRole("columnheader").allInnerTexts();
  equal(new Set(heads).size, 13, `different heads among ${heads.join(", ")}`);
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    ok(wider <= 0, `in a window of ${width} pixels the page is ${wider} pixels wider`);
  }
});

test("on a telephone no figure and no date is broken within a word, and what stands over a strip does not overlap", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await compareAll(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const found = await page.evaluate(() => {
    const wrong = [];
    for (const value of document.querySelectorAll(".matrix .cell .num")) {
      const text = value.firstChild;
      for (const word of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (range.getClientRects().length > 1) wrong.push(`${word[0]} is broken`);
      }
    }
    for (const strip of document.querySelectorAll(".strip-of, .ticks")) {
      let end = -Infinity;
      for (const one of strip.querySelectorAll("i")) {
        const text = one.firstChild;
        if (!text?.data || getComputedStyle(one).display === "none") continue;
        const range = document.createRange();
        range.selectNodeContents(one);
        const box = range.getBoundingClientRect();
        if (box.left < end - 1) wrong.push(`${text.data} stands on the word before`);
        if (box.right > innerWidth) wrong.push(`${text.data} sticks out`);
        end = box.right;
      }
    }
    return wrong;
  });
  equal(found, [], "what is wrong");
});
