// Stories arranged by hand, and how fine they are.

import { boxes, dropAndWait, equal, library, ok, SAMPLE, test } from "./harness.mjs";

const stories = (page) => library(page).getByRole("heading", { level: 3 });

test("an article is split off into a story of its own, this is kept, undone and done by a link", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  equal(await stories(page).count(), 1, "stories of one event");
  await library(page).getByRole("button", { name: "Clear" }).click();
  await boxes(page).last().check();
  await library(page).getByRole("button", { name: "by hand" }).click();
  await library(page).getByRole("button", { name: "Ticked article: a story of its own" }).click();
  await page.getByText("One article is now a story of its own.").waitFor();
  await stories(page).nth(1).waitFor();
  await page.reload();
  await stories(page).nth(1).waitFor();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByText(/^Link copied, with 1 correction/).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await reader.somebodyElse();
  const theirs = await other.open(link);
  await dropAndWait(theirs, SAMPLE);
  await stories(theirs).nth(1).waitFor();
  // The ticked article goes back among the others.
  await library(page).getByRole("button", { name: "by hand" }).click();
  await library(page).getByRole("button", { name: /^Put the ticked articles into/ }).click();
  await page.getByText("One article is now in another story.").waitFor();
  await stories(page).nth(1).waitFor({ state: "detached" });
  equal(await stories(page).count(), 1, "stories");
});

test("stories are made finer and coarser, and the link says so", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await library(page).getByRole("button", { name: "finer" }).click();
  await page.waitForFunction(() => location.hash.includes("h=1"));
  await library(page).getByRole("button", { name: "coarser" }).click();
  await page.waitForFunction(() => !location.hash.includes("h="));
  ok((await stories(page).count()) > 0, "no story");
});
