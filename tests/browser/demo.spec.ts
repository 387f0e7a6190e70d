// The demo shop: it embeds Noren as any shop would, and it works as a shop.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./noren";
import { LANGUAGES } from "./places";
import { demo } from "./shop";

const ROOT = join(import.meta.dirname, "../..");
const texts = (language: string): Record<string, string> => JSON.parse(readFileSync(join(ROOT, `demo/shop/texts.${language}.json`), "utf8"));

test("the shop embeds Noren by one tag, which brings the config", async ({ page }) => {
  const html = readFileSync(join(ROOT, "index.html"), "utf8");
  expect(html.match(/<script[^>]*noren[^>]*>/g)).toEqual([`<script async nonce="__NONCE__" src="noren.js">`]);
  await page.goto("/");
  const record = await page.evaluate(() => (window as any).noren.reject());
  expect(Object.keys(record.categories)).toEqual(demo().categories.map(({ id }: { id: string }) => id));
  expect(Object.keys(record.services)).toEqual(demo().services.map(({ id }: { id: string }) => id));
});

test("every language has every text of the shop, and every text is used", async () => {
  const html = readFileSync(join(ROOT, "index.html"), "utf8");
  const script = readFileSync(join(ROOT, "demo/shop/shop.js"), "utf8");
  const english = Object.keys(texts("en"));
  for (const language of LANGUAGES) expect(Object.keys(texts(language))).toEqual(english);
  for (const key of english) expect(html.includes(`"${key}"`) || script.includes(`text("${key}"`), key).toBe(true);
});

test("the page as written is the English text", async () => {
  const html = readFileSync(join(ROOT, "index.html"), "utf8");
  for (const [, key, shown] of html.matchAll(/data-t="([^"]+)">([^<]*)</g)) expect(shown, key).toBe(texts("en")[key!]);
});

for (const language of LANGUAGES) {
  test(`the shop in ${language}`, async ({ page }) => {
    await page.goto("/");
    await page.locator(`.languages a[lang=${language}]`).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("h1")).toHaveText(texts(language)["hero.title"]!);
    await expect(page).toHaveTitle(texts(language).title!);
    await page.locator(".add").nth(2).click();
    await page.locator(".add").nth(3).click();
    await expect(page.locator(".cart output")).toHaveText("2");
    await page.getByRole("searchbox").fill(texts(language)["pen.name"]!);
    await expect(page.locator(".card:visible")).toHaveCount(1);
  });
}

test("what was looked at is remembered only with consent, and forgotten with its withdrawal", async ({ page }) => {
  await page.goto("/");
  await page.locator(".card").first().click();
  await expect(page.locator(".recent")).toBeHidden();
  await page.evaluate(() => (window as any).noren.accept(["functional"]));
  await expect
    .poll(async () => {
      await page.locator(".card").nth(1).click();
      return page.evaluate(() => localStorage.getItem("jchere.recent"));
    })
    .toContain("knife");
  await expect(page.locator(".recent")).toBeVisible();
  await page.evaluate(() => (window as any).noren.reject());
  expect(await page.evaluate(() => localStorage.getItem("jchere.recent"))).toBeNull();
});
