// In a shop's own build an acceptance holds from the moment it is given, for as long as a record of it would, whether or
// not the interface has come to write that record.

import type { Page } from "@playwright/test";
import { expect, test, type Noren } from "./noren";
import { days, record, refusal, shop, type Config } from "./shop";

const BUILT = { built: true, config: shop({ interface: "wanted" }) };

const pending = (fields: Config = {}): Config => ({ a: "accept", t: days(-1), lang: "en", text: "0123456789abcdef", revision: 1, gpc: false, ...fields });

/** Keeps a page from loading the interface until the returned function is called. */
async function withoutInterface(page: Page): Promise<() => Promise<void>> {
  const refuse = (route: { abort(): Promise<void> }) => route.abort();
  // A page's routes come before its context's, which serve the embed.
  await page.route("**/*.wasm", refuse);
  return () => page.unroute("**/*.wasm", refuse);
}

const both = (noren: Noren) => noren.tag("counter", { category: "analytics", service: "counter" }) + noren.tag("ads", { category: "marketing" });

test("with the interface blocked, here and on later pages; it becomes a record of its own time once it can", async ({ noren, page }) => {
  const restore = await withoutInterface(noren.page);
  await noren.open({ ...BUILT, body: both(noren) });
  await noren.frame.locator("[part~=accept]").click();
  await expect(noren.frame).toHaveCount(0);
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
  expect(await noren.allowed("marketing")).toBe(true);
  const { t } = await noren.stored("noren.pending");
  // The shop is told that the interface does not load; the visitor, whose answer holds, is not.
  expect((await noren.heard("error")).code).toBe("load-failed");
  await expect(noren.host.locator("[role=alert]")).toHaveCount(0);

  await page.reload();
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
  await noren.ready();
  await expect(noren.frame).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).noren.get())).toBeNull();

  await restore();
  await page.reload();
  expect(await noren.decided()).toMatchObject({ updated: t, source: "banner", categories: { analytics: true, marketing: true } });
  expect(await noren.heard("consent")).toMatchObject({ first: true, source: "banner" });
  expect(await noren.stored("noren.pending")).toBeNull();
});

test("answered, then away at once: the next page has it", async ({ noren, page }) => {
  await withoutInterface(noren.page);
  const next = await noren.serve({ ...BUILT, path: "/next.html", body: both(noren) });
  await noren.open({ ...BUILT, body: `<a id="next" href="${next}">Next</a>` });
  await page.evaluate(() => {
    (document.querySelector("noren-consent")!.shadowRoot!.querySelector("[part~=accept]") as HTMLElement).click();
    document.querySelector<HTMLElement>("#next")!.click();
  });
  await page.waitForURL("**/next.html");
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
});

test("given in another tab", async ({ noren, page, context }) => {
  await withoutInterface(noren.page);
  await noren.open({ ...BUILT, body: both(noren) });
  const other = await context.newPage();
  await withoutInterface(other);
  await other.goto("/case.html");
  await other.locator("noren-consent [part~=accept]").click();
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
  await expect(noren.frame).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).heard.filter(({ type }: any) => type == "noren:error"))).toEqual([]);
});

test("taken back before there is a record of it: refused, here and on later pages", async ({ noren, page }) => {
  await withoutInterface(noren.page);
  await noren.open({ ...BUILT, body: both(noren) });
  await noren.frame.locator("[part~=accept]").click();
  await expect.poll(() => noren.allowed("analytics")).toBe(true);
  await page.evaluate(() => void (window as any).noren.reject());
  await expect.poll(() => noren.allowed("analytics")).toBe(false);
  expect((await noren.events("withdraw")).length).toBe(1);
  await page.reload();
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
  expect(await noren.ran()).toEqual([]);
});

for (const [what, fields, granted] of [
  ["of today's revision", {}, true],
  ["of an earlier revision", { revision: 0 }, false],
  ["older than a record would last", { t: days(-181) }, false],
  ["damaged", { lang: 5 }, false],
] as [string, Config, boolean][])
  test(`one that waited, ${what}: ${granted ? "holds" : "grants nothing"}`, async ({ noren }) => {
    await withoutInterface(noren.page);
    await noren.store("noren.pending", pending(fields));
    await noren.open({ ...BUILT, body: both(noren) });
    await noren.ready();
    expect(await noren.allowed("analytics")).toBe(granted);
    await expect.poll(() => noren.ran()).toEqual(granted ? ["counter", "ads"] : []);
  });

test("one that is older than what was decided since, or than a withdrawal, grants nothing", async ({ noren, page }) => {
  await withoutInterface(noren.page);
  await noren.store("noren.pending", pending({ t: days(-2) }));
  await noren.store("noren", refusal());
  await noren.open(BUILT);
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
  await noren.store("noren.history", [record({ source: "withdrawal" })]);
  await page.evaluate(() => localStorage.removeItem("noren"));
  await page.goto("/case.html");
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
});

test("given under Global Privacy Control: no marketing, even once the signal is off", async ({ noren, page }) => {
  await withoutInterface(noren.page);
  await page.addInitScript(() => {
    if (sessionStorage.signal != "off") Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
  });
  await noren.open(BUILT);
  await page.evaluate(() => void (window as any).noren.accept().catch(() => {}));
  await expect.poll(() => noren.allowed("analytics")).toBe(true);
  expect(await noren.allowed("marketing")).toBe(false);
  await page.evaluate(() => (sessionStorage.signal = "off"));
  await page.reload();
  await noren.ready();
  expect(await page.evaluate(() => (navigator as any).globalPrivacyControl)).toBeFalsy();
  expect(await noren.allowed("analytics")).toBe(true);
  expect(await noren.allowed("marketing")).toBe(false);
});

test("vendors are sent it once, at once", async ({ noren, page }) => {
  const restore = await withoutInterface(noren.page);
  await noren.open({ built: true, config: shop({ interface: "wanted", signals: { google: {} } }) });
  const sent = () => page.evaluate(() => ((window as any).dataLayer as IArguments[]).filter(([what]) => what == "consent").map(([, how, { ad_storage }]) => `${how} ${ad_storage}`));
  expect(await sent()).toEqual(["default denied"]);
  await noren.frame.locator("[part~=accept]").click();
  await expect.poll(sent).toEqual(["default denied", "update granted"]);
  await restore();
  await page.evaluate(() => (window as any).noren.settings());
  await noren.decided();
  await expect(noren.settings).toBeVisible();
  expect(await sent()).toEqual(["default denied", "update granted"]);
});

test("with a config that only the page has, nothing is released before the interface has checked it", async ({ noren, page }) => {
  const restore = await withoutInterface(noren.page);
  await noren.open({ config: shop({ interface: "wanted" }), body: both(noren) });
  await noren.frame.locator("[part~=accept]").click();
  await expect(noren.host.locator("[role=alert]")).toBeVisible();
  expect(await noren.allowed("analytics")).toBe(false);
  await restore();
  await page.reload();
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
});

for (const built of [true, false])
  test(`after a refusal that a fast clock dated later: ${built ? "a shop's own build" : "a generic build"}`, async ({ noren, page }) => {
    const config = shop({ interface: "wanted" });
    await noren.store("noren", refusal({ first: days(2), updated: days(2), expires: days(182) }));
    await noren.open({ built, config, body: both(noren) });
    await noren.frame.locator("[part~=accept]").click();
    await expect.poll(() => noren.stored()).toMatchObject({ source: "banner", categories: { analytics: true, marketing: true } });
    await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
    await page.reload();
    await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
    await expect(noren.frame).toHaveCount(0);
  });
