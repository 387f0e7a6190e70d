// Before a decision: no requests to third parties, nothing stored, and the page stays usable.

import { expect, test } from "./noren";
import { shop } from "./shop";
import { text } from "./texts";
import { kept, quiet, watchWrites, writes } from "./watch";

test.describe("the demo shop, undecided", () => {
  test("contacts no third party and stores nothing, Noren's own included", async ({ page, noren, net }) => {
    await watchWrites(page);
    await page.goto("/");
    await expect(noren.frame).toBeVisible();
    await quiet(page);
    expect(net.abroad()).toEqual([]);
    expect(await writes(page)).toEqual([]);
    expect(await kept(page)).toEqual([]);
  });

  test("still does so after scrolling, Esc, a click on the page and going on to the next", async ({ page, noren, net }) => {
    await watchWrites(page);
    await page.goto("/");
    await expect(noren.frame).toBeVisible();
    await page.mouse.wheel(0, 3_000);
    await page.keyboard.press("Escape");
    await page.locator(".hero").click({ position: { x: 5, y: 5 } });
    await page.goto("/?lang=ja");
    await expect(noren.frame).toBeVisible();
    await quiet(page);
    expect(net.abroad()).toEqual([]);
    expect(await writes(page)).toEqual([]);
    expect(await kept(page)).toEqual([]);
    expect(await noren.allowed("analytics")).toBe(false);
  });

  test("is usable: the banner is no wall and takes no focus", async ({ page, noren }) => {
    await page.goto("/");
    await expect(noren.frame).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
    await page.locator(".add").first().click();
    await expect(page.locator(".cart output")).toHaveText("1");
    await page.getByRole("searchbox").fill("kettle");
    await expect(page.locator(".card:visible")).toHaveCount(1);
  });

  test("shows a labelled region, early in tab order", async ({ page, noren }) => {
    await page.goto("/");
    const region = page.getByRole("region", { name: text("en", "banner-title") });
    await expect(region).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("noren-consent");
    expect(await noren.host.evaluate((host) => host.parentElement?.localName)).toBe("html");
    expect(await noren.host.evaluate((host) => host.nextElementSibling?.localName)).toBe("body");
  });

  test("has nothing optional switched on in the settings", async ({ page, noren }) => {
    await page.goto("/");
    await noren.reach();
    await noren.openSettings();
    for (const id of ["functional", "analytics", "marketing"]) await expect(noren.category(id)).not.toBeChecked();
    const checked = await noren.settings.locator("input[type=checkbox]:checked:not(:disabled)").count();
    expect(checked).toBe(0);
  });

  test("closing the settings decides nothing", async ({ page, noren, net }) => {
    await page.goto("/");
    await noren.reach();
    await noren.openSettings();
    await noren.button("close").click();
    await expect(noren.settings).toBeHidden();
    await expect(noren.banner).toBeVisible();
    await noren.openSettings();
    await page.keyboard.press("Escape");
    await expect(noren.settings).toBeHidden();
    expect(await noren.stored()).toBeNull();
    expect(net.abroad()).toEqual([]);
  });
});

test("ready gives null, and the banner is announced once", async ({ noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  expect(await noren.ready()).toBeNull();
  expect((await noren.heard("ready")).record).toBeNull();
  await noren.heard("show");
  expect(await noren.events("ready")).toHaveLength(1);
  expect(await noren.events("show")).toHaveLength(1);
  expect(await noren.events("consent")).toEqual([]);
});

test("a browser that says it is automated, or not, sees the same", async ({ page, noren }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "webdriver", { get: () => false }));
  await noren.open();
  await expect(noren.banner).toBeVisible();
});

test("no other script can take Noren for a registered platform", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await noren.accept.click();
  await noren.decided();
  const names = await page.evaluate(() => ["__tcfapi", "__gpp", "__uspapi", "__cmp"].filter((name) => name in window));
  expect(names).toEqual([]);
  expect(await page.locator("iframe[name^=__]").count()).toBe(0);
});

test("the banner is announced once, however often the visitor reaches for its first frame meanwhile", async ({ page, noren }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.context().route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await noren.open();
  await expect(noren.frame).toBeVisible();
  await noren.frame.locator("[part~=accept]").hover();
  await noren.frame.locator("[part~=reject]").focus();
  release();
  await expect(noren.banner).toBeVisible();
  await noren.settle();
  expect(await noren.events("show")).toHaveLength(1);
});

test("the policy's link leads the reader of another language to the same page before and after the interface is there", async ({ page, noren }) => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await page.route(/noren-interface\.\w+\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await noren.open({ lang: "zh-Hant", config: shop({ policy: { url: { ja: "/ja/privacy", en: "/en/privacy" } } }) });
  await expect(noren.frame.locator("a")).toHaveAttribute("href", "/en/privacy");
  come();
  await expect(noren.banner.locator("a")).toHaveAttribute("href", "/en/privacy");
});
