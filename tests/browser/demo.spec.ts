// The demo shop: it embeds Noren as any shop would, it works as a shop, and it speaks one language with Noren.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { inChromium } from "./engines";
import { expect, Noren, test } from "./noren";
import { CHROMIUM_ARGUMENTS, COLLECTOR, LANGUAGES, SHOP, WHOLE_CHROMIUM, type Language } from "./places";
import { demo } from "./shop";
import { text } from "./texts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const texts = (language: string): Record<string, string> => JSON.parse(read(`demo/texts/${language}.json`));

test("the shop embeds Noren by one tag, which brings the config", async ({ page }) => {
  await page.goto("/");
  const tags = page.locator("script[src*=noren]");
  await expect(tags).toHaveCount(1);
  await expect(tags).toHaveAttribute("src", "noren.js");
  await expect(tags).toHaveAttribute("async", "");
  const record = await page.evaluate(() => (window as any).noren.reject());
  expect(Object.keys(record.categories)).toEqual(demo().categories.map(({ id }: { id: string }) => id));
  expect(Object.keys(record.services)).toEqual(demo().services.map(({ id }: { id: string }) => id));
});

test("every language has every text of the shop, and every text is used", async () => {
  const used = read("index.html") + read("demo/pages.mjs");
  const english = Object.keys(texts("en"));
  const goods: { id: string; aisle: string; badge?: string }[] = JSON.parse(read("demo/goods.json"));
  const ofGoods = goods.flatMap(({ id, badge }) => [`${id}.name`, `${id}.from`, ...(badge ? [`badge.${badge}`] : [])]);
  const aisles = ["all", ...goods.map(({ aisle }) => aisle)].map((id) => `aisle.${id}`);
  for (const language of LANGUAGES) expect(Object.keys(texts(language))).toEqual(english);
  for (const key of english) {
    const inPage = used.includes(`{{${key}}}`) || used.includes(`texts.${key},`) || [...ofGoods, ...aisles].includes(key);
    expect(inPage, key).toBe(true);
  }
});

test("each language is a page of its own, whole without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [path, language] of [["/", "en"], ...LANGUAGES.map((tag) => [`/${tag}/`, tag] as const)] as const) {
    await page.goto(SHOP + path);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page).toHaveTitle(texts(language).title!);
    await expect(page.locator("h1")).toHaveText(texts(language)["hero.title"]!);
    await expect(page.locator(".card h3").first()).toHaveText(texts(language)["kettle.name"]!);
    expect(await page.content()).not.toContain("{{");
    // The switch leads to the same page in each language, and says which one this is.
    for (const other of LANGUAGES) {
      const href = await page.locator(`.languages a[lang=${other}]`).getAttribute("href");
      expect(new URL(href!, SHOP + path).href).toBe(`${SHOP}/${other}/`);
    }
    await expect(page.locator(".languages [aria-current=page]")).toHaveAttribute("lang", language);
  }
  await context.close();
});

test("a price is written as its readers write it", async ({ page }) => {
  for (const [language, price] of Object.entries({ en: "¥12,800", ja: "12,800円", "zh-Hans": "12,800 日元", "zh-Hant": "12,800 日圓" })) {
    await page.goto(`/${language}/`);
    await expect(page.locator(".card data").first()).toHaveText(price);
  }
});

for (const language of LANGUAGES) {
  test(`the shop in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.locator(".add").nth(2).click();
    await page.locator(".add").nth(3).click();
    await expect(page.locator(".cart output")).toHaveText("2");
    await expect(page.locator(".said")).toContainText(texts(language)["noren.name"]!);
    await page.getByRole("searchbox").fill(texts(language)["pen.name"]!);
    await expect(page.locator(".card:visible")).toHaveCount(1);
    await page.getByRole("searchbox").fill("");
    await page.locator(".aisles").getByText(texts(language)["aisle.home"]!).click();
    await expect(page.locator(".card:visible h3")).toHaveText(["noren", "kokeshi", "lamp"].map((id) => texts(language)[`${id}.name`]!));
    // What is asked for and the category hold together.
    await page.getByRole("searchbox").fill(texts(language)["pen.name"]!);
    await expect(page.locator(".none")).toBeVisible();
    await page.locator(".aisles a").first().click();
    await expect(page.locator(".card:visible")).toHaveCount(1);
  });
}

test("the footer leads to what has changed in the policy, in the page's language", async ({ page }) => {
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/`);
    await page.getByRole("link", { name: texts(language).changes!, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text(language, "changes-title", { company: demo().company.name }));
  }
});

for (const language of LANGUAGES) {
  test(`no part of the shop moves on a phone while it loads, in ${language}`, inChromium("layout-shift entries"), async ({ browser }) => {
    const context = await browser.newContext({ baseURL: SHOP, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
    await context.addInitScript(() => {
      const moved: object[] = ((window as any).moved = []);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as any[]) {
          moved.push({ score: entry.value, what: entry.sources.map(({ node }: any) => node?.outerHTML?.slice(0, 80) ?? "text") });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    const page = await context.newPage();
    await page.goto(`/${language}/`);
    await expect(page.locator("noren-consent [part~=banner]")).toBeVisible();
    // To the end and back, so that all lazy pictures and the placeholder of the film have come.
    for (const share of [0.25, 0.5, 0.75, 1, 0]) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
      await page.waitForLoadState("networkidle");
    }
    await expect(page.locator(".card img").last()).toHaveJSProperty("complete", true);
    await new Noren(page).settle();
    expect(await page.evaluate(() => (window as any).moved)).toEqual([]);
    await context.close();
  });
}

/** Chooses a language in the banner's own list. */
async function choose(noren: Noren, language: Language): Promise<void> {
  await noren.reach();
  await noren.languages.locator("summary").click();
  await noren.languages.locator(`[data-noren-lang=${language}]`).click();
}

/** The page and the banner have one language. */
async function expectOne(page: Page, language: Language): Promise<void> {
  await expect(page).toHaveURL(language === "en" && !page.url().endsWith("/en/") ? `${SHOP}/` : `${SHOP}/${language}/`);
  await expect(page.locator("h1")).toHaveText(texts(language)["hero.title"]!);
  await expect(page.locator("noren-consent [part~=accept]")).toHaveText(text(language, "accept"));
}

test("a language chosen in Noren is the shop's, one chosen in the shop is Noren's, and Back is back", inChromium("Back that a test can await"), async ({ page, noren }) => {
  const visited: string[] = [];
  page.on("framenavigated", (frame) => frame === page.mainFrame() && visited.push(new URL(frame.url()).pathname));
  await page.goto("/");
  await choose(noren, "zh-Hant");
  await expectOne(page, "zh-Hant");
  await page.goBack();
  await expectOne(page, "en");
  await page.goForward();
  await expectOne(page, "zh-Hant");
  // The choice in Noren was made on an English page, and on an English page it must not come up again.
  await page.locator(".languages a[lang=en]").click();
  await expectOne(page, "en");
  await choose(noren, "ja");
  await expectOne(page, "ja");
  await page.reload();
  await expectOne(page, "ja");
  await page.locator(".languages a[lang=zh-Hans]").click();
  await expectOne(page, "zh-Hans");
  await page.goBack();
  await expectOne(page, "ja");
  await noren.settle();
  // Each step is one navigation: nothing goes back and forth.
  expect(visited).toEqual(["/", "/zh-Hant/", "/", "/zh-Hant/", "/en/", "/ja/", "/ja/", "/zh-Hans/", "/ja/"]);
});

test("a kept choice from another page does not part the two", async ({ page, noren }) => {
  await noren.store("noren.lang", { lang: "zh-Hant", page: "en" });
  for (const path of ["/", "/en/"]) {
    await page.goto(path);
    await expect(noren.frame.locator("[part~=accept]")).toHaveText(text("en", "accept"));
    await expect(page).toHaveURL(SHOP + path);
  }
});

test("the shop follows once the dialog is closed, in which the visitor reads on", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.getByText(text("en", "s1-title")).first()).toBeVisible();
  const entry = noren.policy.locator("[data-noren-lang=ja]").first();
  await entry.evaluate((node) => node.closest("details")?.setAttribute("open", ""));
  await entry.click();
  await expect(noren.policy.getByText(text("ja", "s1-title")).first()).toBeVisible();
  await noren.settle();
  await expect(page).toHaveURL(`${SHOP}/`);
  await page.keyboard.press("Escape");
  await expectOne(page, "ja");
});

test("a page that comes back from the back-forward cache has one language", inChromium("the back-forward cache"), async () => {
  // Playwright disables the back-forward cache, and so does intercepting requests: hence a separate browser.
  const browser = await chromium.launch({
    executablePath: WHOLE_CHROMIUM,
    args: CHROMIUM_ARGUMENTS,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  try {
    const page = await browser.newPage({ baseURL: SHOP });
    await page.goto("/");
    await page.evaluate(() => addEventListener("pageshow", (event) => ((window as any).persisted = event.persisted)));
    await choose(new Noren(page), "zh-Hant");
    await expectOne(page, "zh-Hant");
    // Not goBack(), which waits for a load event that never comes.
    await page.evaluate(() => void setTimeout(() => history.back()));
    const persisted = () => page.evaluate(() => (window as any).persisted).catch(() => "still on its way");
    await expect.poll(persisted, { message: "the browser restored the page" }).toBe(true);
    await expectOne(page, "en");
  } finally {
    await browser.close();
  }
});

test("the film shows its picture in the page's language once it is allowed, and plays when it is asked to", async ({ page, noren }) => {
  await page.goto("/ja/");
  await noren.reach();
  await noren.accept.click();
  await noren.decided();
  await page.locator(".film").scrollIntoViewIfNeeded();
  await expect(page.locator(".film iframe")).toHaveAttribute("src", `${COLLECTOR}/embed/video.html?lang=ja`);
  const film = page.frameLocator(".film iframe");
  const play = film.getByRole("button");
  await expect(play).toHaveAccessibleName("再生：24秒で見る倉庫");
  expect(await film.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)).toBe(0);
  // Dispatched: over BiDi, no input reaches a frame of another site in Firefox.
  await play.dispatchEvent("click");
  await expect.poll(() => film.locator("progress").evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0.01);
  await expect(film.locator("figcaption")).toHaveText("お店から荷物が届きます");
  await play.dispatchEvent("click");
  await expect(play).toHaveAttribute("aria-pressed", "false");
});

test("what was looked at is remembered only with consent, and forgotten with its withdrawal", async ({ page }) => {
  await page.goto("/");
  await page.locator(".card").first().click();
  await expect(page.locator(".recent")).toBeHidden();
  await page.evaluate(() => (window as any).noren.accept(["functional"]));
  await expect
    .poll(async () => {
      await page.locator(".card").nth(1).click();
      return page.evaluate(() => localStorage.getItem("jchere.recent"));
    })
    .toContain("knife");
  await expect(page.locator(".recent")).toBeVisible();
  await page.evaluate(() => (window as any).noren.reject());
  expect(await page.evaluate(() => localStorage.getItem("jchere.recent"))).toBeNull();
});
