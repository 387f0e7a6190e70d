// Language selection, and changes of the page's language.

import { expect, test, type Noren } from "./noren";
import { LANGUAGES, type Language } from "./places";
import { shop } from "./shop";
import { text } from "./texts";

const expectLanguage = async (noren: Noren, language: Language) => {
  await expect(noren.accept).toHaveText(text(language, "accept"));
  await expect(noren.reject).toHaveText(text(language, "reject"));
  await expect(noren.banner.getByText(text(language, "banner-title"))).toBeVisible();
};

for (const language of LANGUAGES) {
  test(`a page in ${language}: banner, settings, policy and the button that stays`, async ({ page, noren }) => {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await expectLanguage(noren, language);
    expect(await noren.languageOf(noren.banner)).toBe(language);
    await noren.banner.locator("[data-noren=settings]").click();
    await expect(noren.settings.getByRole("heading", { name: text(language, "settings-title") })).toBeVisible();
    for (const id of ["functional", "analytics", "marketing"]) await expect(noren.category(id, language)).toBeVisible();
    await noren.button("close", language).click();
    await noren.banner.locator("[data-noren=policy]").click();
    await expect(noren.policy.locator("article")).toBeVisible();
    expect(await noren.languageOf(noren.policy.locator("article"))).toBe(language);
    await expect(noren.policy.getByText(text(language, "s1-title")).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await noren.accept.click();
    await expect(noren.reopen).toContainText(text(language, "gate-reopen"));
    expect((await noren.decided()).lang).toBe(language);
  });
}

test("the texts of what a service does come in the visitor's language", async ({ page, noren }) => {
  await page.goto("/?lang=ja");
  await noren.reach();
  await noren.openSettings();
  await noren.unfold();
  await expect(noren.settings.getByText("当社の委託を受けてアクセスを集計するため（自社の目的には利用しません）")).toBeVisible();
});

const readers: [string, string[], Language][] = [
  ["Taiwan", ["zh-TW", "zh", "en"], "zh-Hant"],
  ["Hong Kong", ["zh-HK"], "zh-Hant"],
  ["Macao", ["zh-MO"], "zh-Hant"],
  ["Cantonese", ["yue"], "zh-Hant"],
  ["the mainland", ["zh-CN", "zh"], "zh-Hans"],
  ["Singapore", ["zh-SG"], "zh-Hans"],
  ["Hong Kong, in Simplified", ["zh-Hans-HK"], "zh-Hans"],
  ["Japan", ["ja-JP", "en"], "ja"],
  ["Finland, and then Japan", ["fi", "ja"], "ja"],
  ["France alone", ["fr-FR"], "en"],
];
for (const [who, languages, expected] of readers) {
  test(`a reader of ${who} (${languages}) on a page that names no language gets ${expected}`, async ({ page, noren }) => {
    await page.context().addInitScript((list) => Object.defineProperty(Navigator.prototype, "languages", { get: () => list }), languages);
    await noren.open({ lang: "" });
    await expectLanguage(noren, expected);
  });
}

test("the page's language goes before the browser's, in its own script", async ({ page, noren }) => {
  await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "languages", { get: () => ["en-US", "en"] }));
  await noren.open({ lang: "zh-TW" });
  await expectLanguage(noren, "zh-Hant");
});

test("data-lang goes before both", async ({ noren }) => {
  await noren.open({ lang: "zh-TW", attributes: `data-lang="ja"` });
  await expectLanguage(noren, "ja");
});

test("a change of the page's language is followed live", async ({ page, noren }) => {
  const speak = (language: Language) => page.evaluate((tag) => void (document.documentElement.lang = tag), language);
  await noren.open();
  await expectLanguage(noren, "en");
  await speak("zh-Hant");
  await expectLanguage(noren, "zh-Hant");
  await noren.heard("language");
  await speak("ja");
  await expectLanguage(noren, "ja");
  expect(await noren.stored("noren.lang")).toBeNull();
});

test("also after the answer, by the button that stays", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.reject.click();
  await expect(noren.reopen).toContainText(text("en", "gate-reopen"));
  await page.reload();
  await noren.ready();
  await page.locator("footer .languages").getByText("简体").click();
  await expect(noren.reopen).toContainText(text("zh-Hans", "gate-reopen"));
});

test("the list of languages: each in itself, and one press chooses", async ({ noren }) => {
  await noren.open();
  await expect(noren.languages.locator("summary")).toBeVisible();
  await noren.languages.locator("summary").click();
  const entries = noren.languages.locator("[data-noren-lang]");
  await expect(entries).toHaveText(["简体中文", "繁體中文", "日本語", "English"]);
  expect(await entries.evaluateAll((all) => all.map((entry) => entry.getAttribute("lang")))).toEqual([...LANGUAGES]);
  await noren.languages.locator("[data-noren-lang=ja]").click();
  await expectLanguage(noren, "ja");
});

test("the visitor's own choice is kept on later pages, until the page's language changes", async ({ page, noren }) => {
  await noren.open();
  await noren.languages.locator("summary").click();
  await noren.languages.locator("[data-noren-lang=zh-Hant]").click();
  await expectLanguage(noren, "zh-Hant");
  await expect.poll(() => noren.stored("noren.lang")).toEqual({ lang: "zh-Hant", page: "en" });
  await page.reload();
  await expectLanguage(noren, "zh-Hant");
  await noren.open({ lang: "ja", path: "/ja.html" });
  await expectLanguage(noren, "ja");
});

test("of two choices the later one stays, whichever texts come first", async ({ page, noren }) => {
  let come = () => {};
  const held = new Promise<void>((done) => (come = done));
  await page.context().route("**/messages.zh-Hant.*.txt", async (route) => {
    await held;
    await route.continue();
  });
  await noren.open();
  await noren.languages.locator("summary").click();
  await noren.languages.locator("[data-noren-lang=zh-Hant]").click();
  await page.evaluate(() => (window as any).noren.language("ja"));
  await expectLanguage(noren, "ja");
  const late = page.waitForResponse("**/messages.zh-Hant.*.txt");
  come();
  await (await late).finished();
  await noren.settle();
  await expectLanguage(noren, "ja");
  expect(await noren.stored("noren.lang")).toBeNull();
});

test("a change by script, live, stores nothing", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await page.evaluate(() => (window as any).noren.language("zh-Hans"));
  await expectLanguage(noren, "zh-Hans");
  expect(await page.evaluate(() => (window as any).noren.language())).toBe("zh-Hans");
  expect(await noren.stored("noren.lang")).toBeNull();
});

test("a visitor downloads the catalogue of their own language alone", async ({ page, noren, net }) => {
  await page.goto("/?lang=ja");
  await noren.reach();
  await expectLanguage(noren, "ja");
  await page.waitForLoadState("networkidle");
  const catalogues = net.urls.filter((url) => url.includes("/messages."));
  expect(catalogues).toHaveLength(1);
  expect(catalogues[0]).toContain("/messages.ja.");
});

test("the shop may reword a message", async ({ noren }) => {
  await noren.open({ config: shop({ messages: { en: { "banner-title": "Biscuits <b>here</b>" } } }) });
  await expect(noren.banner.getByText("Biscuits <b>here</b>")).toBeVisible();
});
