// Services that the config lists by id: their facts are shown, and they are blocked, released and cleared
// like any other service.

import { expect, test, type Net, type Noren } from "./noren";
import { shop, type Config } from "./shop";
import { text } from "./texts";

const named = (services: unknown[], fields: Config = {}): Config =>
  shop({
    categories: [{ id: "necessary" }, { id: "functional" }, { id: "analytics" }, { id: "marketing" }, { id: "cross-border" }],
    services,
    ...fields,
  });

const ALL = ["google-analytics", "meta-pixel", "google-maps"];

const files = (net: Net, pattern: RegExp) => net.urls.filter((url) => pattern.test(new URL(url).pathname));
const FACTS = /\/catalogue\.[0-9a-f]{8}\.json$/;
const texts = (tag: string) => new RegExp(`/catalogue\\.${tag}\\.[0-9a-f]{8}\\.txt$`);

const details = (noren: Noren, name: string) => noren.settings.locator(".service").filter({ has: noren.page.getByLabel(name, { exact: true }) }).locator("dl, .links");

test("the settings say all that is known, in the language of the moment", async ({ page, noren }) => {
  await noren.open({ config: named(ALL) });
  await noren.openSettings();
  await noren.unfold();
  const analytics = details(noren, "Google Analytics");
  for (const said of [
    "Google LLC",
    text("en", "purpose-statistics"),
    text("en", "recipient-google"),
    text("en", "sends-ip"),
    "_ga · 2 years",
    "_ga_* · 2 years",
  ])
    await expect(analytics.getByText(said, { exact: true })).toBeVisible();
  await expect(analytics.getByText(text("en", "service-abroad-to", { country: "United States" }), { exact: true })).toBeVisible();
  // No source names the country.
  await expect(details(noren, "Meta Pixel").getByText(text("en", "service-abroad"), { exact: true })).toBeVisible();
  await expect(analytics.getByRole("link", { name: text("en", "service-opt-out", { name: "Google Analytics" }) })).toHaveAttribute(
    "href",
    "https://tools.google.com/dlpage/gaoptout",
  );
  // Without a source the period is described as set by the provider.
  await expect(details(noren, "Meta Pixel").getByText(`_fbp · ${text("en", "by-provider")}`)).toBeVisible();

  await page.evaluate(() => (window as any).noren.language("ja"));
  await expect(noren.settings.getByRole("heading", { name: text("ja", "settings-title") })).toBeVisible();
  await noren.unfold();
  const abroad = text("ja", "service-abroad-to", { country: "アメリカ合衆国" });
  for (const said of [text("ja", "purpose-statistics"), text("ja", "sends-ip"), "_ga（2年間）", abroad])
    await expect(analytics.getByText(said, { exact: true })).toBeVisible();
  await expect(noren.toggle("Google マップ")).toBeVisible();
  await expect(noren.settings.getByText(text("en", "purpose-statistics"))).toHaveCount(0);
});

for (const [language, country, unknown] of [
  ["en", "Ireland", "Sends data abroad (ZX)"],
  ["ja", "アイルランド", "国外（ZX）に情報を送信します"],
  ["zh-Hans", "爱尔兰", "会将数据传输至境外（ZX）"],
  ["zh-Hant", "愛爾蘭", "會將資料傳送至境外（ZX）"],
] as const)
  test(`the country of a shop's own service is named in ${language}`, async ({ noren }) => {
    const services = [
      shop.service("counter", "analytics", { abroad: true, country: "IE" }),
      // No country has this code.
      shop.service("maps", "analytics", { abroad: true, country: "ZX" }),
      shop.service("ads", "marketing", { abroad: false, country: "FR" }),
    ];
    await noren.open({ config: shop({ services }), lang: language });
    await noren.openSettings();
    await noren.unfold();
    await expect(details(noren, "counter").getByText(text(language, "service-abroad-to", { country }), { exact: true })).toBeVisible();
    await expect(details(noren, "maps").getByText(unknown, { exact: true })).toBeVisible();
    // It does not leave the country.
    await expect(noren.settings.locator(".links p")).toHaveCount(2);
    expect(await noren.events("error")).toEqual([]);
  });

test("a language chosen on the banner is the language of what is known", async ({ noren }) => {
  await noren.open({ config: named(ALL) });
  await noren.languages.locator("summary").click();
  await noren.languages.locator("[data-noren-lang=zh-Hant]").click();
  await expect(noren.accept).toHaveText(text("zh-Hant", "accept"));
  await noren.openSettings();
  await noren.unfold();
  await expect(details(noren, "Google Analytics").getByText(text("zh-Hant", "purpose-statistics"))).toBeVisible();
});

test("the texts are loaded with the settings, and not before", async ({ page, noren, net }) => {
  await noren.open({ config: named(ALL) });
  await expect(noren.banner).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(files(net, FACTS)).toHaveLength(1);
  expect(files(net, texts("en"))).toEqual([]);
  await noren.openSettings();
  expect(files(net, texts("en"))).toHaveLength(1);
  await page.keyboard.press("Escape");
  await noren.openSettings();
  expect(files(net, texts("en"))).toHaveLength(1);
  expect(files(net, /catalogue\.(ja|zh)/)).toEqual([]);
});

test("the policy's live list and a placeholder say it too, without the settings opened before", async ({ page, noren }) => {
  await noren.open({
    lang: "ja",
    config: named(ALL),
    body: `<iframe data-category="functional" data-service="google-maps" data-src="https://maps.google.com/maps" width="400" height="300"></iframe>`,
  });
  const placeholder = page.frameLocator("iframe").locator(".placeholder");
  await expect(placeholder.locator("[data-noren=always]")).toHaveText(text("ja", "placeholder-always", { name: "Google マップ" }));
  await page.evaluate(() => (window as any).noren.policy(7));
  const list = noren.policy.locator(".service-list");
  await expect(list.getByLabel("Google マップ", { exact: true })).toBeVisible();
  await expect(list.getByText(text("ja", "purpose-statistics"), { exact: true })).toBeAttached();
});

test("a shop that describes its services itself loads neither facts nor texts", async ({ page, noren, net }) => {
  await noren.open({});
  await noren.openSettings();
  await page.waitForLoadState("networkidle");
  expect(files(net, /\/catalogue\./)).toEqual([]);
});

test("without the texts the settings say so, and open once they are there", async ({ page, noren }) => {
  let down = true;
  await page.context().route("**/catalogue.en.*", (route) => (down ? route.abort() : route.continue()));
  await noren.open({ config: named(ALL) });
  await noren.banner.locator("[data-noren=settings]").click();
  await expect(noren.button("gate-retry")).toBeVisible();
  await expect(noren.settings).toHaveCount(0);
  down = false;
  await noren.button("gate-retry").click();
  await expect(noren.settings).toBeVisible();
  await noren.unfold();
  await expect(details(noren, "Google Analytics").getByText(text("en", "purpose-statistics"))).toBeVisible();
});

test("a shop's own wording takes the place of a text", async ({ noren }) => {
  await noren.open({ config: named(ALL, { messages: { en: { "sends-ip": "Where you are on the net" } } }) });
  await noren.openSettings();
  await noren.unfold();
  await expect(details(noren, "Google Analytics").getByText("Where you are on the net")).toBeVisible();
});

test("elements are released by the id, and a refusal deletes the cookies that are known", async ({ page, noren }) => {
  await noren.open({
    config: named(ALL),
    body: noren.tag("analytics", { category: "analytics", service: "google-analytics" }) + noren.tag("pixel", { category: "marketing", service: "meta-pixel" }),
  });
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  await page.evaluate(() => (window as any).noren.accept(["google-analytics"]));
  await expect.poll(() => noren.ran()).toEqual(["analytics"]);
  expect((await noren.stored()).services).toEqual({ "google-analytics": true, "meta-pixel": false, "google-maps": false });
  const cookies = () => page.evaluate(() => document.cookie.split("; ").map((it) => it.split("=")[0]).sort());
  await page.evaluate(() => {
    for (const name of ["_ga", "_ga_ABC123", "_gac", "basket"]) document.cookie = `${name}=1; path=/`;
  });
  expect(await cookies()).toEqual(["_ga", "_ga_ABC123", "_gac", "basket"]);
  await page.evaluate(() => (window as any).noren.reject());
  await expect.poll(cookies).toEqual(["_gac", "basket"]);
});

test("an id that nobody knows is told with the nearest, and nothing is granted", async ({ noren }) => {
  await noren.open({
    config: named(["google-analitics"]),
    body: noren.tag("analytics", { category: "analytics" }) + `<button id="yes" data-noren="accept">Yes</button>`,
  });
  const error = await noren.heard("error");
  expect(error).toMatchObject({ code: "bad-config", path: "services[0]" });
  expect(error.message).toContain(`did you mean "google-analytics"?`);
  await noren.page.locator("#yes").click();
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  expect(await noren.stored()).toBeNull();
});

test("the gate knows each category: Global Privacy Control, and regions that let things run", async ({ page, noren }) => {
  await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  await noren.open({ config: named(["google-analytics", "youtube", "vimeo"], { region: "us-optout" }) });
  await noren.ready();
  const allowed = (id: string) => noren.allowed("", id);
  expect([await allowed("google-analytics"), await allowed("vimeo"), await allowed("youtube")]).toEqual([true, true, false]);
});

test("in China a recipient abroad needs the second consent, one at home does not", async ({ page, noren }) => {
  await noren.open({ config: named(["google-analytics", "baidu-tongji", "matomo"], { region: "cn" }) });
  await noren.accept.click();
  await noren.decided();
  const allowed = (id: string) => noren.allowed("", id);
  expect([await allowed("google-analytics"), await allowed("baidu-tongji"), await allowed("matomo")]).toEqual([false, true, true]);
  await noren.openSettings();
  await noren.unfold();
  await expect(details(noren, "Baidu Tongji").getByText(text("en", "service-abroad"))).toHaveCount(0);
  await expect(details(noren, "Google Analytics").getByText(text("en", "service-abroad"))).toBeVisible();
  await page.evaluate(() => (window as any).noren.accept(["cross-border"]));
  await expect.poll(() => allowed("google-analytics")).toBe(true);
});

test("facts and texts are checked: changed ones are refused", async ({ page, noren }) => {
  const change = (pattern: string) =>
    page.context().route(pattern, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: Buffer.concat([await answer.body(), Buffer.from(" ")]) });
    });
  await change("**/catalogue.en.*.txt");
  await noren.open({ config: named(ALL) });
  await noren.banner.locator("[data-noren=settings]").click();
  await expect(noren.button("gate-retry")).toBeVisible();
  await expect(noren.settings).toHaveCount(0);
  await change("**/catalogue.*.json");
  await page.reload();
  expect((await noren.heard("error")).code).toBe("load-failed");
  await expect(noren.banner).toHaveCount(0);
});
