// The layouts: where the banner is on a wide screen, in a shop's own build and in a generic one.

import { expect, test, type Noren } from "./noren";
import { LANGUAGES } from "./places";
import { shop } from "./shop";

const WINDOW = { width: 1280, height: 800 };

async function box(noren: Noren) {
  const { x, y, width, height } = (await noren.banner.boundingBox())!;
  return { start: x, end: WINDOW.width - x - width, top: y, bottom: WINDOW.height - y - height, width, height };
}

for (const built of [true, false])
  for (const layout of ["bar", "box", "corner-start", "corner-end", "card"])
    test(`${layout}, ${built ? "built" : "generic"}: its place, and answers as wide as the text`, async ({ noren }) => {
      await noren.open({ built, config: shop({ layout }) });
      await expect(noren.banner).toBeVisible();
      await expect(noren.host).toHaveAttribute("data-layout", layout);
      const { start, end, top, bottom, width } = await box(noren);
      if (layout == "bar") expect([start, end, bottom]).toEqual([0, 0, 0]);
      else if (layout == "card") {
        expect(Math.abs(start - end)).toBeLessThanOrEqual(1);
        expect(Math.abs(top - bottom)).toBeLessThanOrEqual(1);
      } else for (const edge of [layout == "corner-start" ? start : end, bottom]) expect(edge).toBeCloseTo(16, 2);
      if (layout == "bar") return;
      expect(width).toBeLessThanOrEqual(layout.startsWith("corner") ? 360 : 512);
      const parts = await noren.banner.evaluate((banner) =>
        [".words", ".answers"].map((part) => banner.querySelector(part)!.getBoundingClientRect().width),
      );
      expect(parts[1]).toBe(parts[0]);
    });

test("on a desktop the bar is one row of at most 96 px in every language", async ({ noren }) => {
  const heights: Record<string, number> = {};
  for (const lang of LANGUAGES) {
    await noren.open({ lang, path: `/${lang}.html` });
    await expect(noren.banner).toBeVisible();
    heights[lang] = (await noren.banner.boundingBox())!.height;
    const middles = await noren.banner.evaluate((banner) =>
      [...banner.children].map((child) => {
        const { top, bottom } = child.getBoundingClientRect();
        return (top + bottom) / 2;
      }),
    );
    expect(Math.max(...middles) - Math.min(...middles), lang).toBeLessThan(12);
  }
  for (const [lang, height] of Object.entries(heights)) expect(height, `${lang}: ${JSON.stringify(heights)}`).toBeLessThanOrEqual(96);
});

test("on a phone every layout is a sheet with a margin", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const layout of ["bar", "box", "corner-start", "card"]) {
    await noren.open({ built: true, config: shop({ layout }), path: `/${layout}.html` });
    await expect(noren.banner).toBeVisible();
    const { x, y, width, height } = (await noren.banner.boundingBox())!;
    expect([x, width, y + height], layout).toEqual([8, 344, 732]);
  }
});

test("a shop's own build has the layouts that its config names, which data-layout chooses from", async ({ noren }) => {
  await noren.open({ built: true, config: shop({ layout: ["bar", "card"] }), attributes: `data-layout="card"` });
  await expect(noren.banner).toBeVisible();
  const { start, end, top, bottom } = await box(noren);
  expect([Math.abs(start - end) <= 1, Math.abs(top - bottom) <= 1]).toEqual([true, true]);
  await noren.open({ built: true, config: shop({ layout: ["bar", "card"] }), path: "/usual.html" });
  await expect(noren.banner).toBeVisible();
  expect((await box(noren)).bottom).toBe(0);
});

test("a layout that was not built is reported, and the one that was is used", async ({ noren }) => {
  await noren.open({ built: true, config: shop({ layout: "card" }), attributes: `data-layout="bar"` });
  const { code, message } = await noren.heard("error");
  expect(code).toBe("bad-attribute");
  expect(message).toMatch(/none of card.*layout list/);
  const { top, bottom } = await box(noren);
  expect(Math.abs(top - bottom)).toBeLessThanOrEqual(1);
});

test("behind the card the page can be used, and no room is kept for it at the page's end", async ({ page, noren }) => {
  await noren.open({ built: true, config: shop({ layout: "card" }), body: `<button onclick="this.textContent = 'Added'">Add to cart</button>` });
  await expect(noren.banner).toBeVisible();
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByRole("button", { name: "Added" })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).paddingBottom)).toBe("0px");
});
