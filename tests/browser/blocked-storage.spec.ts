// Browsers that block storage: the decision applies to the page, and nothing throws.

import { expect, test } from "./noren";
import { record, shop } from "./shop";

const gone = () => {
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  }
};

const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
};

for (const [name, block] of [
  ["the getter throws", gone],
  ["the quota is used up", full],
] as const) {
  test.describe(name, () => {
    test.beforeEach(async ({ page }) => page.context().addInitScript(block));

    test("the visitor is asked, and a yes holds for the page", async ({ page, noren }) => {
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
      await expect(noren.banner).toBeVisible();
      expect(await noren.ran()).toEqual([]);
      await noren.accept.click();
      await expect.poll(() => noren.ran()).toEqual(["counter"]);
      await expect(noren.banner).toBeHidden();
      expect(await noren.allowed("marketing")).toBe(true);
      expect(await page.evaluate(() => (window as any).noren.get().categories.analytics)).toBe(true);
      expect(failures).toEqual([]);
    });

    test("a no holds, and the settings show it", async ({ page, noren }) => {
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
      await noren.reject.click();
      await expect(noren.banner).toBeHidden();
      await expect.poll(() => page.evaluate(() => (window as any).noren.get()?.categories.analytics)).toBe(false);
      await noren.openSettings();
      await expect(noren.category("analytics")).not.toBeChecked();
      expect(await noren.ran()).toEqual([]);
      expect(failures).toEqual([]);
    });
  });
}

test("a refusal is in the record also where a second ends while storage is found to be full", async ({ page, noren }) => {
  await page.context().addInitScript(() => {
    const now = Date.now.bind(Date);
    let late = 0;
    Date.now = () => now() + late;
    Storage.prototype.setItem = (key: string) => {
      if (key == "noren") late += 1_000;
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
  await noren.reject.click();
  await expect.poll(() => page.evaluate(() => (window as any).noren.get()?.categories.analytics)).toBe(false);
  expect(await page.evaluate(() => (window as any).noren.get().source)).toBe("banner");
  expect(await noren.ran()).toEqual([]);
});

test("a refusal that a full storage has no room for outlives the page, and the stored grant does not", async ({ page, noren }) => {
  await noren.store("noren", record());
  await page.context().addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (this === localStorage) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      set.call(this, key, value);
    };
  });
  await page.context().route("**/*.wasm", (route) => route.abort());
  await noren.open({ body: noren.tag("counter", { category: "analytics" }) + `<button data-noren="reject">No</button>` });
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  await page.locator("body > [data-noren=reject]").click();
  await expect.poll(() => noren.allowed("analytics")).toBe(false);
  await page.reload();
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
  expect(await noren.ran()).toEqual([]);
  await expect(noren.frame).toBeHidden();
});

test("what waited in sessionStorage is no answer beside a record that another tab wrote since", async ({ page, noren }) => {
  await noren.store("noren", record());
  const stale = { a: "reject", t: "2020-01-01T00:00:00Z", lang: "en", text: "0123456789abcdef", revision: 1 };
  await page.evaluate((text) => sessionStorage.setItem("noren.pending", text), JSON.stringify(stale));
  await noren.open({ body: noren.tag("counter", { category: "analytics" }) });
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  await noren.openSettings();
  await expect(noren.category("analytics")).toBeChecked();
  expect((await noren.stored()).categories.analytics).toBe(true);
});

test("a mirror cookie carries the answer where storage is refused", async ({ page, noren, net }) => {
  await page.context().addInitScript(gone);
  await noren.open({ config: shop({ storage: { cookie: { name: "noren" } } }), body: noren.tag("counter", { category: "analytics" }) });
  await noren.accept.click();
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name)).toEqual(["noren"]);
  const mirrored = JSON.parse(decodeURIComponent(cookies[0]!.value));
  expect(mirrored).toMatchObject({ v: 1, revision: 1, analytics: 1, marketing: 1, counter: 1 });
  net.clear();
  await page.reload();
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  await expect(noren.banner).toBeHidden();
  expect(net.interface()).toEqual([]);
});
