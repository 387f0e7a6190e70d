// What a page view does not pay for. Times are the benchmark's; these are the structures behind them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { embed } from "./embed";
import { expect, test } from "./noren";
import { record, shop } from "./shop";

const config = (fields: object = {}) => shop({ interface: "wanted", ...fields });

for (const stored of [undefined, record()]) {
  const visitor = stored ? "a returning visitor" : "a new visitor";

  test(`${visitor}: no error is made, for whose stack trace an engine parses the whole script again`, async ({ noren, page }) => {
    if (stored) await noren.store("noren", stored);
    await page.addInitScript(() => {
      const made: string[] = ((window as any).made = []);
      const note = (error: Error) => (made.push(`${error}`), error);
      for (const name of ["Error", "TypeError", "RangeError", "SyntaxError"])
        (window as any)[name] = new Proxy((window as any)[name], {
          construct: (target, list) => note(new target(...list)),
          apply: (target, _, list) => note(target(...list)),
        });
    });
    await noren.open({ built: true, config: config(), body: noren.tag("counter", { category: "analytics", service: "counter" }) });
    await noren.ready();
    expect(await page.evaluate(() => (window as any).made)).toEqual([]);
  });

  test(`${visitor}: on a page in one of the shop's languages the browser's languages are not asked for`, async ({ noren, page }) => {
    if (stored) await noren.store("noren", stored);
    await page.addInitScript(() => {
      (window as any).asked = 0;
      const { get } = Object.getOwnPropertyDescriptor(Navigator.prototype, "languages")!;
      Object.defineProperty(Navigator.prototype, "languages", {
        get() {
          (window as any).asked++;
          return get!.call(this);
        },
      });
    });
    await noren.open({ built: true, config: config() });
    await noren.ready();
    expect(await page.evaluate(() => (window as any).asked)).toBe(0);
    await noren.open({ built: true, config: config(), lang: "fr" });
    await noren.ready();
    expect(await page.evaluate(() => (window as any).asked)).toBeGreaterThan(0);
  });
}

test("a gate has no code for a choice of languages, or for separate consent, where the shop has neither", () => {
  const script = (fields: object) => readFileSync(join(embed(config(fields)), "noren.js"), "utf8");
  const categories = [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }];
  const none = script({ languages: ["en"], categories });
  const both = script({ languages: ["en", "ja"], categories: [...categories, { id: "cross-border" }] });
  // A part of the expression for Chinese, and the check of a category.
  for (const part of ["min-nan", "separate"]) {
    expect(none, part).not.toContain(part);
    expect(both, part).toContain(part);
  }
});

test("the first tag that an answer allows comes before what the page has waiting", async ({ noren, page }) => {
  await noren.open({
    built: true,
    config: config(),
    body: `<script type="text/plain" data-category="analytics">window.timersBefore = window.timers</script>`,
  });
  await noren.ready();
  await page.evaluate(() => {
    (window as any).timers = 0;
    addEventListener(
      "click",
      () => {
        // As a page does that is still loading: many tasks, each of some length.
        for (let at = 0; at < 40; at++)
          setTimeout(() => {
            const end = performance.now() + 10;
            while (performance.now() < end);
            (window as any).timers++;
          });
      },
      { capture: true, once: true },
    );
  });
  await noren.frame.locator("[part~=accept]").click();
  await expect.poll(() => page.evaluate(() => (window as any).timersBefore)).toBeDefined();
  expect(await page.evaluate(() => (window as any).timersBefore)).toBeLessThan(40);
});

test("an answer on the first frame loads the interface only after what it allows has run", async ({ noren, page }) => {
  await noren.open({
    built: true,
    config: config(),
    body: `<script type="text/plain" data-category="analytics">window.ranAt = performance.now()</script>`,
  });
  await noren.ready();
  // A tap: the pointer arrives, and the click follows before the next frame.
  await noren.frame.evaluate((frame) => {
    frame.dispatchEvent(new PointerEvent("pointerenter"));
    frame.querySelector<HTMLElement>("[part~=accept]")!.click();
  });
  await noren.decided();
  const [ranAt, began] = await page.evaluate(() => [
    (window as any).ranAt,
    performance.getEntriesByType("resource").find(({ name }) => name.includes("noren-interface"))!.startTime,
  ]);
  // Firefox gives whole milliseconds.
  expect(began).toBeGreaterThanOrEqual(ranAt);
});
