// What a visitor sees of the views: nothing cut off, nothing behind anything, every state shown.

import { inChromium } from "./engines";
import { expect, test, type Noren } from "./noren";
import { LANGUAGES } from "./places";
import { record, shop } from "./shop";
import { text } from "./texts";

const gpc = () => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });

test("text that fits has no scrollbar, at any width of a phone, in every language", async ({ page, noren }) => {
  for (const lang of LANGUAGES) {
    await noren.open({ lang, path: `/${lang}.html` });
    await expect(noren.banner).toBeVisible();
    for (let width = 320; width <= 480; width += 8) {
      await page.setViewportSize({ width, height: 740 });
      const excess = await noren.banner.locator(".words").evaluate((words) => words.scrollHeight - words.clientHeight);
      expect(excess, `${lang}, ${width} px`).toBe(0);
    }
  }
});

test("every view has its language, which fonts and line breaks follow @chromium", async ({ page, noren }) => {
  for (const lang of LANGUAGES) {
    await noren.open({ lang, path: `/${lang}.html` });
    // Chromium chooses fonts and breaks lines by this property, which the reset of the host takes away.
    const locale = (part: string) => noren.host.locator(part).evaluate((it) => getComputedStyle(it).getPropertyValue("-webkit-locale"));
    await expect(noren.banner).toHaveAttribute("lang", lang);
    expect(await locale("[part~=banner]")).toBe(`"${lang}"`);
    await noren.openSettings();
    expect(await locale("dialog")).toBe(`"${lang}"`);
    await noren.settings.locator("[part~=accept]").click();
    expect(await locale("[part~=reopen]")).toBe(`"${lang}"`);
    await page.evaluate(() => (window as any).noren.reject());
    expect(await locale("[part~=notice]")).toBe(`"${lang}"`);
    await page.evaluate(() => localStorage.clear());
  }
});

test("the first frame has its language too", async ({ page, noren }) => {
  await noren.open({ lang: "ja", config: shop({ interface: "wanted" }) });
  await expect(noren.frame).toHaveAttribute("lang", "ja");
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("ja");
});

test("a font of the shop's comes first, and the language's own after it", async ({ noren }) => {
  await noren.open({ lang: "ja", head: `<style>noren-consent { --noren-font: "Shop Sans" }</style>` });
  await expect(noren.banner).toBeVisible();
  const family = await noren.accept.evaluate((it) => getComputedStyle(it).fontFamily);
  expect(family).toMatch(/^"Shop Sans",.*Noto Sans CJK JP/);
});

test("on a phone all categories' switches are seen at a glance, and each button's label is on one line", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const language of LANGUAGES) {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await noren.openSettings();
    await expect(noren.settings.getByRole("heading")).toHaveText(text(language, "settings-title"));
    const hidden = await noren.settings.evaluate((dialog) => {
      const limit = dialog.querySelector(".body")!.getBoundingClientRect().bottom;
      return [...dialog.querySelectorAll(".category > .switch")].filter((it) => it.getBoundingClientRect().bottom > limit).length;
    });
    expect(hidden, language).toBe(0);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const lines = await noren.settings.evaluate((dialog) =>
        [...dialog.querySelectorAll(".panel")].map((it) => {
          const range = document.createRange();
          range.selectNodeContents(it);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        }),
      );
      expect(lines, `${language}, ${width} px`).toEqual([1, 1, 1]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  }
});

test("the settings say that switches are not saved, and that choices have been", async ({ page, noren }) => {
  await noren.open();
  await noren.openSettings();
  await expect(noren.settings.getByText(text("en", "state-none"))).toBeVisible();
  await noren.category("analytics").click();
  await expect(noren.settings.getByText(text("en", "state-unsaved"))).toBeVisible();
  await noren.category("analytics").click();
  await expect(noren.settings.getByText(text("en", "state-unsaved"))).toBeHidden();
  await noren.category("analytics").click();
  await noren.save();
  const saved = noren.host.locator("[role=status]");
  await expect(saved).toHaveText(text("en", "saved"));
  const { width, height } = (await saved.boundingBox())!;
  expect(width > 100 && height > 30, `${width} × ${height}`).toBe(true);
  // It goes by itself, and is not announced again.
  await expect.poll(() => saved.evaluate((it) => getComputedStyle(it).visibility), { timeout: 10_000 }).toBe("hidden");
  await page.reload();
  await noren.openSettings();
  await expect(noren.settings.getByText(text("en", "state-unsaved"))).toBeHidden();
});

test("every view has the list of languages; Esc closes the list before the view, and so does a click or focus elsewhere", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  for (const view of ["banner", "settings", "policy"] as const) {
    if (view != "banner") await page.evaluate((name) => (window as any).noren[name](), view);
    const menu = noren[view].locator("details.languages");
    const button = menu.locator("summary");
    await button.click();
    await expect(menu).toHaveAttribute("open");
    // Its arrow is a letter, not the chevron of the services, which turns.
    expect(await button.evaluate((it) => getComputedStyle(it, "::after").rotate)).toBe("none");
    await page.keyboard.press("Escape");
    await expect(menu).not.toHaveAttribute("open");
    await expect(noren[view]).toBeVisible();
    await expect(button).toBeFocused();
    await button.click();
    await noren[view].getByRole("heading").first().click();
    await expect(menu).not.toHaveAttribute("open");
    await button.click();
    await noren[view].locator("[part~=reject], [part~=top]").first().focus();
    await expect(menu).not.toHaveAttribute("open");
    await expect(noren[view]).toBeVisible();
  }
});

test("the open list of languages covers no answer, and the button stays in view", async ({ page, noren }) => {
  await noren.open();
  for (const width of [320, 360, 700, 1000, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await expect(noren.banner).toBeVisible();
    await noren.languages.locator("summary").click();
    const overlaps = await noren.banner.evaluate((banner) => {
      const box = (selector: string) => banner.querySelector(selector)!.getBoundingClientRect();
      const list = box(".languages > div");
      const covers = (it: DOMRect) => list.left < it.right && it.left < list.right && list.top < it.bottom && it.top < list.bottom;
      const { left, top, width, height } = box(".languages summary");
      const onTop = (banner.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
      return [covers(box("[part~=accept]")), covers(box("[part~=reject]")), onTop === banner.querySelector(".languages summary")];
    });
    expect(overlaps, `${width} px`).toEqual([false, false, true]);
    await page.keyboard.press("Escape");
  }
});

test("a page behind a dialog does not scroll with it", async ({ page, noren }) => {
  await noren.open({ body: `<div style="height:4000px"></div>` });
  await noren.openSettings();
  for (const [x, y] of [
    [20, 400],
    [640, 60],
    [640, 400],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 3000);
    await page.mouse.wheel(0, 3000);
  }
  await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press("Escape");
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test("another language keeps the place in the policy", async ({ page, noren }) => {
  await page.goto("/?lang=en");
  await page.evaluate(() => (window as any).noren.policy(7));
  await expect(noren.policy.locator("#s7")).toBeVisible();
  await noren.policy.locator("summary[part~=language]").click();
  await noren.policy.locator("[data-noren-lang=ja]").click();
  await expect(noren.policy.getByRole("heading").first()).toHaveText(text("ja", "open-policy"));
  await expect
    .poll(() => noren.policy.evaluate((dialog) => {
      const section = dialog.querySelector("#s7");
      return section ? Math.round(section.getBoundingClientRect().top - dialog.querySelector(".body")!.getBoundingClientRect().top) : 9999;
    }))
    .toBeLessThan(80);
  await expect(noren.policy.locator("nav [aria-current=location]")).toHaveAttribute("href", "#s7");
});

test("at 400 % zoom a dialog scrolls as a whole, so that its text is not a slit", async ({ page, noren }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto("/?lang=en");
  await noren.reach();
  await noren.openSettings();
  const [overflow, body] = await noren.settings.evaluate((dialog) => [
    dialog.scrollHeight > dialog.clientHeight,
    dialog.querySelector(".body")!.clientHeight,
  ]);
  expect(overflow).toBe(true);
  expect(body).toBeGreaterThan(400);
  await noren.settings.getByRole("button", { name: text("en", "settings-save") }).scrollIntoViewIfNeeded();
  await expect(noren.settings.getByRole("button", { name: text("en", "settings-save") })).toBeInViewport();
});

test("a notice offers to reload as a button", async ({ page, noren }) => {
  await noren.open();
  await noren.accept.click();
  await page.evaluate(() => (window as any).noren.reject());
  const reload = noren.button("withdrawn-reload");
  await expect(reload).toBeVisible();
  expect(await reload.evaluate((it) => getComputedStyle(it).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
});

test.describe("with motion", () => {
  const curtain = (noren: Noren) => noren.host.locator(".parting");

  for (const wanted of ["first frame", "interface"] as const)
    test(`the curtain parts when it is answered on the ${wanted}: a copy that nobody can use, and that goes`, async ({ page, noren }) => {
      await noren.open({ config: shop({ interface: wanted == "interface" ? "idle" : "wanted" }), built: true });
      await page.emulateMedia({ reducedMotion: "no-preference" });
      const banner = wanted == "interface" ? noren.banner : noren.frame;
      await expect(banner).toBeVisible();
      await page.evaluate(() => {
        const root = document.querySelector("noren-consent")!.shadowRoot!;
        new MutationObserver((_, observer) => {
          const copy = root.querySelector<HTMLElement>(".parting");
          if (!copy) return;
          observer.disconnect();
          (window as any).copy = [copy.inert, root.querySelectorAll("[part~=banner]").length];
        }).observe(root, { childList: true });
      });
      await banner.locator("[part~=reject]").click();
      await expect.poll(() => page.evaluate(() => (window as any).copy)).toEqual([true, 0]);
      await expect(curtain(noren)).toHaveCount(0);
    });
});

test("without motion nothing parts", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await page.evaluate(() => {
    const root = document.querySelector("noren-consent")!.shadowRoot!;
    new MutationObserver(() => ((window as any).parted ||= !!root.querySelector(".parting"))).observe(root, { childList: true });
  });
  await noren.reject.click();
  await expect(noren.banner).toBeHidden();
  await expect(noren.reopen).toBeVisible();
  expect(await page.evaluate(() => (window as any).parted)).toBeFalsy();
});

test("under the signal and at twice the text size nothing of the policy needs scrolling sideways", async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.context().addInitScript(gpc);
  await page.goto("/?lang=en");
  await page.addStyleTag({ content: "noren-consent { font-size: 200% !important }" });
  await page.evaluate(() => (window as any).noren.policy());
  await expect(noren.policy.locator("article")).toBeVisible();
  await noren.host.evaluate((host) => host.style.setProperty("font-size", "32px", "important"));
  const sideways = await noren.policy.evaluate((dialog) => {
    const body = dialog.querySelector(".body")!;
    return body.scrollWidth - body.clientWidth;
  });
  expect(sideways).toBe(0);
});

const SCROLLED = inChromium("Firefox has scroll-driven animations only behind a preference");

test("on a phone the button that stays shrinks once the page is scrolled, but for California's", SCROLLED, async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const body = `<p style="height: 3000px">A long page</p>`;
  await noren.store("noren", record());
  await noren.open({ body });
  await expect(noren.reopen).toBeVisible();
  const size = async () => {
    const { width, height } = (await noren.reopen.boundingBox())!;
    return { width, height };
  };
  const whole = await size();
  expect(whole.width).toBeGreaterThan(100);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 900);
  await expect.poll(size).toEqual({ width: 44, height: 44 });
  await expect(noren.reopen).toHaveAccessibleName(/Privacy settings/);
  await noren.reopen.focus();
  await page.keyboard.press("Shift");
  await expect.poll(size).toEqual(whole);
  await page.mouse.wheel(0, -900);

  await noren.open({ body, config: shop({ region: "us-optout" }) });
  await expect(noren.reopen).toBeVisible();
  const choices = await size();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(120);
  expect(await size()).toEqual(choices);
});

test("the line about a failed load, in the place of that button, does not shrink", SCROLLED, async ({ page, noren }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.context().route("**/*.wasm", (route) => route.abort());
  await noren.store("noren", record());
  await noren.open({ body: `<p style="height: 3000px">A long page</p>` });
  await expect(noren.reopen).toBeVisible();
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 900);
  await expect.poll(async () => (await noren.reopen.boundingBox())!.width).toBe(44);
  await noren.reopen.click();
  const line = noren.host.locator("[role=alert]");
  await expect(line).toBeVisible();
  await page.mouse.move(300, 300);
  expect((await line.boundingBox())!.width).toBeGreaterThan(200);
  await expect(line).not.toHaveCSS("font-size", "0px");
});
