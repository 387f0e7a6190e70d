// Other tabs, and pages in the back-forward cache or prerendered.

import { chromium, firefox, type Page } from "@playwright/test";
import { Noren, expect, test } from "./noren";
import { CHROMIUM_ARGUMENTS, FIREFOX, SHOP, WHOLE_CHROMIUM } from "./places";
import { record, shop } from "./shop";

test("a decision in one tab closes the question in the other, and releases there", async ({ page, noren }) => {
  const body = noren.tag("counter", { category: "analytics", service: "counter" });
  await noren.open({ body });
  await expect(noren.banner).toBeVisible();
  const other = new Noren(await page.context().newPage());
  await other.page.goto("/case.html");
  await expect(other.banner).toBeVisible();
  await other.accept.click();
  await expect.poll(() => other.ran()).toEqual(["counter"]);
  await expect(noren.banner).toBeHidden();
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
});

test("a withdrawal in one tab reaches the other at once", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open({ config: shop({ signals: { google: {} } }) });
  await noren.ready();
  const other = new Noren(await page.context().newPage());
  await other.page.goto("/case.html");
  await other.ready();
  await other.page.evaluate(() => (window as any).noren.reject());
  await expect.poll(() => noren.allowed("analytics")).toBe(false);
  const denied = await page.evaluate(() => (window as any).dataLayer.at(-1)[2].analytics_storage);
  expect(denied).toBe("denied");
  await expect(noren.button("withdrawn-reload")).toBeVisible();
  await page.evaluate((tag) => {
    const script = Object.assign(document.createElement("script"), { type: "text/plain", textContent: tag });
    script.dataset.category = "analytics";
    document.body.append(script);
  }, `(window.ran ||= []).push("late")`);
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
});

test("a page that comes back from the back-forward cache reads again", async ({ browserName }) => {
  // Playwright disables the back-forward cache, and so does intercepting requests: hence a separate browser.
  const browser = await (browserName === "firefox"
    ? firefox.launch({ channel: "moz-firefox", executablePath: FIREFOX })
    : chromium.launch({
        executablePath: WHOLE_CHROMIUM,
        args: CHROMIUM_ARGUMENTS,
        ignoreDefaultArgs: ["--disable-back-forward-cache"],
      }));
  try {
    const page = await (await browser.newContext({ baseURL: SHOP })).newPage();
    await page.goto("/pages/cached.html");
    const noren = new Noren(page);
    await expect(noren.banner).toBeVisible();
    await page.evaluate(() => addEventListener("pageshow", (event) => ((window as any).persisted = event.persisted)));
    await page.goto("/pages/cached-next.html");
    await noren.reject.click();
    await noren.decided();
    // Not goBack(), which waits for a load event that never comes.
    await page.evaluate(() => void setTimeout(() => history.back()));
    const persisted = () => page.evaluate(() => (window as any).persisted).catch(() => "still on its way");
    await expect.poll(persisted, { message: "the browser restored the page" }).toBe(true);
    // Not locators either: in Firefox they would also wait for that load event.
    const asks = () => page.evaluate(() => document.querySelector("noren-consent")!.shadowRoot!.querySelector("section[part~=banner]")?.checkVisibility() ?? false);
    await expect.poll(asks).toBe(false);
    expect(await page.evaluate(() => (window as any).noren.get()?.categories.analytics)).toBe(false);
  } finally {
    await browser.close();
  }
});

test.describe("a page that is only prerendered", () => {
  // An automated browser never activates a prerendered page, so the test simulates the state.
  test.beforeEach(({ page }) =>
    page.context().addInitScript(() => {
      let waits = true;
      Object.defineProperty(Document.prototype, "prerendering", { get: () => waits });
      (window as any).activate = () => {
        waits = false;
        document.dispatchEvent(new Event("prerenderingchange"));
      };
    }),
  );
  const activate = (page: Page) => page.evaluate(() => (window as any).activate());

  test("releases what was granted only once it is seen; the vendors' defaults are there at once", async ({ page, noren }) => {
    await noren.store("noren", record());
    await noren.open({ config: shop({ signals: { google: {} } }), body: noren.tag("counter", { category: "analytics" }) });
    await noren.settle();
    expect(await noren.ran()).toEqual([]);
    expect(await page.evaluate(() => (window as any).dataLayer[0][1])).toBe("default");
    await activate(page);
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    expect((await noren.ready())!.id).toBe(record().id);
  });

  test("asks, and loads the interface, only once it is seen", async ({ page, noren, net }) => {
    await noren.open();
    await page.waitForLoadState("networkidle");
    expect(net.interface()).toEqual([]);
    expect(await noren.events()).toEqual([]);
    await activate(page);
    await expect(noren.banner).toBeVisible();
  });
});
