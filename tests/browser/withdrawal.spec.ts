// Withdrawal: as easy as consent, effective immediately, and with stored data deleted.

import { expect, test } from "./noren";
import { record, shop } from "./shop";
import { text } from "./texts";

test("one step to grant, one to withdraw: the first control of the settings refuses all and saves", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await noren.reopen.click();
  await expect(noren.settings).toBeVisible();
  const first = await noren.settings.evaluate((dialog) => {
    const controls = [...dialog.querySelectorAll<HTMLElement>("button, input, a[href], summary")];
    const body = controls.filter((control) => control.getAttribute("data-noren") !== "hide" && !control.hasAttribute("data-noren-lang"));
    return body[0]?.textContent?.trim();
  });
  expect(first).toBe(text("en", "settings-reject-all"));
  await noren.button("settings-reject-all").click();
  await expect.poll(async () => (await noren.stored()).categories.analytics).toBe(false);
  expect(await noren.allowed("analytics")).toBe(false);
});

test("the demo's cookies and storage go, and a reload is offered", async ({ page, noren, net }) => {
  await page.goto("/");
  await noren.reach();
  await noren.accept.click();
  await expect.poll(async () => (await page.context().cookies()).map((cookie) => cookie.name.replace(/\.\w+$/, "")).sort()).toEqual([
    "_sp_id",
    "_sp_ses",
    "ph_phc_jchere_posthog",
  ]);
  await expect.poll(() => net.sent("/posthog/e/").length).toBeGreaterThan(0);
  await noren.openSettings();
  await noren.button("settings-reject-all").click();
  const reload = noren.button("withdrawn-reload");
  await expect(reload).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  expect((await page.evaluate(() => Object.keys(localStorage))).filter((key) => !key.startsWith("noren"))).toEqual([]);
  await noren.heard("withdraw");
  net.clear();
  await Promise.all([page.waitForEvent("load"), reload.click()]);
  await noren.ready();
  await page.waitForLoadState("networkidle");
  expect(net.abroad()).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test("cookies go from every path and storage from both kinds and from IndexedDB", async ({ page, noren }) => {
  const config = shop();
  config.services[0].storage = ["counter.store", "counter.tab", "counter-db"];
  await noren.store("noren", record());
  await noren.open({ config, path: "/shop/shelf/case.html" });
  const url = new URL(page.url()).origin;
  await page.context().addCookies([
    { name: "counter", value: "1", url: `${url}/` },
    { name: "counter", value: "2", url: `${url}/shop/` },
    { name: "counter_x", value: "3", url: `${url}/shop/shelf/` },
    { name: "basket", value: "4", url: `${url}/` },
  ]);
  await page.evaluate(async () => {
    localStorage.setItem("counter.store", "1");
    sessionStorage.setItem("counter.tab", "1");
    await new Promise((done) => {
      const asked = indexedDB.open("counter-db");
      asked.onsuccess = () => {
        asked.result.close();
        done(null);
      };
    });
  });
  expect((await page.context().cookies(`${url}/shop/shelf/`)).length).toBe(4);
  await page.evaluate(() => (window as any).noren.reject());
  await expect.poll(async () => (await page.context().cookies(`${url}/shop/shelf/`)).map((cookie) => cookie.name)).toEqual(["basket"]);
  expect(await page.evaluate(() => [localStorage.getItem("counter.store"), sessionStorage.getItem("counter.tab")])).toEqual([null, null]);
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).toEqual([]);
});

test("what cannot be deleted is named", async ({ page, noren }) => {
  // A cookie that scripts can read but not delete, such as one whose attributes scripts cannot reproduce.
  await page.context().addInitScript(() => {
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
    Object.defineProperty(Document.prototype, "cookie", {
      ...cookie,
      set(value: string) {
        if (!value.startsWith("counter_stuck=")) cookie.set!.call(this, value);
      },
    });
  });
  await noren.store("noren", record());
  await noren.open();
  await page.context().addCookies([{ name: "counter_stuck", value: "1", url: page.url() }]);
  await noren.reopen.click();
  await noren.button("settings-reject-all").click();
  await expect(noren.host.getByText("counter_stuck").first()).toBeVisible();
  await expect(noren.host.getByText(text("en", "leftover-intro"))).toBeVisible();
});

test("denied signals go out at once", async ({ page, noren }) => {
  const config = shop({ signals: { google: {}, dataLayer: true } });
  await noren.store("noren", record());
  await noren.open({ config });
  await noren.ready();
  await page.evaluate(() => (window as any).noren.reject());
  const last = await page.evaluate(() => {
    const entries = (window as any).dataLayer.filter((entry: any) => entry[0] === "consent" && entry[1] === "update");
    return { kind: Object.prototype.toString.call(entries.at(-1)), values: entries.at(-1)[2] };
  });
  expect(last.kind).toBe("[object Arguments]");
  expect(last.values).toMatchObject({ ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied", analytics_storage: "denied" });
});

test("a withdrawal of one service leaves the others", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await noren.ready();
  await page.evaluate(() => (window as any).noren.reject(["counter"]));
  const stored = await noren.stored();
  expect(stored.services).toEqual({ counter: false, maps: true, ads: true });
  expect(stored.categories).toEqual({ necessary: true, analytics: false, marketing: true });
  expect(stored.id).toBe(record().id);
});

test("reset asks again and keeps the withdrawal in the history", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await noren.ready();
  await page.evaluate(() => (window as any).noren.reset());
  await expect(noren.banner).toBeVisible();
  expect(await noren.stored()).toBeNull();
  expect(await noren.allowed("analytics")).toBe(false);
  const history = await noren.stored("noren.history");
  expect(history.some((entry: any) => entry.source === "withdrawal")).toBe(true);
});
