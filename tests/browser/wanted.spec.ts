// The interface is loaded when it is wanted: a visitor who only looks loads noren.js and nothing else.

import { expect, test } from "./noren";
import { record, shop } from "./shop";
import { text } from "./texts";

const WANTED = { interface: "wanted" };

for (const built of [true, false]) {
  test.describe(built ? "a shop's own build" : "a generic build", () => {
    test("a visitor who does not answer loads no interface", async ({ noren, net, page }) => {
      await noren.open({ built, config: shop(WANTED), body: noren.tag("counter", { category: "analytics" }) });
      await expect(noren.frame).toBeVisible();
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
      await noren.settle();
      expect(net.interface()).toEqual([]);
      expect(net.urls.filter((url) => url.endsWith("noren.js"))).toHaveLength(1);
    });

    test("reaching for the banner loads it, and the banner stays as it was", async ({ noren, page }) => {
      await noren.open({ built, config: shop(WANTED) });
      const before = await noren.frame.boundingBox();
      const words = await noren.frame.locator(".words").innerText();
      await noren.frame.hover();
      await expect(noren.banner).toBeVisible();
      expect(await noren.banner.boundingBox()).toEqual(before);
      expect(await noren.banner.locator(".words").innerText()).toBe(words);
      expect(await page.evaluate(() => document.querySelectorAll("noren-consent").length)).toBe(1);
    });

    test("reaching for it by keyboard, too, and the focus stays", async ({ noren, page, browserName }) => {
      await noren.open({ built, config: shop(WANTED) });
      await noren.frame.locator("[part~=accept]").focus();
      await expect(noren.banner).toBeVisible();
      await expect(noren.accept).toBeFocused();
      await page.keyboard.press("Enter");
      expect((await noren.decided()).source, browserName).toBe("banner");
    });

    test("the pressed control says that it is working, until the view is open", async ({ noren, page }) => {
      let release = () => {};
      const released = new Promise<void>((done) => (release = done));
      await page.route("**/*.wasm", async (route) => {
        await released;
        await route.fallback();
      });
      await noren.open({ built, config: shop(WANTED) });
      const pressed = noren.frame.locator("[data-noren=settings]");
      await pressed.click();
      await expect(pressed).toHaveAttribute("aria-busy", "true");
      release();
      await expect(noren.settings).toBeVisible();
      await expect(noren.host.locator("[aria-busy]")).toHaveCount(0);
    });

    test("a refusal is in force at once, and a record when the page is idle", async ({ noren }) => {
      await noren.open({ built, config: shop(WANTED) });
      await noren.frame.locator("[part~=reject]").dispatchEvent("click");
      expect(await noren.decided()).toMatchObject({ source: "banner", categories: { analytics: false } });
      await expect(noren.reopen).toContainText(text("en", "gate-reopen-refused"));
    });
  });
}

test("a returning visitor loads none either", async ({ noren, net, page }) => {
  await noren.store("noren", record());
  net.clear();
  await noren.open({ built: true, config: shop(WANTED) });
  await noren.ready();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(net.interface()).toEqual([]);
});

test(`"interface": "idle" loads it after the page, unless the visitor saves data`, async ({ noren, net, page }) => {
  await noren.open({ built: true, config: shop({ interface: "idle" }) });
  await expect(noren.banner).toBeVisible();
  const after = await page.evaluate(() => {
    const load = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    const wasm = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm"))!;
    return wasm.startTime >= load.loadEventStart;
  });
  expect(after).toBe(true);
  net.clear();
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.reload();
  await expect(noren.frame).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await noren.settle();
  expect(net.interface()).toEqual([]);
});
