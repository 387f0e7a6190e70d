// Placeholders of blocked embeds, and the controls that release them.

import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Locator, Page } from "@playwright/test";
import { contrasts } from "./contrast";
import { expect, test } from "./noren";
import { COLLECTOR, LANGUAGES, type Language } from "./places";
import { record, refusal, shop } from "./shop";
import { text } from "./texts";

const EMBED = `${COLLECTOR}/embed/film.html`;
/** Markup of a gated frame: by default 480 × 320, of a service in `shop()`. */
const frame = (fields: Record<string, string> = {}): string => {
  const attributes = { "data-category": "analytics", "data-service": "maps", "data-src": EMBED, width: "480", height: "320", ...fields };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")}></iframe>`;
};

class Placeholder {
  readonly element: Locator;
  readonly inside: FrameLocator;
  readonly section: Locator;

  constructor(
    page: Page,
    readonly language: Language = "en",
    selector = "iframe",
  ) {
    this.element = page.locator(selector);
    this.inside = page.frameLocator(selector);
    this.section = this.inside.locator(".placeholder");
  }

  get once(): Locator {
    return this.section.getByRole("button", { name: text(this.language, "placeholder-once"), exact: true });
  }

  always(name: string): Locator {
    return this.section.getByRole("button", { name: text(this.language, "placeholder-always", { name }), exact: true });
  }

  get settings(): Locator {
    return this.section.getByRole("button", { name: text(this.language, "open-settings"), exact: true });
  }
}

test.beforeEach(({ page }) =>
  page.context().route(`${COLLECTOR}/embed/**`, (route) => route.fulfill({ body: "<!doctype html><title>Film</title>Film", contentType: "text/html" })),
);

/** The path of requests to the embed's site. */
const EMBEDS = "/embed/";

test("what would load, from whom, and the ways: nothing is fetched, nothing shifts", async ({ page, noren, net }) => {
  await page.context().addInitScript(() => {
    (window as any).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as any).shifts += (entry as any).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await noren.store("noren", refusal());
  await noren.open({ body: `<p>Before</p>${frame()}<p>After</p>` });
  const shown = new Placeholder(page);
  await expect(shown.section).toBeVisible();
  await expect(shown.section.locator("p").first()).toHaveText(text("en", "placeholder-other", { name: "maps" }));
  await expect(shown.section.locator("p").nth(1)).toHaveText(text("en", "placeholder-body", { recipient: "Tsubame Research K.K." }));
  await expect(shown.once).toBeVisible();
  await expect(shown.always("maps")).toBeVisible();
  await expect(shown.settings).toBeVisible();
  expect(await shown.element.evaluate((it) => [it.clientWidth, it.clientHeight])).toEqual([480, 320]);
  // Not boundingBox(), which returns null within such a frame over WebDriver BiDi.
  expect(await shown.section.evaluate((it) => [it.getBoundingClientRect().width, it.getBoundingClientRect().height])).toEqual([480, 320]);
  expect(await page.evaluate(() => (window as any).shifts)).toBe(0);
  expect(net.abroad()).toEqual([]);
  // Has an accessible name if the shop gives it none.
  await expect(shown.element).toHaveAttribute("title", text("en", "placeholder-other", { name: "maps" }));
});

const KNOWN = [
  ["https://www.youtube.com/embed/abc", "placeholder-video", "YouTube", "www.youtube.com"],
  ["https://www.youtube-nocookie.com/embed/abc", "placeholder-video", "YouTube", "www.youtube-nocookie.com"],
  ["https://player.vimeo.com/video/1", "placeholder-video", "Vimeo", "player.vimeo.com"],
  ["https://www.google.com/maps/embed?pb=1", "placeholder-map", "Google Maps", "www.google.com"],
  ["//maps.google.co.jp/maps?output=embed", "placeholder-map", "Google Maps", "maps.google.co.jp"],
  ["https://chat.example/box", "placeholder-other", "chat.example", "chat.example"],
] as const;

test("known hosts are named, and any other by its host; a category stands for a service that is not named", async ({ page, noren, net }) => {
  await noren.store("noren", refusal());
  const plain = { "data-category": "marketing", "data-service": "", height: "240" };
  await noren.open({ body: KNOWN.map(([src], at) => frame({ ...plain, id: `f${at}`, "data-src": src })).join("") });
  for (const [at, [, message, name, host]] of KNOWN.entries()) {
    const shown = new Placeholder(page, "en", `#f${at}`);
    await shown.element.scrollIntoViewIfNeeded();
    await expect(shown.section.locator("p").first()).toHaveText(text("en", message, { name }));
    await expect(shown.section.locator("p").nth(1)).toHaveText(text("en", "placeholder-body", { recipient: host }));
    await expect(shown.always(text("en", "category-marketing"))).toBeVisible();
  }
  expect(net.abroad()).toEqual([]);
});

test("once: this frame alone, without a record, and not a second time when its service is allowed", async ({ page, noren, net }) => {
  await noren.open({ body: frame({ id: "a" }) + frame({ id: "b" }) });
  const [a, b] = ["#a", "#b"].map((it) => new Placeholder(page, "en", it));
  await a!.once.click();
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  await expect(a!.section).toHaveCount(0);
  await expect(b!.section).toBeVisible();
  await noren.settle();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await noren.events("consent")).toEqual([]);
  await expect(noren.banner).toBeVisible();
  await noren.accept.click();
  await noren.decided();
  await expect.poll(() => net.sent(EMBEDS).length).toBe(2);
  await expect(b!.section).toHaveCount(0);
  await noren.settle();
  expect(net.sent(EMBEDS).length).toBe(2);
});

test("always: a decision made on the placeholder, for its service alone", async ({ page, noren, net }) => {
  await noren.open({ body: frame() + noren.tag("counter", { category: "analytics", service: "counter" }) });
  await new Placeholder(page).always("maps").click();
  const stored = await noren.decided();
  expect(stored.source).toBe("placeholder");
  expect(stored.services).toEqual({ counter: false, maps: true, ads: false });
  expect(stored.categories).toEqual({ necessary: true, analytics: false, marketing: false });
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  expect((await noren.heard("consent")).source).toBe("placeholder");
  expect(await noren.ran()).toEqual([]);
  await page.reload();
  await expect.poll(() => net.sent(EMBEDS).length).toBe(2);
});

test("always, without a service: its category", async ({ page, noren, net }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: frame({ "data-category": "marketing", "data-service": "" }) });
  await new Placeholder(page).always(text("en", "category-marketing")).click();
  await expect.poll(async () => (await noren.stored()).services).toEqual({ counter: false, maps: false, ads: true });
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
});

test("under Global Privacy Control it is the visitor's own exception", async ({ page, noren, net }) => {
  await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  await noren.open({ body: frame({ "data-category": "marketing", "data-service": "ads" }) });
  await new Placeholder(page).always("ads").click();
  expect(await noren.decided()).toMatchObject({ gpc: true, services: { ads: true, maps: false } });
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
});

test("in China what is abroad needs the consent to transfer too, and the placeholder says so", async ({ page, noren, net }) => {
  const config = shop({
    region: "cn",
    categories: [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }, { id: "cross-border" }],
    services: [shop.service("maps", "analytics", { abroad: true }), shop.service("near", "analytics")],
  });
  await noren.open({ config, lang: "zh-CN", body: frame({ id: "near", "data-service": "near" }) + frame({ id: "far" }) });
  const near = new Placeholder(page, "zh-Hans", "#near");
  const far = new Placeholder(page, "zh-Hans", "#far");
  await expect(near.section).toBeVisible();
  await expect(near.section.getByText(text("zh-Hans", "placeholder-abroad"))).toHaveCount(0);
  await expect(far.section.getByText(text("zh-Hans", "placeholder-abroad"))).toBeVisible();
  await near.always("near").click();
  expect((await noren.decided()).categories["cross-border"]).toBe(false);
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  await far.always("maps").click();
  await expect.poll(async () => (await noren.stored()).categories["cross-border"]).toBe(true);
  await expect.poll(() => net.sent(EMBEDS).length).toBe(2);
});

test("the settings open from it, and give the focus back to the frame", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: frame() });
  await new Placeholder(page).settings.click();
  await expect(noren.settings).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(noren.settings).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("iframe");
});

test("by keyboard: in the page's own order, with the focus to be seen", async ({ page, noren, net }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: `<button id="before">Before</button>${frame()}<button id="after">After</button>` });
  const shown = new Placeholder(page);
  await expect(shown.once).toBeVisible();
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  await expect(shown.once).toBeFocused();
  expect(await shown.once.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe("solid");
  await page.keyboard.press("Tab");
  await expect(shown.always("maps")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(shown.settings).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("#after")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("iframe");
});

test("the interface is fetched when a frame comes near, not before, and never for one that nobody looks at", async ({ page, noren, net }) => {
  await noren.store("noren", refusal());
  await noren.open({
    body:
      frame({ id: "pixel", width: "1", height: "1" }) +
      frame({ id: "hidden", style: "display:none" }) +
      frame({ id: "refused", "data-category": "!marketing", "data-service": "" }) +
      `<div style="height:400vh"></div>${frame({ id: "far" })}`,
  });
  await noren.ready();
  await page.waitForLoadState("networkidle");
  expect(net.interface()).toEqual([]);
  await page.evaluate(() => document.querySelector("#far")!.scrollIntoView());
  await expect(new Placeholder(page, "en", "#far").section).toBeVisible();
  await expect(new Placeholder(page, "en", "#pixel").section).toHaveCount(0);
  await page.evaluate(() => {
    (document.querySelector("#hidden") as HTMLElement).style.display = "";
    scrollTo(0, 0);
  });
  await expect(new Placeholder(page, "en", "#hidden").section).toBeVisible();
});

test("a frame that may load and waits for the parser alone fetches nothing", async ({ page, noren, net }) => {
  await noren.store("noren", record());
  await noren.open({ body: `<div>${frame()}</div><script src="${COLLECTOR}/t/late.js?ms=2000"></script>` });
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  await page.waitForLoadState("networkidle");
  expect(net.interface()).toEqual([]);
});

test("it changes its language with everything else", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: frame() });
  await expect(new Placeholder(page).once).toBeVisible();
  for (const language of LANGUAGES) {
    await page.evaluate((tag) => (window as any).noren.language(tag), language);
    const shown = new Placeholder(page, language);
    await expect(shown.once).toBeVisible();
    await expect(shown.section).toHaveCount(1);
    expect(await shown.section.evaluate((it) => it.ownerDocument.documentElement.lang)).toBe(language);
    await expect(shown.element).toHaveAttribute("title", text(language, "placeholder-other", { name: "maps" }));
  }
});

test("it takes the banner's look, its theme and its changes, and nothing of the page's style", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({
    head: `<style>noren-consent { --noren-accent: #7a1f3d } * { color: red !important; text-transform: uppercase; margin: 9px !important } @media (prefers-color-scheme: dark) { noren-consent { --noren-accent: #ffd9e6 } }</style>`,
    body: frame(),
  });
  const shown = new Placeholder(page);
  const look = () =>
    shown.once.evaluate((it) => {
      const { backgroundColor, textTransform, marginTop } = getComputedStyle(it);
      return [getComputedStyle(it.closest(".placeholder")!).backgroundColor, backgroundColor, textTransform, marginTop];
    });
  await expect.poll(look).toEqual(["rgb(255, 255, 255)", "rgb(122, 31, 61)", "none", "0px"]);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(look).toEqual(["rgb(26, 28, 32)", "rgb(255, 217, 230)", "none", "0px"]);
});

test("the tag's theme is the placeholder's too", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ attributes: `data-theme="dark"`, body: frame() });
  const shown = new Placeholder(page);
  await expect.poll(() => shown.section.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe("rgb(26, 28, 32)");
});

test("a frame whose leave is withdrawn is taken back at once, and leaves no step in the history", async ({ page, noren, net }) => {
  await noren.store("noren", record());
  await noren.open({ body: frame() });
  const shown = new Placeholder(page);
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  await expect(shown.inside.locator("body")).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await page.evaluate(() => (window as any).noren.reject(["maps"]));
  await expect(shown.once).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(net.sent(EMBEDS).length).toBe(1);
  // A frame that was allowed once stays, because the visitor asked for it.
  await shown.once.click();
  await expect.poll(() => net.sent(EMBEDS).length).toBe(2);
  await page.evaluate(() => (window as any).noren.reject());
  await noren.settle();
  await expect(shown.section).toHaveCount(0);
});

test("an answer in another tab lets it in, and a withdrawal there takes it back", async ({ page, noren, net }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: frame() });
  const shown = new Placeholder(page);
  await expect(shown.once).toBeVisible();
  const other = await page.context().newPage();
  await other.goto("/empty.html");
  const write = (value: object) => other.evaluate((it) => localStorage.setItem("noren", it), JSON.stringify(value));
  await write(record());
  await expect.poll(() => net.sent(EMBEDS).length).toBe(1);
  await expect(shown.section).toHaveCount(0);
  await write(refusal());
  await expect(shown.once).toBeVisible();
});

test("small frames have the two answers alone, and the frame's title says what for", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: frame({ id: "low", width: "300", height: "50" }) + frame({ id: "narrow", width: "190", height: "200" }) });
  for (const id of ["#low", "#narrow"]) {
    const shown = new Placeholder(page, "en", id);
    await expect(shown.once).toBeVisible();
    await expect(shown.always("maps")).toBeVisible();
    await expect(shown.settings).toBeHidden();
    await expect(shown.section.locator("p").first()).toBeHidden();
    expect(await shown.section.evaluate((it) => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight])).toEqual([0, 0]);
    await expect(shown.element).toHaveAttribute("title", text("en", "placeholder-other", { name: "maps" }));
  }
});

test("on a phone's video both answers are in view, and the settings a scroll away", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  for (const language of LANGUAGES) {
    await noren.open({ lang: language, body: frame({ width: "328", height: "185", "data-src": "https://www.youtube.com/embed/abc" }) });
    const shown = new Placeholder(page, language);
    await expect(shown.once).toBeInViewport({ ratio: 1 });
    await expect(shown.always("maps")).toBeInViewport({ ratio: 1 });
    // The text is never small (Japan: 16 px).
    expect(await shown.section.locator("p").evaluateAll((all) => all.map((it) => getComputedStyle(it).fontSize))).toEqual(["16px", "16px"]);
    // Not focus(): Firefox does not scroll to an element that is partly in view.
    await shown.settings.scrollIntoViewIfNeeded();
    await expect(shown.settings).toBeInViewport({ ratio: 0.98 });
  }
});

test("a sandboxed frame has one too, and its embed keeps to the sandbox", async ({ page, noren, net }) => {
  await page.context().route(EMBED, (route) =>
    route.fulfill({ body: "<!doctype html><title>Film</title><p>Film</p><script>document.body.append('scripted')</script>", contentType: "text/html" }),
  );
  await noren.store("noren", refusal());
  await noren.open({ body: frame({ id: "bare", sandbox: "" }) + frame({ id: "scripts", sandbox: "allow-scripts" }) });
  for (const [id, content] of [["#bare", "Film"], ["#scripts", "Filmscripted"]] as const) {
    const shown = new Placeholder(page, "en", id);
    await shown.once.click();
    await expect(shown.inside.locator("body")).toHaveText(content);
    expect(await shown.element.evaluate((it: HTMLIFrameElement) => it.contentDocument)).toBeNull();
  }
  expect(net.sent(EMBEDS).length).toBe(2);
});

test("a frame that is moved begins anew, and one of the shop's own site is left alone once it is there", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: `${frame({ "data-src": "/pages/framed.html" })}<div id="elsewhere"></div>` });
  const shown = new Placeholder(page);
  await expect(shown.once).toBeVisible();
  await page.evaluate(() => document.querySelector("#elsewhere")!.append(document.querySelector("iframe")!));
  await expect(shown.once).toBeVisible();
  await shown.once.click();
  await expect.poll(() => shown.element.evaluate((it: HTMLIFrameElement) => it.contentDocument?.URL)).toContain("/pages/framed.html");
  await page.evaluate(() => (window as any).noren.language("ja"));
  await noren.settle();
  await expect(shown.section).toHaveCount(0);
});

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

for (const language of LANGUAGES)
  test(`no axe violation and enough contrast in ${language}, in every theme`, async ({ page, noren }) => {
    await noren.store("noren", refusal());
    const path = await noren.serve({ lang: language, body: `<main>${frame()}${frame({ id: "low", height: "100" })}</main>` });
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await page.goto(path);
      await expect(new Placeholder(page, language, "#low").once).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        // "region" because of the test page's heading. In forced colours axe uses -webkit-text-fill-color as
        // the text colour, which the browser does not force; contrasts() measures the painted colours.
        .disableRules(["region", ...(theme === "forced colours" ? ["color-contrast"] : [])])
        .analyze();
      expect.soft(violations.map(({ id, nodes }) => [theme, id, nodes.map((node) => [node.target.join(" "), node.failureSummary])])).toEqual([]);
      const faint = (await new Placeholder(page, language, "iframe:not(#low)").section.locator("*").evaluateAll(contrasts)).filter(({ ratio }) => ratio < 4.5);
      expect.soft(faint, theme).toEqual([]);
    }
  });
