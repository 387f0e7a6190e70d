// The validity of stored records: revision, expiry, clocks, versions, and unreadable data.

import { expect, test, type Noren } from "./noren";
import { days, record, refusal, shop } from "./shop";

const gated = (noren: Noren) =>
  noren.tag("counter", { category: "analytics", service: "counter" }) + noren.tag("ads", { category: "marketing" });

test.describe("nothing is in force, and the banner asks, for a record", () => {
  const records = {
    "of an earlier revision": [record(), shop({ revision: 2 })],
    "of a later revision": [record({ revision: 7 }), shop()],
    "that has expired": [record({ first: days(-200), updated: days(-200), expires: days(-20) }), shop()],
    "that is dated in the future": [record({ updated: days(3), expires: days(183) }), shop()],
    "of a newer version": [record({ v: 2 }), shop()],
    "of another program": [{ consent: true }, shop()],
  } as const;
  for (const [name, [stored, config]] of Object.entries(records)) {
    test(name, async ({ noren }) => {
      await noren.store("noren", stored);
      await noren.open({ config, body: gated(noren) });
      await expect(noren.banner).toBeVisible();
      await noren.ready();
      expect(await noren.ran()).toEqual([]);
      expect(await noren.page.evaluate(() => (window as any).noren.get())).toBeNull();
      expect(await noren.allowed("analytics")).toBe(false);
      await noren.accept.click();
      await expect.poll(async () => (await noren.stored()).updated > days(-0.5)).toBe(true);
      await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "counter"]);
    });
  }
});

test.describe("junk in storage decides nothing, breaks nothing and is reported once", () => {
  const junk = {
    "not JSON": "{\"v\":1,",
    "null": "null",
    "a number": "17",
    "a list": "[1,2,3]",
    "text": "\"yes\"",
    "wrong types": JSON.stringify({ ...record(), categories: "all" }),
    "truthy words": JSON.stringify({ ...record(), categories: { necessary: true, analytics: "true", marketing: 1 } }),
    "a prototype": "{\"v\":1,\"__proto__\":{\"categories\":{\"analytics\":true}}}",
    "deep": `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
    "long": "x".repeat(200_000),
    "lone surrogates": "{\"v\":1,\"id\":\"\ud800\"}",
    "dates that are none": JSON.stringify({ ...record(), expires: "9999-99-99T99:99:99Z" }),
  };
  for (const [name, stored] of Object.entries(junk)) {
    test(name, async ({ page, noren }) => {
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      const reports = async () => (await noren.events("error")).filter((event) => event.detail.code === "bad-record").length;
      await noren.store("noren", stored);
      await noren.open({ body: gated(noren) });
      await expect(noren.banner).toBeVisible();
      await noren.ready();
      expect(await noren.ran()).toEqual([]);
      expect(failures).toEqual([]);
      await expect.poll(reports).toBe(1);
      await noren.reject.click();
      await expect.poll(async () => (await noren.stored())?.categories?.analytics).toBe(false);
      expect(await reports()).toBe(1);
    });
  }

  for (const key of ["noren.history", "noren.lang", "noren.pending"]) {
    test(`in ${key}`, async ({ page, noren }) => {
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      await noren.store(key, "{\"a\": [");
      await noren.open();
      await expect(noren.banner).toBeVisible();
      await noren.accept.click();
      await expect.poll(async () => (await noren.stored())?.categories.analytics).toBe(true);
      expect(failures).toEqual([]);
    });
  }
});

test("a service and a category that the record lacks are denied, and nobody is asked", async ({ noren }) => {
  const config = shop();
  config.services.push(shop.service("heatmap", "analytics"));
  config.categories.push({ id: "functional" });
  await noren.store("noren", record());
  await noren.open({
    config,
    body: noren.tag("heatmap", { category: "analytics", service: "heatmap" }) + noren.tag("extra", { category: "functional" }) + gated(noren),
  });
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "counter"]);
  await expect(noren.banner).toBeHidden();
  expect(await noren.allowed("functional")).toBe(false);
});

test("an opt-out where undecided means allowed does not lapse", async ({ noren }) => {
  await noren.store("noren", refusal({ region: "us-optout", updated: days(-500), first: days(-500), expires: days(-300) }));
  await noren.open({ config: shop({ region: "us-optout", revision: 4 }), body: gated(noren) });
  await noren.ready();
  await expect(noren.banner).toBeHidden();
  expect(await noren.ran()).toEqual([]);
});
