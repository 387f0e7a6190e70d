// Google Consent Mode, and the shop's own data layer.

import { expect, test, type Noren } from "./noren";
import { record, shop } from "./shop";

const KEYS = ["ad_storage", "ad_user_data", "ad_personalization", "analytics_storage", "functionality_storage", "personalization_storage", "security_storage"];
const google = shop({ signals: { google: { waitForUpdate: 500 }, dataLayer: true } });

const layer = (noren: Noren): Promise<any[]> =>
  noren.page.evaluate(() =>
    (window as any).dataLayer.map((entry: any) => ({
      kind: Object.prototype.toString.call(entry),
      entry: Object.prototype.toString.call(entry) === "[object Arguments]" ? [...entry] : { ...entry },
    })),
  );
const consents = async (noren: Noren, kind: string) => (await layer(noren)).filter(({ entry }) => entry[0] === "consent" && entry[1] === kind);

test("the defaults are there before any tag, denied, all seven, as Arguments", async ({ page, noren }) => {
  await noren.open({ config: google, head: `<script>window.atFirstTag = window.dataLayer.length</script>` });
  expect(await page.evaluate(() => (window as any).atFirstTag)).toBeGreaterThan(0);
  const [first, ...more] = await consents(noren, "default");
  expect(more).toEqual([]);
  expect(first.kind).toBe("[object Arguments]");
  const values = first.entry[2];
  expect(values).toMatchObject(Object.fromEntries(KEYS.map((key) => [key, key === "security_storage" ? "granted" : "denied"])));
  expect(values.wait_for_update).toBe(500);
});

test("one update a decision, by category", async ({ page, noren }) => {
  await noren.open({ config: google });
  await page.evaluate(() => (window as any).noren.accept(["analytics"]));
  const updates = await consents(noren, "update");
  expect(updates).toHaveLength(1);
  expect(updates[0].kind).toBe("[object Arguments]");
  expect(updates[0].entry[2]).toMatchObject({ analytics_storage: "granted", ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" });
  await page.evaluate(() => (window as any).noren.accept(["marketing"]));
  expect((await consents(noren, "update"))[1].entry[2]).toMatchObject({ ad_storage: "granted", ad_user_data: "granted", ad_personalization: "granted" });
});

test("a stored choice is applied again on every page", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open({ config: google });
  await noren.ready();
  const granted = [...(await consents(noren, "default")), ...(await consents(noren, "update"))].at(-1)!.entry[2];
  expect(granted).toMatchObject({ analytics_storage: "granted", ad_storage: "granted" });
});

test("each decision tells the data layer, once", async ({ page, noren }) => {
  await noren.open({ config: google });
  await noren.accept.click();
  await noren.decided();
  await page.evaluate(() => (window as any).noren.reject());
  const decisions = (await layer(noren)).filter(({ entry }) => entry.event === "noren_consent");
  expect(decisions).toHaveLength(2);
});

test("a data layer that is there already is kept", async ({ page, noren }) => {
  await noren.open({ config: google, before: `<script>window.dataLayer = [{ mine: 1 }]; window.sameLayer = window.dataLayer</script>` });
  expect(await page.evaluate(() => (window as any).sameLayer === (window as any).dataLayer)).toBe(true);
  const [first, ...more] = await layer(noren);
  expect(first.entry).toEqual({ mine: 1 });
  expect(more.length).toBeGreaterThan(0);
});

test("without signals in the config no layer is made", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  expect(await page.evaluate(() => "dataLayer" in window)).toBe(false);
});
