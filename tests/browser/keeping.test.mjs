// What stays in the browser, and what is forgotten.

import { boxes, compareAll, dropAndWait, equal, library, ok, SAMPLE, settled, test, type, until, work } from "./harness.mjs";

test("after loading again the dumps are still there, and so is the view", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await type(page, "bridge");
  await compareAll(page);
  const shows = await work(page).innerText();
  await page.reload();
  await until(page, "the view came back", (wanted) => document.getElementById("work")?.innerText === wanted, shows);
  equal(await boxes(page).count(), 5, "articles");
});

test("in a new tab the dumps are there too", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  const second = await reader.open();
  await settled(second, 5);
});

test("\"forget everything\" asks once, and then nothing is left in the browser", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await library(page).getByRole("button", { name: "Forget everything" }).click();
  const dialog = page.getByRole("dialog", { name: "Forget everything?" });
  await dialog.getByRole("button", { name: "Keep" }).click();
  equal(await boxes(page).count(), 5, "articles after keeping them");
  await library(page).getByRole("button", { name: "Forget everything" }).click();
  await dialog.getByRole("button", { name: "Forget everything" }).click();
  await page.getByRole("button", { name: "Open the example" }).waitFor();
  await page.getByText("Everything forgotten").waitFor();
  ok(!/[A-Za-z0-9]/.test(new URL(page.url()).hash), `the address still says ${page.url()}`);
  await page.reload();
  await until(page, "the program is here", () => document.getElementById("shell") === null);
  await page.getByRole("button", { name: "Open the example" }).waitFor();
  const kept = await page.evaluate(async () => {
    let records = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done, failed) => Object.assign(indexedDB.open(name), { onsuccess: (e) => done(e.target.result), onerror: failed }));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).count();
        records += await new Promise((done) => (all.onsuccess = () => done(all.result)));
      }
      database.close();
    }
    return records;
  });
  equal(kept, 0, "records left in the browser");
});

test("one article is forgotten, the others stay, also after loading again", async (reader) => {
  const page = await reader.open();
  await dropAndWait(page, SAMPLE);
  await page.getByRole("button", { name: "Forget this article" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget it" }).click();
  await settled(page, 4);
  await page.reload();
  await settled(page, 4);
});
