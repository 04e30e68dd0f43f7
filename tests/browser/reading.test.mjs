// Reading one article, and seeing what was taken away.

import { boxes, dropAndWait, equal, evidence, library, ok, SAMPLE, SEEDS, test, testOnSeeds, work } from "./harness.mjs";

const show = (page) => work(page).getByRole("checkbox", { name: /^Show what was removed/ });
const removed = (page) => work(page).getByRole("note", { name: /^Removed: / });

for (const [define, dumps, which] of [
  [test, SAMPLE, "the example's articles"],
  [testOnSeeds, SEEDS, "the real dumps"],
]) {
  define(`"show what was removed" puts the removed lines of ${which} back, each with its kind and a reason`, async (reader) => {
    const page = await reader.open();
    await dropAndWait(page, dumps);
    const titles = await library(page).getByRole("listitem").getByRole("link").all();
    equal(titles.length, 5, "titles in the library");
    for (const title of titles) {
      const words = await title.innerText();
      await title.click();
      await work(page).getByRole("heading", { level: 1, name: words }).waitFor();
      equal(await removed(page).count(), 0, "removed lines shown unasked");
      const before = await work(page).getByRole("article").innerText();
      await show(page).check();
      await removed(page).first().waitFor();
      for (const note of await removed(page).all()) {
        const kind = (await note.getAttribute("aria-label")).replace("Removed: ", "");
        const lines = (await note.innerText()).split("\n").filter((line) => line.trim());
        ok(kind.length > 2 && lines.length >= 3, `a removed line stands there without its kind, words or reason: ${lines.join(" / ")}`);
      }
      await show(page).uncheck();
      await removed(page).first().waitFor({ state: "detached" });
      equal(await work(page).getByRole("article").innerText(), before, "the article after hiding them again");
    }
  });
}

test("the headline opens an article and the library says which one is open", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const link = library(page).getByRole("listitem").getByRole("link").nth(3);
  await link.click();
  await work(page).getByRole("heading", { level: 1, name: await link.innerText() }).waitFor();
  equal(await link.getAttribute("aria-current"), "true", "the open article in the library");
  equal(await boxes(page).count(), 5, "articles");
});

test("j and k go through the articles, r shows what was removed", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const headline = () => work(page).getByRole("heading", { level: 1 }).innerText();
  const titles = await library(page).getByRole("listitem").getByRole("link").allInnerTexts();
  const first = titles.indexOf(await headline());
  await page.keyboard.press(first < 4 ? "j" : "k");
  await work(page).getByRole("heading", { level: 1, name: titles[first < 4 ? first + 1 : first - 1] }).waitFor();
  await page.keyboard.press("r");
  await removed(page).first().waitFor();
});

test("a name in an article opens the sentences it stands in, and a sentence leads to its place", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await work(page).getByRole("article").getByRole("link").first().click();
  await evidence(page).getByRole("heading", { level: 2 }).waitFor();
  await evidence(page).getByRole("listitem").getByRole("link").last().click();
  await page.locator("#place").waitFor();
  await page.keyboard.press("Escape");
  await evidence(page).waitFor({ state: "detached" });
});
