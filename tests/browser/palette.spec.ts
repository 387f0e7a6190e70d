// The colours of a shop: its palette and its accent, in every view and where it is read from.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contrasts } from "./contrast";
import { embed } from "./embed";
import { expect, test, type Noren } from "./noren";
import { refusal, shop } from "./shop";

/** The grounds, light and dark. That every pair of a palette has enough contrast is tested in crates/palette. */
const GROUNDS = {
  shiro: ["rgb(255, 255, 255)", "rgb(26, 28, 32)"],
  ai: ["rgb(248, 244, 235)", "rgb(23, 31, 51)"],
  sumi: ["rgb(245, 245, 244)", "rgb(10, 10, 10)"],
  matsu: ["rgb(245, 247, 241)", "rgb(19, 32, 26)"],
} as const;
const PALETTES = Object.keys(GROUNDS) as (keyof typeof GROUNDS)[];

const ground = (noren: Noren) => noren.host.locator("[part~=banner]").evaluate((banner) => getComputedStyle(banner).backgroundColor);
const answer = (noren: Noren) => noren.host.locator("[part~=accept]").first().evaluate((button) => getComputedStyle(button).backgroundColor);

/** The contrast of everything that is shown with its ground is enough. */
async function readable(noren: Noren, view: string): Promise<void> {
  const shown = await noren.host.locator("*").evaluateAll(contrasts);
  expect(shown.length, view).toBeGreaterThan(3);
  expect(shown.filter(({ ratio }) => ratio < 4.5), view).toEqual([]);
}

for (const palette of PALETTES) {
  for (const built of [false, true]) {
    test(`${palette}, ${built ? "in a shop's own build" : "named by the page's config"}`, async ({ page, noren }) => {
      const config = shop(palette === "shiro" && built ? {} : { palette });
      for (const [index, colorScheme] of (["light", "dark"] as const).entries()) {
        await page.emulateMedia({ colorScheme });
        await noren.open({ built, config });
        await expect(noren.banner).toBeVisible();
        expect(await ground(noren)).toBe(GROUNDS[palette][index]);
        await readable(noren, "banner");
        await noren.openSettings();
        await noren.unfold();
        expect(await noren.settings.evaluate((dialog) => getComputedStyle(dialog).backgroundColor)).toBe(GROUNDS[palette][index]);
        await readable(noren, "settings");
      }
      // The shop's theme precedes the system, which is dark.
      await noren.open({ built, config, attributes: `data-theme="light"`, path: "/light.html" });
      await expect(noren.banner).toBeVisible();
      expect(await ground(noren)).toBe(GROUNDS[palette][0]);
    });
  }
}

test("the first frame has the colours of the banner that takes its place", async ({ page, noren }) => {
  for (const made of [{ built: false }, { built: true }]) {
    await noren.open({ ...made, config: shop({ palette: "matsu", interface: "wanted" }), path: `/${made.built}.html` });
    await expect(noren.frame).toBeVisible();
    const before = [await ground(noren), await answer(noren)];
    expect(before[0]).toBe(GROUNDS.matsu[0]);
    await noren.reach();
    expect([await ground(noren), await answer(noren)]).toEqual(before);
  }
});

test("a shop's script has the shop's colours alone", () => {
  const script = (config: object) => readFileSync(join(embed(shop(config)), "noren.js"), "utf8");
  const [pine, white] = [script({ palette: "matsu" }), script({})];
  expect(pine).toContain("#1f5742");
  expect(white).not.toContain("#1f5742");
  for (const other of ["#23407c", "#0c0c0c", "data-palette"]) expect(pine + white).not.toContain(other);
});

test("a placeholder has the palette that the page's config names", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  const body = `<iframe data-category="analytics" data-service="maps" data-src="https://maps.example/embed" width="480" height="300"></iframe>`;
  await noren.open({ config: shop({ palette: "sumi" }), body });
  const shown = page.frameLocator("iframe").locator(".placeholder");
  const of = (name: "background-color" | "color") => shown.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), name);
  await expect.poll(() => of("background-color")).toBe(GROUNDS.sumi[0]);
  expect(await of("color")).toBe("rgb(12, 12, 12)");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => of("background-color")).toBe(GROUNDS.sumi[1]);
});

test("an accent colours the answers, the switches and the policy's page", async ({ page, noren }) => {
  const config = shop({ accent: "#7a1f3d" });
  await noren.open({ built: true, config });
  await expect(noren.banner).toBeVisible();
  expect(await answer(noren)).toBe("rgb(122, 31, 61)");
  await readable(noren, "banner");
  await noren.openSettings();
  const on = noren.category("analytics");
  await on.check();
  await expect.poll(() => on.evaluate((input) => getComputedStyle(input).backgroundColor)).toBe("rgb(122, 31, 61)");
  await page.keyboard.press("Escape");
  // The interface takes the config without the accent: a grant is not refused.
  await noren.accept.click();
  expect((await noren.decided()).categories.marketing).toBe(true);
  const folder = embed(config);
  const html = readFileSync(join(folder, "policy/en.html"), "utf8");
  const sheet = readFileSync(join(folder, "policy", /page\.\w+\.css/.exec(html)![0]), "utf8");
  expect(sheet).toContain("--accent: #7a1f3d");
});

test("an accent has a lighter tint by night, with the same hue", async ({ page, noren }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await noren.open({ built: true, config: shop({ accent: "#7a1f3d" }) });
  await expect(noren.banner).toBeVisible();
  const [red, green, blue] = (await answer(noren)).match(/\d+/g)!.map(Number) as [number, number, number];
  expect(red).toBeGreaterThan(230);
  expect(green).toBeLessThan(blue);
  await readable(noren, "banner");
});

test("an accent that is too faint is not built", () => {
  let said = "";
  try {
    embed(shop({ accent: "#ffcc00" }));
  } catch (error) {
    said = String((error as any).stderr);
  }
  expect(said).toMatch(/accent: found "#ffcc00".* is 1\.5\d:1, expected at least 4\.5:1; did you mean "#[0-9a-f]{6}"/);
});

test("an accent that a page brings is a fault, and nothing is granted", async ({ noren }) => {
  await noren.open({ config: shop({ accent: "#0b6e4f" }), body: noren.tag("counter", { category: "analytics" }) });
  const error = await noren.heard("error");
  expect([error.code, error.path]).toEqual(["bad-config", "accent"]);
  expect(error.message).toContain("an accent needs a build with this config in it");
  await noren.host.locator("[part~=accept]").first().click();
  await noren.settle();
  expect(await noren.allowed("analytics")).toBe(false);
  expect(await noren.ran()).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the hem of an answer under the pointer stands out: ${colorScheme}`, async ({ page, noren }) => {
    await page.emulateMedia({ colorScheme });
    for (const palette of PALETTES) {
      await noren.open({ config: shop({ palette }), path: `/${palette}.html` });
      await expect(noren.banner).toBeVisible();
      await noren.accept.hover();
      const ratio = await noren.accept.evaluate((button) => {
        const { backgroundColor, boxShadow } = getComputedStyle(button);
        const hem = /^(.*\)) 0px -4px 0px 0px inset$/.exec(boxShadow)![1]!;
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
        const [low, high] = [hem, backgroundColor]
          .map((colour) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((it) => (it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
          })
          .sort((a, b) => a - b);
        return (high! + 0.05) / (low! + 0.05);
      });
      expect(ratio, palette).toBeGreaterThanOrEqual(3);
    }
  });
}
