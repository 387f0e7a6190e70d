// Data that a denied service left in the browser: deleted as far as scripts can, and listed otherwise.
// A server sets the cookies, on a site with two hosts.

import type { Page } from "@playwright/test";
import { expect, test, type Noren } from "./noren";
import { LANGUAGES, PORT } from "./places";
import { text } from "./texts";

const SHOP = `http://www.shop.localhost:${PORT}`;
const PAGE = "/pages/left-behind.html";

/** Opens the page once to set the server's cookies, then as a visitor who allows only the counter. */
async function visit(page: Page, noren: Noren, cookies: string[]): Promise<void> {
  await page.goto(`${SHOP}${PAGE}?${cookies.map((cookie) => `cookie=${cookie}`).join("&")}`);
  await expect(noren.banner).toBeVisible();
  await page.evaluate(() => (window as any).noren.accept(["counter"]));
  await expect(noren.banner).toBeHidden();
}

const names = async (page: Page): Promise<string[]> => (await page.context().cookies()).map(({ name }) => name).sort();
const items = (noren: Noren) => noren.host.locator(".notice li");
const withdraw = (page: Page) => page.evaluate(() => (window as any).noren.reject());

test("cookies of every host and path that script reaches go, and what is not listed stays", async ({ page, noren }) => {
  await visit(page, noren, [
    "c_host=1",
    "c_parent=1;Domain=shop.localhost;Path=/",
    "c_many_1=1;Domain=www.shop.localhost;Path=/pages",
    "c_many_2=1;Domain=shop.localhost;Path=/pages/",
    "c_checkout=1;Domain=shop.localhost;Path=/checkout",
    "basket=1;Path=/",
  ]);
  expect(await names(page)).toEqual(["basket", "c_checkout", "c_host", "c_many_1", "c_many_2", "c_parent"]);
  await withdraw(page);
  await expect.poll(() => names(page)).toEqual(["basket"]);
});

test("a first refusal clears too, what an earlier visit may have left", async ({ page, noren }) => {
  await page.goto(`${SHOP}${PAGE}?cookie=c_host=1&cookie=c_parent=1;Domain=shop.localhost`);
  await noren.reject.click();
  await expect.poll(() => names(page)).toEqual([]);
  // Nothing was withdrawn, so there is no notice.
  await noren.decided();
  await expect(items(noren)).toHaveCount(0);
});

test("what script cannot delete is named with the reason, and only of what was withdrawn", async ({ page, noren }) => {
  await visit(page, noren, ["c_server=1;HttpOnly;Path=/", "c_host=1"]);
  await withdraw(page);
  const notices = [text("en", "leftover-http-only", { name: "c_server" }), text("en", "leftover-elsewhere", { name: "c_video", domain: "video.example" })];
  await expect(items(noren)).toHaveText(notices);
  expect(await names(page)).toEqual(["c_server"]);
  for (const language of LANGUAGES) {
    await page.evaluate((tag) => (window as any).noren.language(tag), language);
    await expect(items(noren).first()).toHaveText(text(language, "leftover-http-only", { name: "c_server" }));
    await expect(noren.host.getByText(text(language, "leftover-intro"))).toBeVisible();
  }
});

test("storage of every kind goes, by name and by pattern", async ({ page, noren }) => {
  await visit(page, noren, []);
  await page.evaluate(async () => {
    const open = (name: string) =>
      new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done((event.target as IDBOpenDBRequest).result.close())));
    for (const store of [localStorage, sessionStorage]) for (const key of ["c_store", "c_stores", "basket"]) store.setItem(key, "1");
    for (const name of ["c_db_1", "c_db_2", "basket"]) await open(name);
    for (const name of ["c.cache", "cxcache"]) await caches.open(name);
  });
  await withdraw(page);
  const kept = () =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage).filter((key) => !key.startsWith("noren")).sort(),
      session: Object.keys(sessionStorage).sort(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
  await expect.poll(kept).toEqual({
    local: ["basket", "c_stores"],
    session: ["basket", "c_stores"],
    databases: ["basket"],
    caches: ["cxcache"],
  });
});

test("a database that the page holds open is named, and goes when the page does", async ({ page, noren }) => {
  await visit(page, noren, []);
  const db = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await page.evaluate(() => new Promise((done) => (indexedDB.open("c_db_1").onsuccess = (event) => done(((window as any).held = event.target) && null))));
  await withdraw(page);
  await expect(items(noren).last()).toHaveText(text("en", "leftover-in-use", { name: "c_db_1" }));
  expect(await db()).toEqual(["c_db_1"]);
  await Promise.all([page.waitForEvent("load"), noren.button("withdrawn-reload").click()]);
  await expect.poll(db).toEqual([]);
});
