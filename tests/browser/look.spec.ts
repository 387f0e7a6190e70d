// Measurable properties of the design: equal answers, space left for the shop, no clipped text.

import { contrasts } from "./contrast";
import { expect, test, type Noren } from "./noren";
import { LANGUAGES } from "./places";
import { record } from "./shop";
import { text } from "./texts";

const gpc = () => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });

/** The properties that determine a button's visual weight. */
async function weight(noren: Noren, part: "accept" | "reject") {
  const [contrast] = await noren[part].evaluateAll(contrasts);
  const shape = await noren[part].evaluate((button) => {
    const style = getComputedStyle(button);
    const box = button.getBoundingClientRect();
    return {
      width: Math.round(box.width * 10) / 10,
      height: Math.round(box.height * 10) / 10,
      top: Math.round(box.top),
      fontSize: style.fontSize,
      fontWeight: style.fontWeight,
      fontFamily: style.fontFamily,
      decoration: style.textDecorationLine,
      opacity: style.opacity,
      shadow: style.boxShadow,
      border: [style.borderTopWidth, style.borderTopStyle].join(" "),
    };
  });
  return { ...shape, contrast: contrast!.ratio, standsOut: contrast!.standsOut };
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`accept and reject are equal: ${viewport.width} px, ${colorScheme}`, async ({ page, noren }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const language of LANGUAGES) {
        await page.goto(`/?lang=${language}`);
        await noren.reach();
        await expect(noren.accept).toHaveText(text(language, "accept"));
        const [accept, reject] = [await weight(noren, "accept"), await weight(noren, "reject")];
        expect(reject, language).toEqual(accept);
        expect(accept.contrast, language).toBeGreaterThanOrEqual(4.5);
        expect(accept.height, language).toBeGreaterThanOrEqual(44);
      }
    });
  }
}

test("on a phone the banner takes at most a third of the height, the GPC line included", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.context().addInitScript(gpc);
  const heights: Record<string, number> = {};
  for (const language of LANGUAGES) {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await expect(noren.banner.getByText(text(language, "banner-gpc"))).toBeVisible();
    // The font that `cargo xtask setup` installs: a minimal Debian's fallback is wider than any phone's font.
    await page.addStyleTag({ content: `noren-consent { --noren-font: "Noto Sans CJK JP" }` });
    heights[language] = Math.ceil((await noren.banner.boundingBox())!.height);
  }
  for (const [language, height] of Object.entries(heights)) expect(height, `${language}: ${JSON.stringify(heights)}`).toBeLessThanOrEqual(740 / 3);
});

for (const [name, viewport] of [
  ["a window 400 px high", { width: 800, height: 400 }],
  ["a phone on its side", { width: 740, height: 360 }],
  ["400 % zoom", { width: 320, height: 256 }],
] as const) {
  test(`${name}: both answers stay in view, and nothing needs scrolling both ways`, async ({ page, noren }) => {
    await page.setViewportSize(viewport);
    await page.context().addInitScript(gpc);
    for (const language of LANGUAGES) {
      await page.goto(`/?lang=${language}`);
      await noren.reach();
      await expect(noren.accept).toHaveText(text(language, "accept"));
      for (const button of [noren.accept, noren.reject]) await expect(button, language).toBeInViewport({ ratio: 1 });
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await noren.banner.evaluate((banner) => banner.scrollWidth - banner.clientWidth), language).toBeLessThanOrEqual(0);
      await noren.openSettings();
      await noren.unfold();
      expect(await noren.settings.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth), language).toBeLessThanOrEqual(0);
      expect(await sideways(), language).toBeLessThanOrEqual(0);
      const box = (await noren.settings.boundingBox())!;
      expect(box.width).toBeLessThanOrEqual(viewport.width);
      await expect(noren.button("close", language)).toBeInViewport();
    }
  });
}

test("text spacing as WCAG 1.4.12 asks loses nothing", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of LANGUAGES) {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await expect(noren.accept).toHaveText(text(language, "accept"));
    await noren.host.evaluate((host) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }");
      host.shadowRoot!.adoptedStyleSheets.push(sheet);
    });
    await noren.settle();
    for (const button of [noren.accept, noren.reject]) {
      await expect(button).toBeInViewport({ ratio: 1 });
      expect(await button.evaluate((node) => [node.scrollWidth - node.clientWidth, node.scrollHeight - node.clientHeight])).toEqual([0, 0]);
    }
  }
});

test("the page's own style does not reach in, and its font size does not shrink it", async ({ page, noren }) => {
  await noren.open();
  const size = () => noren.accept.evaluate((button) => [getComputedStyle(button).fontSize, getComputedStyle(button).fontFamily, button.getBoundingClientRect().height]);
  await expect(noren.banner).toBeVisible();
  const plain = await size();
  await page.addStyleTag({
    content: "html { font-size: 62.5% !important } * { all: unset !important; box-sizing: content-box !important } button { display: none !important } body { transform: scale(0.5) } div { z-index: 2147483647; position: fixed }",
  });
  await noren.settle();
  expect(await size()).toEqual(plain);
  await expect(noren.accept).toBeVisible();
});

test("the targets are large enough", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of LANGUAGES) {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await expect(noren.accept).toHaveText(text(language, "accept"));
    for (const control of await noren.banner.locator("button:visible, a:visible, summary:visible").all()) {
      const box = (await control.boundingBox())!;
      expect(box.height, `${language}: ${await control.textContent()}`).toBeGreaterThanOrEqual(43.5);
      expect(box.width, `${language}: ${await control.textContent()}`).toBeGreaterThanOrEqual(24);
    }
  }
});

test("nothing on the page moves when the banner comes and goes", async ({ page, noren }) => {
  await page.context().addInitScript(() => {
    // Only Chromium reports layout shifts; the position of a line can be observed in any engine.
    const places: Set<string> = ((window as any).places = new Set());
    const look = () => {
      const line = document.querySelector("p:last-of-type")?.getBoundingClientRect();
      if (line && document.readyState !== "loading") places.add([line.left, line.top, line.width].map(Math.round).join(" "));
      requestAnimationFrame(look);
    };
    look();
    (window as any).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as any).shifts += (entry as any).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await noren.open({ body: "<p>A line</p>".repeat(60) });
  await expect(noren.banner).toBeVisible();
  await noren.settle();
  await page.evaluate(() => (window as any).noren.accept());
  await expect(noren.banner).toBeHidden();
  await noren.settle();
  expect(await page.evaluate(() => (window as any).shifts)).toBe(0);
  expect(await page.evaluate(() => [...(window as any).places])).toHaveLength(1);
});

test("the shop's theme: an attribute goes before the visitor's system", async ({ page, noren }) => {
  const ground = async (attributes: string, colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    await noren.open({ attributes, path: `/theme-${attributes.replace(/\W/g, "")}-${colorScheme}.html` });
    await expect(noren.banner).toBeVisible();
    return noren.banner.evaluate((banner) => getComputedStyle(banner).backgroundColor);
  };
  const light = await ground("", "light");
  const dark = await ground("", "dark");
  expect(dark).not.toBe(light);
  expect(await ground(`data-theme="light"`, "dark")).toBe(light);
  expect(await ground(`data-theme="dark"`, "light")).toBe(dark);
});

test("custom properties and parts let the shop restyle it", async ({ noren }) => {
  await noren.open({ head: `<style>noren-consent { --noren-radius: 3px } noren-consent::part(accept) { text-transform: uppercase }</style>` });
  await expect(noren.accept).toBeVisible();
  expect(await noren.accept.evaluate((button) => getComputedStyle(button).textTransform)).toBe("uppercase");
  expect(await noren.reject.evaluate((button) => getComputedStyle(button).textTransform)).toBe("none");
});

test("print shows none of it", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open();
  await expect(noren.reopen).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(noren.reopen).toBeHidden();
});
