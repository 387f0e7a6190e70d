// Regions: the state before a decision, and the consent to transfers abroad.

import type { Locator } from "@playwright/test";
import { expect, test, type Noren } from "./noren";
import { LANGUAGES, type Language } from "./places";
import { days, record, shop, type Config } from "./shop";
import { text } from "./texts";

const gated = (noren: Noren) =>
  noren.tag("counter", { category: "analytics", service: "counter" }) +
  noren.tag("maps", { category: "analytics", service: "maps" }) +
  noren.tag("whole", { category: "analytics" });

test("us-optout: no banner, everything allowed, and the choices one step away", async ({ noren }) => {
  await noren.open({ config: shop({ region: "us-optout" }), body: gated(noren) });
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "maps", "whole"]);
  await expect(noren.banner).toBeHidden();
  await expect(noren.reopen).toContainText(text("en", "gate-us-choices"));
  expect(await noren.stored()).toBeNull();
  await noren.reopen.click();
  await noren.button("settings-reject-all").click();
  await expect.poll(async () => (await noren.stored())?.categories.analytics).toBe(false);
});

test("the server's word for the region: an attribute, or a meta for auto", async ({ noren }) => {
  await noren.open({ attributes: `data-region="us-optout"`, body: gated(noren) });
  await expect.poll(async () => (await noren.ran()).length).toBe(3);
  await noren.open({
    config: shop({ region: "auto" }),
    before: `<meta name="noren-region" content="us-optout">`,
    body: gated(noren),
    path: "/meta.html",
  });
  await expect.poll(async () => (await noren.ran()).length).toBe(3);
});

test("auto without a word from the server is strict", async ({ noren }) => {
  await noren.open({ config: shop({ region: "auto" }), body: gated(noren) });
  await expect(noren.banner).toBeVisible();
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
});

test("cn: what goes abroad, or says no service, needs cross-border as well", async ({ noren }) => {
  const config = shop({ region: "cn" });
  config.categories.push({ id: "cross-border" });
  config.services[1].abroad = true;
  const granted = { necessary: true, analytics: true, marketing: true };
  await noren.store("noren", record({ region: "cn", categories: { ...granted, "cross-border": false } }));
  await noren.open({ config, body: gated(noren) });
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  await noren.ready();
  expect(await noren.ran()).toEqual(["counter"]);
  await noren.store("noren", record({ region: "cn", categories: { ...granted, "cross-border": true } }));
  await noren.page.goto("/case.html");
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "maps", "whole"]);
});

const REGIONS = ["strict", "eu", "uk", "eu-uk", "us-optout", "jp", "cn", "tw", "hk"];
const TAGS = ["counter", "maps", "whole"];

/** A shop for any region: one service sends data abroad, which needs a separate consent. */
function abroad(region: string): Config {
  const config = shop({ region });
  config.categories.push({ id: "cross-border" });
  config.services[1].abroad = true;
  return config;
}

/** A text with a variable, as a pattern. */
const pattern = (language: Language, id: string) => new RegExp(text(language, id, { date: "@" }).replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace("@", ".+"));

async function optIn(noren: Noren, language: Language, region: string): Promise<void> {
  await expect(noren.banner).toBeVisible();
  await expect(noren.banner.getByRole("heading")).toHaveText(text(language, "banner-title"));
  await expect(noren.accept).toHaveText(text(language, "accept"));
  await expect(noren.reject).toHaveText(text(language, "reject"));
  await expect(noren.reopen).toBeHidden();
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  await noren.openSettings();
  await expect(noren.settings.getByText(text(language, "category-separate"))).toHaveCount(1);
  await expect(noren.settings.getByText(text(language, "state-none"))).toBeVisible();
  await noren.page.keyboard.press("Escape");

  await noren.accept.click();
  // Only in China do services that send data abroad, or that do not declare it, need a separate consent.
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(region == "cn" ? ["counter"] : TAGS);
  const stored = await noren.decided();
  expect(stored).toMatchObject({ region, lang: language, categories: { analytics: true, "cross-border": false } });
  await expect(noren.reopen).toContainText(text(language, "gate-reopen"));
  await expect(noren.reopen).toContainText(text(language, "gate-reopen-mixed"));
}

async function optOut(noren: Noren, language: Language): Promise<void> {
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(TAGS);
  await expect(noren.reopen).toContainText(text(language, "gate-us-choices"));
  await expect(noren.banner).toBeHidden();
  expect(await noren.allowed("cross-border")).toBe(false);
  await noren.openSettings();
  await noren.button("settings-reject-all", language).click();
  const stored = await noren.decided();
  expect(stored).toMatchObject({ region: "us-optout", lang: language, categories: { analytics: false, marketing: false } });
  // Confirmed next to the reopen button and in the settings, on this page and the next, without a time limit.
  await expect(noren.reopen).toContainText(text(language, "gate-reopen-refused"));
  await noren.page.reload();
  await expect(noren.reopen).toContainText(text(language, "gate-reopen-refused"));
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  await noren.openSettings();
  await expect(noren.settings.getByText(pattern(language, "state-kept"))).toBeVisible();
}

for (const region of REGIONS) {
  for (const language of LANGUAGES)
    test(`${region} in ${language}: the first visit, an answer, and what comes of it`, async ({ noren }) => {
      await noren.open({ config: abroad(region), lang: language, body: gated(noren) });
      await (region == "us-optout" ? optOut(noren, language) : optIn(noren, language, region));
    });

  test(`${region} by the server's word`, async ({ noren }) => {
    await noren.open({ config: abroad("auto"), before: `<meta name="noren-region" content="${region}">`, body: gated(noren) });
    await (region == "us-optout" ? optOut(noren, "en") : optIn(noren, "en", region));
  });
}

for (const language of LANGUAGES)
  test(`us-optout in ${language}: the browser's signal is followed with no further step, and said`, async ({ page, noren }) => {
    await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
    const body = gated(noren) + noren.tag("ads", { category: "marketing", service: "ads" });
    await noren.open({ config: abroad("us-optout"), lang: language, body });
    await expect.poll(async () => (await noren.ran()).sort()).toEqual(TAGS);
    await expect(noren.reopen).toContainText(text(language, "gate-us-choices"));
    await expect(noren.reopen).toContainText(text(language, "gate-us-honoured"));
    await expect(noren.banner).toBeHidden();
    expect(await noren.stored()).toBeNull();
    await noren.openSettings();
    await expect(noren.settings.getByText(text(language, "settings-gpc"))).toBeVisible();
    await expect(noren.category("marketing", language)).not.toBeChecked();
  });

test("us-optout: an opt-out outlives its year and a new revision, and nobody is asked", async ({ noren }) => {
  const no = { analytics: false, marketing: false, "cross-border": false };
  const lapsed = { region: "us-optout", first: days(-400), updated: days(-400), expires: days(-5) };
  const services = { counter: false, maps: false, ads: false };
  await noren.store("noren", record({ ...lapsed, categories: { necessary: true, ...no }, services }));
  await noren.open({ config: { ...abroad("us-optout"), revision: 2 }, body: gated(noren) });
  await expect(noren.reopen).toContainText(text("en", "gate-reopen-refused"));
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  await expect(noren.banner).toBeHidden();
});

test("cn: refusing takes nothing else away, and cross-border alone grants nothing", async ({ noren }) => {
  const body = gated(noren) + noren.tag("session", { category: "necessary" });
  await noren.open({ config: abroad("cn"), body });
  await expect.poll(() => noren.ran()).toEqual(["session"]);
  await noren.page.evaluate(() => (window as any).noren.accept(["cross-border"]));
  await noren.settle();
  expect(await noren.ran()).toEqual(["session"]);
  await noren.page.evaluate(() => (window as any).noren.accept(["analytics"]));
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "maps", "session", "whole"]);
});

test("jp: texts are at least 16 px in Japanese, and the services are one step from the page", async ({ page, noren }) => {
  await noren.open({ config: abroad("jp"), lang: "ja", body: `<a id="services" href="#noren-policy-7">外部送信</a>` });
  await expect(noren.banner).toBeVisible();
  const small = (scope: Locator) =>
    scope.evaluate((root) =>
      [...root.querySelectorAll("p, dd, dt, li, summary, button, a")]
        .filter((it) => it.checkVisibility() && it.textContent!.trim() && parseFloat(getComputedStyle(it).fontSize) < 16)
        .map((it) => it.textContent!.trim()),
    );
  expect(await small(noren.banner)).toEqual([]);
  await page.locator("#services").click();
  await expect(noren.policy.locator("#s7")).toBeInViewport();
  expect(await small(noren.policy)).toEqual([]);
  await page.keyboard.press("Escape");
  await noren.openSettings();
  await noren.unfold();
  expect(await small(noren.settings)).toEqual([]);
});

/** A shop in the United Kingdom whose counter is for its own use. */
const british = (fields: Config = {}): Config => shop({ region: "uk", ownUse: ["counter"], ...fields });

for (const language of LANGUAGES)
  test(`uk in ${language}: own use runs until the visitor objects, and is told of at once`, async ({ noren }) => {
    await noren.open({ config: british(), lang: language, body: gated(noren) });
    await expect(noren.banner.getByText(text(language, "banner-own-use"))).toBeVisible();
    // Elements of the category as a whole, and other services, wait as in every region that asks.
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await noren.ready();
    expect(await noren.ran()).toEqual(["counter"]);
    expect(await noren.stored()).toBeNull();
    await noren.openSettings();
    await expect(noren.settings.getByText(text(language, "service-own-use"))).toHaveCount(1);
    await expect(noren.toggle("counter")).toBeChecked();
    await expect(noren.toggle("maps")).not.toBeChecked();
    await noren.settings.getByRole("button", { name: text(language, "settings-reject-all"), exact: true }).click();
    expect(await noren.decided()).toMatchObject({ region: "uk", services: { counter: false, maps: false } });
    await noren.page.reload();
    await noren.ready();
    expect(await noren.ran()).toEqual([]);
  });

test("uk: an objection on the first frame, without the interface, holds", async ({ page, noren }) => {
  await page.route("**/noren-interface*", (route) => route.abort());
  await noren.open({ built: true, config: british(), body: gated(noren) });
  await noren.frame.locator("[part~=reject]").click();
  await expect(noren.frame).toBeHidden();
  await noren.page.reload();
  await expect(noren.reopen).toContainText(text("en", "gate-reopen-refused"));
  expect(await noren.ran()).toEqual([]);
});

test("uk: an objection outlives its record, a new revision and a withdrawal, after which the visitor is asked", async ({ noren }) => {
  const no = { necessary: true, analytics: false, marketing: false };
  const services = { counter: false, maps: false, ads: false };
  const lapsed = { region: "uk", first: days(-400), updated: days(-400), expires: days(-5) };
  await noren.store("noren", record({ ...lapsed, categories: no, services }));
  await noren.open({ config: british({ revision: 2 }), body: gated(noren) });
  await expect(noren.banner).toBeVisible();
  await noren.openSettings();
  await expect(noren.toggle("counter")).not.toBeChecked();
  expect(await noren.ran()).toEqual([]);
});

test("uk: a withdrawal is an objection, and asks again", async ({ page, noren }) => {
  await noren.open({ config: british(), body: gated(noren) });
  await noren.accept.click();
  await noren.decided();
  await page.evaluate(() => window.noren.reset());
  await expect(noren.banner).toBeVisible();
  expect(await noren.allowed("analytics", "counter")).toBe(false);
  expect(await page.evaluate(() => window.noren.get())).toBeNull();
  await page.reload();
  await expect(noren.banner).toBeVisible();
  expect(await noren.ran()).toEqual([]);
});

for (const region of ["eu", "eu-uk", "strict", "hk"])
  test(`${region}: own use waits for an answer, and nobody is told otherwise`, async ({ noren }) => {
    await noren.open({ config: british({ region }), body: gated(noren) });
    await expect(noren.banner).toBeVisible();
    await expect(noren.banner.getByText(text("en", "banner-own-use"))).toHaveCount(0);
    await noren.ready();
    expect(await noren.ran()).toEqual([]);
  });

test("us-optout without a button: that the signal is honoured is displayed all the same, with the icon", async ({ page, noren }) => {
  const config = shop({ region: "us-optout", reopen: "none" });
  await noren.open({ config, body: gated(noren) });
  await noren.ready();
  await expect(noren.reopen).toHaveCount(0);
  await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  await page.reload();
  await expect(noren.reopen).toContainText(text("en", "gate-us-honoured"));
  await expect(noren.reopen.locator("svg")).toBeVisible();
});

test("a built config has California's icon where its region can be that of California", async ({ noren }) => {
  for (const [region, icons] of [["us-optout", 1], ["auto", 1], ["strict", 0]] as const) {
    await noren.open({ built: true, config: shop({ region }), attributes: `data-region="us-optout"`, path: `/${region}.html` });
    await expect(noren.reopen).toContainText(text("en", "gate-us-choices"));
    await expect(noren.reopen.locator("svg")).toHaveCount(icons);
  }
});

for (const region of ["uk", "auto", "eu"])
  test(`a built config for ${region}: own use runs in the United Kingdom alone`, async ({ noren }) => {
    const attributes = region == "auto" ? `data-region="uk"` : "";
    await noren.open({ built: true, config: british({ region }), attributes, body: gated(noren) });
    await expect(noren.banner).toBeVisible();
    const isBritish = region != "eu";
    await expect(noren.banner.getByText(text("en", "banner-own-use"))).toHaveCount(isBritish ? 1 : 0);
    if (isBritish) await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await noren.ready();
    expect(await noren.ran()).toEqual(isBritish ? ["counter"] : []);
  });

for (const [name, made] of [
  ["marketing as own use", { ownUse: ["ads"] }],
  ["a service that says so itself", { services: [{ ...shop.service("counter", "analytics"), own: true }] }],
] as const)
  test(`uk: a config that passes off ${name} releases nothing before the interface has refused it`, async ({ noren }) => {
    const body = ["ads", "counter"].map((service) => noren.tag(service, { category: service == "ads" ? "marketing" : "analytics", service })).join("");
    await noren.open({ config: shop({ region: "uk", ...made }), body });
    await expect.poll(async () => (await noren.events("error")).map(({ detail }) => detail.code)).toContain("bad-config");
    expect(await noren.ran()).toEqual([]);
  });

test("uk: nothing that a page has put on Object.prototype is own use", async ({ noren }) => {
  const pollution = `<script>Object.assign(Object.prototype, { own: true, ownUse: ["ads", "maps"] })</script>`;
  for (const built of [true, false]) {
    await noren.open({ built, config: british(), before: pollution, body: gated(noren), path: `/${built}.html` });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await noren.ready();
    expect(await noren.ran()).toEqual(["counter"]);
  }
});
