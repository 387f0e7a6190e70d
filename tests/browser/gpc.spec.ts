// Global Privacy Control: it denies marketing, grants nothing, and does not hide the banner.

import { expect, test, type Noren } from "./noren";
import { record, shop } from "./shop";
import { text } from "./texts";

const gated = (noren: Noren) =>
  noren.tag("counter", { category: "analytics", service: "counter" }) +
  noren.tag("ads", { category: "marketing", service: "ads" }) +
  noren.tag("marketing", { category: "marketing" });

test.describe("the browser sends the signal", () => {
  test.beforeEach(async ({ page }) => {
    // Chromium does not define the property.
    await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  });

  test("the banner still asks, says so in one line, and accepting all leaves marketing off", async ({ noren }) => {
    await noren.open({ body: gated(noren) });
    await expect(noren.banner.getByText(text("en", "banner-gpc"))).toBeVisible();
    await noren.accept.click();
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    const stored = await noren.stored();
    expect(stored.gpc).toBe(true);
    expect(stored.categories).toEqual({ necessary: true, analytics: true, marketing: false });
    expect(stored.services.ads).toBe(false);
  });

  test("a yes to marketing from before the signal is not in force while it is on, and stays stored", async ({ noren }) => {
    await noren.store("noren", record());
    await noren.open({ body: gated(noren) });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await noren.ready();
    expect(await noren.ran()).toEqual(["counter"]);
    expect(await noren.allowed("marketing")).toBe(false);
    expect(await noren.allowed("marketing", "ads")).toBe(false);
    expect((await noren.stored()).categories.marketing).toBe(true);
    await expect(noren.banner).toBeHidden();
  });

  test("a yes given under the signal holds", async ({ noren }) => {
    await noren.store("noren", record({ gpc: true }));
    await noren.open({ body: gated(noren) });
    await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "counter", "marketing"]);
  });

  test("the marketing switch in the settings grants it", async ({ noren }) => {
    await noren.open({ body: gated(noren) });
    await noren.openSettings();
    await expect(noren.settings.getByText(text("en", "settings-gpc"))).toBeVisible();
    await expect(noren.category("marketing")).not.toBeChecked();
    await noren.category("marketing").check();
    await noren.save();
    await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "marketing"]);
    expect((await noren.stored()).gpc).toBe(true);
  });

  test("accept(['marketing']) grants it", async ({ page, noren }) => {
    await noren.open({ body: gated(noren) });
    await page.evaluate(() => (window as any).noren.accept(["marketing"]));
    await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "marketing"]);
  });

  test("by itself it stores nothing", async ({ page, noren }) => {
    await noren.open();
    await expect(noren.banner).toBeVisible();
    await noren.ready();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("where undecided means allowed it is followed with no further step, and shown", async ({ noren }) => {
    await noren.open({ config: shop({ region: "us-optout" }), body: gated(noren) });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await expect(noren.banner).toBeHidden();
    await expect(noren.reopen).toContainText(text("en", "gate-us-choices"));
    await expect(noren.reopen).toContainText(text("en", "gate-us-honoured"));
  });
});

test("without the signal its line is not shown", async ({ noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await expect(noren.banner.getByText(text("en", "banner-gpc"))).toBeHidden();
});
