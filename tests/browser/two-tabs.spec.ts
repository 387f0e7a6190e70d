// Two tabs of one visitor: the settings save what they show, and the later decision prevails.

import type { Page } from "@playwright/test";
import { Noren, expect, test } from "./noren";
import { record, refusal, shop } from "./shop";
import { text } from "./texts";

const another = async (page: Page): Promise<Noren> => {
  const other = new Noren(await page.context().newPage());
  await other.page.goto("/case.html");
  return other;
};

const decide = (noren: Noren, word: "accept" | "reject") => noren.page.evaluate((it) => (window as any).noren[it](), word);

test("settings that are open show what another tab decided, say so, and save what they show", async ({ page, noren }) => {
  await noren.open();
  await noren.openSettings();
  await expect(noren.category("analytics")).not.toBeChecked();
  const other = await another(page);
  await other.accept.click();
  await other.decided();
  await expect(noren.category("analytics")).toBeChecked();
  await expect(noren.settings.getByText(text("en", "changed-elsewhere"))).toBeVisible();
  await expect(noren.host.locator("[role=status]")).toHaveText(text("en", "changed-elsewhere"));
  await noren.save();
  await expect(noren.settings).toBeHidden();
  expect((await noren.stored()).categories).toEqual({ necessary: true, analytics: true, marketing: true });
  // Shown once: settings that are opened later show the current state, and nothing has changed since.
  await noren.openSettings();
  await expect(noren.settings.getByText(text("en", "changed-elsewhere"))).toBeHidden();
});

test("switches that were moved and not saved follow too, with a word", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open();
  await noren.openSettings();
  await noren.category("marketing").check();
  const other = await another(page);
  await other.ready();
  await decide(other, "reject");
  await expect(noren.settings.getByText(text("en", "changed-elsewhere"))).toBeVisible();
  await expect(noren.category("marketing")).not.toBeChecked();
  await noren.save();
  await expect(noren.settings).toBeHidden();
  expect((await noren.stored()).categories.marketing).toBe(false);
});

test("the switches in the policy follow as well", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: `<a id="policy" href="#noren-policy">Policy</a>` });
  await page.locator("#policy").click();
  const box = noren.policy.getByLabel(text("en", "category-analytics"), { exact: true }).and(page.locator("input"));
  await expect(box).not.toBeChecked();
  const other = await another(page);
  await other.ready();
  await decide(other, "accept");
  await expect(box).toBeChecked();
  await expect(noren.policy.getByText(text("en", "changed-elsewhere"))).toBeVisible();
});

test("a refusal elsewhere before its interface is there: settings, receipt and get agree here", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await noren.openSettings();
  await expect(noren.category("analytics")).toBeChecked();
  await noren.page.keyboard.press("Escape");
  await page.context().route("**/*.wasm", (route) => route.abort());
  const other = await another(page);
  await other.ready();
  await other.page.evaluate(() => void (window as any).noren.reject());
  await expect.poll(() => noren.allowed("analytics")).toBe(false);
  const receipt = await page.evaluate(() => (window as any).noren.receipt());
  expect(receipt.record?.categories.analytics ?? false).toBe(false);
  expect(await page.evaluate(() => (window as any).noren.get()?.categories.analytics ?? false)).toBe(false);
  await noren.openSettings();
  await expect(noren.category("analytics")).not.toBeChecked();
  await noren.save();
  await expect.poll(async () => (await noren.stored()).categories.analytics).toBe(false);
  expect(await noren.allowed("analytics")).toBe(false);
});

test("a decision elsewhere before this page's first paint is heard", async ({ page, noren }) => {
  await noren.store("noren", record());
  let release = () => {};
  const slow = new Promise<void>((done) => (release = done));
  await page.context().route("**/slow.css", async (route) => {
    await slow;
    await route.fulfill({ body: "", contentType: "text/css" });
  });
  await noren.open({ path: "/other.html" });
  const path = await noren.serve({
    path: "/slow.html",
    head: `<link rel="stylesheet" href="/slow.css">`,
    body: noren.tag("counter", { category: "analytics" }),
  });
  const slowTab = new Noren(await page.context().newPage());
  await slowTab.page.goto(path, { waitUntil: "commit" });
  await expect.poll(() => slowTab.page.evaluate(() => typeof (window as any).noren?.allowed)).toBe("function");
  await decide(noren, "reject");
  release();
  await slowTab.page.waitForLoadState();
  await expect.poll(() => slowTab.allowed("analytics")).toBe(false);
  await slowTab.settle();
  expect(await slowTab.ran()).toEqual([]);
});

test("what a page could only remember gives way to a later decision elsewhere", async ({ page, noren }) => {
  await noren.open({ config: shop(), body: noren.tag("counter", { category: "analytics" }) });
  await expect(noren.banner).toBeVisible();
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    (window as any).room = () => (Storage.prototype.setItem = setItem);
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await noren.accept.click();
  await expect.poll(() => noren.allowed("analytics")).toBe(true);
  // Waits a second, because records store times in seconds.
  await page.waitForFunction((since) => Date.now() > since + 1_100, Date.now());
  const other = await another(page);
  await other.reject.click();
  await other.decided();
  await expect.poll(() => noren.allowed("analytics")).toBe(false);
});
