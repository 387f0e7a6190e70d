// With the keyboard only: every answer can be given, and focus is never lost or hidden.

import { expect, test, type Noren } from "./noren";
import { text } from "./texts";

/** A short description of the focused element, including elements in shadow roots. */
const focused = (noren: Noren): Promise<string> =>
  noren.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return "";
    return `${element.localName} ${element.getAttribute("data-noren") ?? ""} ${element.textContent?.trim().slice(0, 40) ?? ""}`;
  });

/** Presses Tab until the focused element matches. */
async function tabTo(noren: Noren, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await noren.page.keyboard.press("Tab");
    if (wanted.test(await focused(noren))) return;
  }
  throw new Error(`Tab never reached ${wanted}; last was "${await focused(noren)}"`);
}

test("refusing takes a few presses of Tab, and Enter", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await expect(noren.banner).toBeVisible();
  await tabTo(noren, /button reject/);
  await page.keyboard.press("Enter");
  await expect(noren.banner).toBeHidden();
  expect((await noren.decided()).categories.analytics).toBe(false);
});

test("accepting, with Space", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await expect(noren.banner).toBeVisible();
  await tabTo(noren, /button accept/);
  await page.keyboard.press("Space");
  await expect(noren.banner).toBeHidden();
  expect((await noren.decided()).categories.analytics).toBe(true);
});

test("a choice: into the settings, to a switch, and saved", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  await tabTo(noren, /settings/);
  await page.keyboard.press("Enter");
  await expect(noren.settings).toBeVisible();
  await expect.poll(() => focused(noren)).toContain(text("en", "settings-title"));
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await noren.category("analytics").evaluate((box) => (box.getRootNode() as ShadowRoot).activeElement === box)) break;
  }
  await page.keyboard.press("Space");
  await expect(noren.category("analytics")).toBeChecked();
  await tabTo(noren, new RegExp(text("en", "settings-save")));
  await page.keyboard.press("Enter");
  await expect(noren.settings).toBeHidden();
  expect((await noren.decided()).categories).toEqual({ necessary: true, analytics: true, marketing: false });
});

test("Tab stays within the settings, Esc closes them, and focus goes back to the opener", async ({ page, noren }) => {
  await noren.open({ body: `<button id="mine" data-noren="settings">Cookies</button><a href="#x">A link</a>` });
  await expect(noren.banner).toBeVisible();
  await page.locator("#mine").focus();
  await page.keyboard.press("Enter");
  await expect(noren.settings).toBeVisible();
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("mine");
  }
  await page.keyboard.press("Escape");
  await expect(noren.settings).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("mine");
  expect(await noren.stored()).toBeNull();
});

test("focus comes back to the reopen button", async ({ page, noren }) => {
  await noren.open();
  await noren.reject.click();
  await noren.decided();
  await noren.reopen.focus();
  await page.keyboard.press("Enter");
  await expect(noren.settings).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(noren.settings).toBeHidden();
  expect(await noren.reopen.evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true);
});

test("after an answer by keyboard focus is on the page, not on nothing that is gone", async ({ page, noren }) => {
  await noren.open({ body: `<a id="next" href="#x">Next</a>` });
  await expect(noren.banner).toBeVisible();
  await tabTo(noren, /button accept/);
  await page.keyboard.press("Enter");
  await expect(noren.banner).toBeHidden();
  // The next Tab continues from the banner's position: to the reopen button or into the page.
  await page.keyboard.press("Tab");
  expect(await focused(noren)).toMatch(/button settings|a .*Next/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the banner never hides what has focus", async ({ page, noren }) => {
    await page.goto("/");
    await noren.reach();
    await expect(noren.banner).toBeVisible();
    const count = await page.locator("body :is(a[href], button, input)").count();
    for (let index = 0; index < count; index += 1) {
      const element = page.locator("body :is(a[href], button, input)").nth(index);
      if (!(await element.isVisible())) continue;
      await element.evaluate((node: HTMLElement) => node.focus({ preventScroll: false }));
      await noren.settle();
      const shown = await element.evaluate((node) => {
        const box = node.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return { seen: top === node || node.contains(top), what: node.outerHTML.slice(0, 80), y: Math.round(box.y) };
      });
      expect(shown.seen, `${shown.what} at ${shown.y}`).toBe(true);
    }
  });

  test("room that was made for the banner is given back with it", async ({ page, noren }) => {
    const room = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
    await noren.open();
    await expect(noren.banner).toBeVisible();
    const height = (await noren.banner.boundingBox())!.height;
    expect(Number.parseFloat(await room())).toBeGreaterThanOrEqual(Math.floor(height));
    await noren.reject.click();
    await expect(noren.banner).toBeHidden();
    await expect.poll(room).toBe("auto");
  });
});
