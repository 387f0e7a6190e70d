// A shop's own build: the config is in noren.js, and the page has one async tag and nothing else.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { embed } from "./embed";
import { complaints, expect, test } from "./noren";
import { demo, shop } from "./shop";
import { text } from "./texts";

test("accepting and withdrawing, on a page without any config", async ({ page, noren }) => {
  const said = complaints(page);
  const body = noren.tag("counter", { category: "analytics", service: "counter" }) + noren.tag("ads", { category: "marketing" });
  await noren.open({ built: true, body });
  expect(await noren.ran()).toEqual([]);
  await noren.accept.click();
  const record = await noren.decided();
  expect(record).toMatchObject({ revision: 1, categories: { analytics: true, marketing: true }, services: { counter: true, maps: true, ads: true } });
  await expect.poll(() => noren.ran()).toEqual(["counter", "ads"]);
  await noren.openSettings();
  await noren.unfold();
  await expect(noren.toggle("counter")).toBeChecked();
  await noren.toggle("ads").click();
  await noren.save();
  await expect.poll(async () => (await noren.stored()).services).toEqual({ counter: true, maps: true, ads: false });
  expect(await noren.allowed("marketing", "ads")).toBe(false);
  expect(said).toEqual([]);
});

test("what no page can leave out or break is not in it", () => {
  const script = readFileSync(join(embed(shop({ languages: ["ja", "en"] })), "noren.js"), "utf8");
  for (const absent of ["counter.store", "privacy@tsubame.example", text("zh-Hant", "accept"), "baidu"])
    expect(script, absent).not.toContain(absent);
  expect(script).toContain(text("ja", "accept"));
});

test("facts and texts of the services that the config names, and of no others, are beside it", () => {
  const folder = embed(shop({ services: ["google-analytics"] }));
  const catalogue = readdirSync(folder).filter((name) => name.startsWith("catalogue."));
  const [facts, texts] = JSON.parse(readFileSync(join(folder, catalogue.find((name) => name.endsWith(".json"))!), "utf8"));
  expect(Object.keys(facts)).toEqual(["google-analytics"]);
  const english = readFileSync(join(folder, texts["catalogue.en"][0]), "utf8");
  expect(english).toContain(text("en", "purpose-statistics"));
  expect(english).not.toContain(text("en", "purpose-video"));
  expect(readdirSync(embed(shop())).filter((name) => name.startsWith("catalogue."))).toEqual([]);
});

test("a service that only has to be named is known, whatever the config names", async ({ noren }) => {
  const body = `<script type="text/plain" data-category="analytics" data-service="matomo"></script>`;
  await noren.open({ built: true, config: shop({ services: ["google-analytics"] }), body });
  const { message } = await noren.heard("error");
  expect(message).toContain(`add "matomo" to "services" in the config`);
  expect(message).toContain("docs/errors.md#unknown-id");
});

test("a config that the page brings too counts for nothing, and is reported", async ({ noren }) => {
  const inline = (config: object) => `<script type="application/json" data-noren-config>${JSON.stringify(config)}</script>`;
  await noren.open({ built: true, before: inline(shop({ categories: [{ id: "necessary" }] })) });
  expect(await noren.heard("error")).toMatchObject({ code: "second-config", path: "[data-noren-config]" });
  await noren.accept.click();
  expect((await noren.decided()).categories).toEqual({ necessary: true, analytics: true, marketing: true });
});

test("a data-config is reported, too, and not fetched", async ({ noren, net }) => {
  await noren.open({ built: true, attributes: `data-config="/consent.json"` });
  expect(await noren.heard("error")).toMatchObject({ code: "second-config", path: "data-config" });
  expect(net.urls.filter((url) => url.endsWith("/consent.json"))).toEqual([]);
});

test("the tag's attributes override it", async ({ page, noren }) => {
  const attributes = `data-lang="ja" data-theme="dark" data-layout="box" data-region="us-optout"`;
  await noren.open({ built: true, config: shop({ region: "eu-uk", theme: "light" }), attributes });
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(true);
  await expect(noren.reopen).toContainText(text("ja", "gate-us-choices"));
  await expect(noren.host).toHaveAttribute("data-theme", "dark");
  await expect(noren.host).toHaveAttribute("data-layout", "box");
  expect(await page.evaluate(() => (window as any).noren.language())).toBe("ja");
});

test("the shop's own wording is in the first frame", async ({ noren, page }) => {
  const messages = { en: { accept: "Yes, all of it" } };
  await page.route("**/*.wasm", async (route) => {
    await expect(noren.frame.locator("[part~=accept]")).toHaveText("Yes, all of it");
    await route.fallback();
  });
  await noren.open({ built: true, config: shop({ messages }) });
  await expect(noren.accept).toHaveText("Yes, all of it");
});

test("only the shop's languages, and its first one for readers of another", async ({ noren, page }) => {
  await noren.open({ built: true, config: shop({ languages: ["ja", "zh-Hant"] }), lang: "fr" });
  await expect(noren.accept).toHaveText(text("ja", "accept"));
  await noren.languages.locator("summary").click();
  expect(await noren.languages.locator("[data-noren-lang]").evaluateAll((entries) => entries.map((entry) => entry.getAttribute("data-noren-lang")))).toEqual(["ja", "zh-Hant"]);
  const policy = noren.banner.locator("[part~=policy]");
  expect((await page.request.get(await policy.evaluate((link: HTMLAnchorElement) => link.href))).status()).toBeLessThan(500);
  expect(await policy.getAttribute("href")).toMatch(/policy\/ja\.html$/);
});

test("services that are only named are held by what is known of them", async ({ noren }) => {
  const config = shop({ services: ["baidu-tongji", "microsoft-clarity"], categories: [{ id: "necessary" }, { id: "analytics" }, { id: "cross-border" }], region: "cn" });
  await noren.open({ built: true, config });
  await noren.accept.click();
  await noren.decided();
  expect(await noren.allowed("analytics", "microsoft-clarity")).toBe(false);
  expect(await noren.allowed("analytics", "baidu-tongji")).toBe(true);
  await noren.openSettings();
  await expect(noren.settings).toContainText("Clarity");
});

test("nothing that a page has put on Object.prototype is a part of it", async ({ noren, page }) => {
  const pollution = { region: "us-optout", reopen: "none", revision: 7, layout: "box", abroad: true, separate: true, own: true, ownUse: ["counter", "ads"], signals: { google: {} } };
  await noren.open({ built: true, before: `<script>Object.assign(Object.prototype, ${JSON.stringify(pollution)})</script>` });
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
  await expect(noren.host).toHaveAttribute("data-layout", "bar");
  expect(await page.evaluate(() => (window as any).dataLayer)).toBeUndefined();
  await noren.accept.click();
  await expect.poll(() => noren.allowed("analytics")).toBe(true);
});

test("a config with faults fails the build, and says where", () => {
  let told = "";
  try {
    embed({ ...demo(), revison: 2 });
  } catch (error) {
    told = String((error as { stderr: Buffer }).stderr);
  }
  expect(told).toContain("revison");
  expect(told).toContain("revision");
});

test("its policy is the shop's", () => {
  const folder = embed(shop({ company: { name: "Nordwind", contact: { email: "privacy@nordwind.example" } }, languages: ["en"] }));
  expect(readdirSync(join(folder, "policy")).filter((file) => file.endsWith(".html"))).toEqual(["en.html"]);
  expect(readFileSync(join(folder, "policy/en.html"), "utf8")).toContain("Nordwind");
});
