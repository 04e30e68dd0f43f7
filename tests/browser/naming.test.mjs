// Names in an article: their cards, the legend of what is marked, and saying that a name or a speaker is another.

import { copyLink, dropAndWait, equal, evidence, ok, SAMPLE, test, type, until, work } from "./harness.mjs";

const article = (page) => work(page).getByRole("article");
const name = (page, words) => article(page).getByRole("link", { name: words, exact: true });
const legend = (page) => page.getByRole("group", { name: "What is marked in the article" });

test("a name shows its card when pointed at or reached by keyboard, and pressing it opens its sentences everywhere", async (reader) => {
  const { page } = await reading(reader);
  await name(page, "Mara Oduya").first().hover();
  const card = page.getByRole("tooltip");
  await card.waitFor();
  const says = await card.innerText();
  ok(/person, .*mayor/i.test(says) && /\d+ mentions? here/.test(says) && /In 5 of 5 articles/.test(says), `the card says ${says}`);
  await page.mouse.move(5, 5);
  await card.waitFor({ state: "detached" });
  await name(page, "Mara Oduya").first().focus();
  await card.waitFor();
  ok(await name(page, "Mara Oduya").first().getAttribute("aria-describedby"), "the card is not told to a screen reader");
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await evidence(page).getByRole("heading", { name: "Mara Oduya" }).waitFor();
  await evidence(page).getByText("In 5 of 5 articles").waitFor();
});

test("a hit that is a name is gone to without its card, which would cover the words", async (reader) => {
  const { page } = await reading(reader);
  await type(page, "Oduya");
  await page.keyboard.press("n");
  await until(page, "the hit has the focus", () => document.activeElement?.id === "place" && document.activeElement.closest("[data-name]"));
  equal(await page.getByRole("tooltip").count(), 0, "cards");
});

test("the legend puts kinds of mentions on and off, and a link keeps it", async (reader) => {
  const { page } = await reading(reader);
  await page.getByText("Marked: names").click();
  await legend(page).getByRole("checkbox", { name: "people" }).uncheck();
  await name(page, "Mara Oduya").first().waitFor({ state: "detached" });
  await legend(page).getByRole("checkbox", { name: "figures" }).check();
  await article(page).getByText("38,000", { exact: true }).waitFor();
  const other = await reader.open(await copyLink(page));
  await other.getByText("Marked: 4 kinds").waitFor();
  await article(other).getByText("38,000", { exact: true }).waitFor();
  equal(await name(other, "Mara Oduya").count(), 0, "people marked behind the link");
});

test("a name is renamed, joined to another and dropped from its card by keyboard, undone, and a link carries it", async (reader) => {
  const { page } = await reading(reader);
  await name(page, "Mara Oduya").first().press("Enter");
  const drawer = evidence(page);
  await drawer.getByText("Correct this name").press("Enter");
  await drawer.getByRole("textbox", { name: "Called" }).fill("Mara A. Oduya");
  await page.keyboard.press("Enter");
  await page.getByText("“Mara Oduya” is now called “Mara A. Oduya”.").waitFor();
  await drawer.getByRole("heading", { name: "Mara A. Oduya" }).waitFor();
  await work(page).getByText("1 name or speaker changed by you").waitFor();

  const link = await copyLink(page);
  await page.getByText("Link copied, with 1 correction").waitFor();
  const other = await reader.somebodyElse();
  const there = await other.open(link);
  await there.getByText("This link brings 1 correction.").waitFor();
  await dropAndWait(there, SAMPLE);
  await evidence(there).getByRole("heading", { name: "Mara A. Oduya" }).waitFor();

  await name(page, "Tomas Rehn").first().press("Enter");
  await drawer.getByRole("heading", { name: "Tomas Rehn" }).waitFor();
  await drawer.getByRole("combobox", { name: "Is the same as" }).selectOption({ label: "Mara A. Oduya" });
  await page.getByText(/is now the same as “Mara Oduya”\.$/).waitFor();
  await drawer.getByRole("heading", { name: "Mara A. Oduya" }).waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByText(/^Undone: /).waitFor();

  await name(page, "Tomas Rehn").first().press("Enter");
  await drawer.getByRole("heading", { name: "Tomas Rehn" }).waitFor();
  await drawer.getByRole("button", { name: "It is not a name" }).press("Enter");
  await page.getByText("“Tomas Rehn” is now no name.").waitFor();
  await name(page, "Tomas Rehn").first().waitFor({ state: "detached" });
});

test("a quotation is given to another speaker, and the comparison follows", async (reader) => {
  const { page } = await reading(reader);
  await page.getByText("Marked: names").click();
  await legend(page).getByRole("checkbox", { name: "quotations" }).check();
  const speaker = article(page).getByRole("combobox", { name: /^Who says “No one in this/ });
  await speaker.selectOption({ label: "Tomas Rehn" });
  await page.getByText("These words are now said by “Tomas Rehn”.").waitFor();
  await until(page, "the list shows the new speaker", () =>
    [...document.querySelectorAll("select")].some((list) => list.getAttribute("aria-label")?.startsWith("Who says “No one in this") && list.selectedOptions[0]?.label === "Tomas Rehn"));
});

async function reading(reader) {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  return { page };
}
