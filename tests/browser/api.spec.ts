// window.noren, its queue and its events.

import { expect, test } from "./noren";
import { record, shop } from "./shop";

test("functions queued before the gate runs are called with it", async ({ page, noren }) => {
  await noren.open({
    before: `<script>window.noren = window.noren || []; noren.push(function (api) { window.queued = typeof (api || window.noren).get })</script>`,
  });
  expect(await page.evaluate(() => (window as any).queued)).toBe("function");
  await page.evaluate(() => (window as any).noren.push(() => ((window as any).pushedLater = true)));
  await expect.poll(() => page.evaluate(() => (window as any).pushedLater)).toBe(true);
});

test("one function that throws in the queue does not stop the next", async ({ page, noren }) => {
  await noren.open({
    before: `<script>window.noren = [() => { throw new Error("mine") }, () => { window.second = true }]</script>`,
  });
  await expect.poll(() => page.evaluate(() => (window as any).second)).toBe(true);
  await expect(noren.banner).toBeVisible();
});

test("the version names this build", async ({ page, noren }) => {
  const bundle = page.waitForRequest(/noren-interface\.[0-9a-f]{8}\.js$/);
  await noren.open();
  await noren.reach();
  const [name] = new URL((await bundle).url()).pathname.split("/").slice(-1);
  expect(await page.evaluate(() => (window as any).noren.version)).toBe(name);
});

test("get is frozen, through and through, and not the gate's own copy", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await noren.ready();
  const frozen = await page.evaluate(() => {
    const got = (window as any).noren.get();
    const tries = [got, got.categories, got.services].map((object) => Object.isFrozen(object));
    try {
      got.categories.analytics = false;
    } catch {
      // The assignment throws in strict mode, but not in sloppy mode.
    }
    return [...tries, (window as any).noren.allowed("analytics")];
  });
  expect(frozen).toEqual([true, true, true, true]);
});

test("accept and reject with ids change those alone, and resolve with the record", async ({ page, noren }) => {
  await noren.open();
  const call = (name: string, ids?: string[]) => page.evaluate(([n, i]) => (window as any).noren[n as string](i), [name, ids] as const);
  const first = await call("accept", ["analytics"]);
  expect(first.categories).toEqual({ necessary: true, analytics: true, marketing: false });
  expect(first.services).toEqual({ counter: true, maps: true, ads: false });
  expect(first.source).toBe("api");
  const second = await call("accept", ["ads"]);
  expect(second.services).toEqual({ counter: true, maps: true, ads: true });
  expect(second.id).toBe(first.id);
  const third = await call("reject", ["counter"]);
  expect(third.services).toEqual({ counter: false, maps: true, ads: true });
  const all = await call("accept");
  expect(Object.values(all.services)).toEqual([true, true, true]);
  const none = await call("reject");
  expect(Object.values(none.services)).toEqual([false, false, false]);
  expect(await noren.stored()).toEqual(none);
  await expect(noren.banner).toBeHidden();
});

test("on subscribes, and gives what unsubscribes", async ({ page, noren }) => {
  await noren.open();
  await noren.ready();
  const calls = await page.evaluate(async () => {
    const seen: string[] = [];
    const api = (window as any).noren;
    const stop = api.on("consent", (detail: any) => seen.push(String((detail.detail ?? detail).source)));
    await api.accept();
    stop();
    await api.reject();
    return seen;
  });
  expect(calls).toEqual(["api"]);
});

test("consent and withdraw carry what changed", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await page.evaluate(() => (window as any).noren.accept());
  const given = await noren.heard("consent");
  expect(given).toMatchObject({ first: true, source: "api" });
  expect(given.changed.services.sort()).toEqual(["ads", "counter", "maps"]);
  await page.evaluate(() => (window as any).noren.reject(["maps"]));
  const consents = await noren.events("consent");
  expect(consents).toHaveLength(2);
  expect(consents[1]!.detail).toMatchObject({ first: false, changed: { categories: ["analytics"], services: ["maps"] } });
  await noren.heard("withdraw");
});

test("an event that a page makes up changes nothing", async ({ page, noren }) => {
  await noren.open({ body: noren.tag("counter", { category: "analytics" }) });
  await expect(noren.banner).toBeVisible();
  await page.evaluate((detail) => dispatchEvent(new CustomEvent("noren:consent", { detail })), { record: record(), changed: { categories: ["analytics"], services: [] } });
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  expect(await noren.allowed("analytics")).toBe(false);
});

test("ready resolves with a record that there is", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open();
  expect(await noren.ready()).toMatchObject({ id: record().id });
});

test("show, settings, policy and hide open and close", async ({ page, noren }) => {
  const stored = record();
  await noren.store("noren", stored);
  await noren.open();
  await noren.ready();
  const call = (name: string, value?: unknown) => page.evaluate(([n, v]) => (window as any).noren[n as string](v), [name, value] as const);
  await call("show");
  await expect(noren.banner).toBeVisible();
  await call("hide");
  await expect(noren.banner).toBeHidden();
  await call("settings");
  await expect(noren.settings).toBeVisible();
  await call("hide");
  await expect(noren.settings).toBeHidden();
  await call("policy", 7);
  await expect(noren.policy).toBeVisible();
  await expect(noren.policy.locator("h2#s7")).toBeInViewport();
  await call("hide");
  await expect(noren.policy).toBeHidden();
  expect(await noren.stored()).toEqual(stored);
});

test("controls on the page: data-noren and the two links", async ({ page, noren }) => {
  await noren.open({
    body: `
      <p><button data-noren="settings">Settings</button> <button data-noren="policy">Policy</button> <button data-noren="accept">Yes</button>
      <button data-noren="reject"><b>No</b></button> <button data-noren="show">Show</button> <button data-noren="reset">Reset</button></p>
      <p><a href="#noren-settings">Settings</a> <a href="#noren-policy-7">Cookies</a></p>`,
  });
  await expect(noren.banner).toBeVisible();
  await page.locator("body [data-noren=accept]").click();
  await expect.poll(async () => (await noren.stored())?.source).toBe("api");
  await page.locator("body [data-noren=reject] b").click();
  await expect.poll(async () => (await noren.stored()).categories.analytics).toBe(false);
  for (const opener of ["body [data-noren=settings]", "a[href='#noren-settings']"]) {
    await page.locator(opener).click();
    await expect(noren.settings).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(noren.settings).toBeHidden();
  }
  await page.locator("body [data-noren=policy]").click();
  await expect(noren.policy).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator("a[href='#noren-policy-7']").click();
  await expect(noren.policy.locator("h2#s7")).toBeInViewport();
  await page.keyboard.press("Escape");
  await page.locator("body [data-noren=show]").click();
  await expect(noren.banner).toBeVisible();
  await page.locator("body [data-noren=reset]").click();
  await expect.poll(() => noren.stored()).toBeNull();
});

test("the receipt holds the record, its history and the texts that were shown", async ({ page, noren }) => {
  await noren.open();
  await noren.accept.click();
  const accepted = await noren.decided();
  await page.evaluate(() => (window as any).noren.reject());
  const receipt = await page.evaluate(async () => {
    const got = await (window as any).noren.receipt();
    return typeof got === "string" ? JSON.parse(got) : got;
  });
  expect(receipt.record).toEqual(await noren.stored());
  expect(JSON.stringify(receipt.history)).toContain(accepted.updated);
  expect(JSON.stringify(receipt)).toContain("Accept all");
});

test("a second tag does nothing, and warns", async ({ page, noren }) => {
  const said: string[] = [];
  page.on("console", (message) => said.push(`${message.type()} ${message.text()}`));
  await noren.open({ head: `<script src="/generic/noren.js?again"></script>` });
  await expect(noren.banner).toBeVisible();
  expect(await noren.host.count()).toBe(1);
  await expect(noren.banner).toHaveCount(1);
  // What it is in words is fetched first.
  await expect.poll(async () => (await noren.events("error")).map((event) => event.detail.code)).toContain("second-tag");
  expect(said.some((line) => /^(warning|error) .*(second|twice|already|two)/i.test(line))).toBe(true);
});

test("Noren survives the replacement of the body, and going on within a page", async ({ page, noren }) => {
  await noren.open({ body: noren.tag("first", { category: "analytics" }) });
  await expect(noren.banner).toBeVisible();
  await page.evaluate((markup) => {
    const body = document.createElement("body");
    body.append(Object.assign(document.createElement("script"), { type: "text/plain", text: markup }));
    (body.firstChild as HTMLElement).dataset.category = "analytics";
    document.body.replaceWith(body);
    history.pushState(null, "", "/case.html?second");
  }, `(window.ran ||= []).push("second")`);
  await noren.settle();
  await expect(noren.banner).toBeVisible();
  await noren.accept.click();
  await expect.poll(() => noren.ran()).toEqual(["second"]);
  await page.evaluate(() => document.querySelector("noren-consent")!.remove());
  await expect(noren.reopen).toBeVisible();
  await expect(noren.host).toHaveCount(1);
});

test("no way back is reported; a control of the page's own is one", async ({ noren }) => {
  await noren.open({ config: shop({ reopen: "none" }) });
  await expect(noren.banner).toBeVisible();
  await expect(noren.reopen).toBeHidden();
  expect((await noren.heard("error")).code).toBe("no-way-back");
  await noren.open({ config: shop({ reopen: "none" }), body: `<button data-noren="settings">Cookies</button>`, path: "/with.html" });
  await expect(noren.banner).toBeVisible();
  await noren.page.waitForTimeout(2_500); // A report would come two seconds after load.
  expect(await noren.events("error")).toEqual([]);
});

for (const attribute of ["defer", "async"]) {
  test(`the tag works with ${attribute}`, async ({ noren }) => {
    await noren.open({ attributes: attribute, body: noren.tag("counter", { category: "analytics" }) });
    await expect(noren.banner).toBeVisible();
    await noren.accept.click();
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
  });
}

test.describe("vendors' defaults", () => {
  const config = shop({ signals: { google: {} } });
  const gtag = (entries: string) => `<script id="first">dataLayer = []; function gtag() { dataLayer.push(arguments); } gtag(${entries});</script>`;
  const manager = `<script id="first">window.dataLayer = window.dataLayer || []; dataLayer.push({ "gtm.start": Date.now(), event: "gtm.js" });</script>`;

  for (const [what, before] of [
    ["a tag of Google's that was configured before them", gtag(`"config", "G-1"`)],
    ["a Tag Manager that was started before them", manager],
  ] as const)
    for (const attributes of ["", "defer", "async"])
      test(`${what} is named (tag: ${attributes || "plain"})`, async ({ noren }) => {
        await noren.open({ config, before, attributes });
        const { code, path, message } = await noren.heard("error");
        expect([code, path]).toEqual(["late-defaults", "#first"]);
        expect(message).toContain("before the consent defaults");
      });

  for (const [what, made] of [
    ["a tag that only loads is no reason to complain", { before: gtag(`"js", new Date()`) }],
    ["defaults of the shop's own come first", { before: gtag(`"consent", "default", {}`) + `<script>gtag("config", "G-1")</script>` }],
    ["nothing spoke before a late tag", { attributes: "defer" }],
    ["a Tag Manager that is held comes later", { body: `<script type="text/plain" data-category="analytics">window.dataLayer.push({ "gtm.start": 1 })</script>` }],
  ] as const)
    test(`${what}: nothing is reported`, async ({ noren }) => {
      await noren.open({ config, ...made });
      await expect(noren.banner).toBeVisible();
      await noren.settle();
      expect(await noren.events("error")).toEqual([]);
    });
});
