// The shop's logo and name in the banner.

import type { Page } from "@playwright/test";
import { expect, test } from "./noren";
import { LANGUAGES } from "./places";
import { shop } from "./shop";
import { text } from "./texts";

const LOGO = "/demo/icon.svg";
const NAME = "Tsubame";
const LONG = "Tsubame Shipping, Purchasing and Forwarding Company, Limited";

const branded = (name: unknown = NAME, more = {}) => shop({ company: { name, logo: LOGO, contact: { email: "privacy@tsubame.example" } }, ...more });
const gpc = () => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });

/** Holds the logo back until it is released. */
async function late(page: Page): Promise<() => void> {
  let release!: () => void;
  const released = new Promise<void>((done) => (release = done));
  await page.context().route(`**${LOGO}`, async (route) => {
    if (route.request().resourceType() === "image") await released;
    await route.fallback();
  });
  return release;
}

test("the first frame has both, and the title names the shop", async ({ page, noren }) => {
  await noren.open({ built: true, config: branded(NAME, { interface: "wanted" }) });
  await expect(noren.frame).toBeVisible();
  await expect(page.getByRole("region", { name: `${NAME} ${text("en", "banner-title")}` })).toBeVisible();
  const logo = noren.frame.locator("[part=brand] img");
  await expect(logo).toHaveAttribute("src", LOGO);
  await expect(logo).toHaveAttribute("alt", "");
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await logo.boundingBox()).toMatchObject({ width: 24, height: 24 });
  const places = () =>
    noren.host.locator("[part=banner] :is(h2, p, img, button)").evaluateAll((all) => all.map((it) => Object.values(it.getBoundingClientRect().toJSON())));
  const before = await places();
  expect(before.length).toBeGreaterThan(5);
  await noren.reach();
  expect(await places()).toEqual(before);
});

test("a shop without a logo has neither", async ({ noren }) => {
  await noren.open({ built: true, config: shop() });
  await expect(noren.banner).toBeVisible();
  await expect(noren.banner.locator("[part=brand], img")).toHaveCount(0);
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test(`nothing moves when the logo comes late, or does not come: ${viewport.width} px`, async ({ page, noren }) => {
    await page.setViewportSize(viewport);
    const release = await late(page);
    await noren.open({ built: true, config: branded(NAME, { interface: "wanted" }) });
    await expect(noren.frame).toBeVisible();
    const logo = noren.frame.locator("img");
    const places = () => noren.frame.locator("*").evaluateAll((all) => all.map((it) => JSON.stringify(it.getBoundingClientRect())));
    const before = await places();
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
    release();
    await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await places()).toEqual(before);
    await logo.evaluate((image: HTMLImageElement) => {
      image.src = "/gone.svg";
      return new Promise((done) => (image.onerror = done));
    });
    expect(await places()).toEqual(before);
  });
}

test("on a phone the banner takes at most a third of the height, whatever the name, the GPC line included", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.context().addInitScript(gpc);
  const heights: Record<string, number> = {};
  for (const language of LANGUAGES) {
    for (const name of [NAME, LONG]) {
      await noren.open({ built: true, config: branded(name), lang: language, path: `/${language}-${name.length}.html` });
      await expect(noren.banner.getByText(text(language, "banner-gpc"))).toBeVisible();
      await page.addStyleTag({ content: `noren-consent { --noren-font: "Noto Sans CJK JP" }` });
      heights[`${language} ${name}`] = Math.ceil((await noren.banner.boundingBox())!.height);
      const brand = (await noren.banner.locator("[part=brand]").boundingBox())!;
      expect(brand.x + brand.width).toBeLessThan(360);
      await expect(noren.accept).toBeInViewport({ ratio: 1 });
    }
  }
  for (const [which, height] of Object.entries(heights)) expect(height, `${which}: ${JSON.stringify(heights)}`).toBeLessThanOrEqual(740 / 3);
});

test("the name is in the reader's language, and says which where it is not", async ({ page, noren }) => {
  await noren.open({ built: true, config: branded({ ja: "ツバメ", en: NAME }), lang: "ja" });
  const brand = noren.banner.locator("[part=brand]");
  await expect(brand).toHaveText("ツバメ");
  await page.evaluate(() => (window as any).noren.language("zh-Hant"));
  await expect(brand).toHaveText(NAME);
  expect(await noren.languageOf(brand)).toBe("en");
});

test("where the page brings the config the banner has both, and no frame without them comes first", async ({ noren }) => {
  await noren.open({ config: branded(NAME, { interface: "wanted" }) });
  await expect(noren.banner.locator("[part=brand]")).toHaveText(NAME);
  expect(await noren.banner.locator("img").boundingBox()).toMatchObject({ width: 24, height: 24 });
});

test("a policy without the logo's origin costs the logo and nothing else", async ({ page, noren }) => {
  const policy = "default-src 'self'; img-src 'none'; script-src 'nonce-case' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'";
  await noren.open({ built: true, config: branded(), policy });
  await expect(noren.banner.locator("[part=brand]")).toHaveText(NAME);
  expect(await noren.banner.locator("img").boundingBox()).toMatchObject({ width: 24, height: 24 });
  await noren.accept.click();
  expect((await noren.decided()).categories.analytics).toBe(true);
});

test("under Trusted Types the interface draws it too", async ({ noren }) => {
  const policy = "default-src 'self'; script-src 'nonce-case' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types noren";
  await noren.open({ built: true, config: branded(), policy });
  await expect(noren.banner.locator("[part=brand] img")).toBeVisible();
});
