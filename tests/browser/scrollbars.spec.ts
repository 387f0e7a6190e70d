// With scrollbars that take room, as on Windows: Chromium's test mode hides them.

import { CHROMIUM, CHROMIUM_ARGUMENTS } from "./places";
import { expect, test } from "./noren";

test.use({ launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS, ignoreDefaultArgs: ["--hide-scrollbars"] } });

for (const width of [360, 700, 1000])
  test(`at ${width} px no dialog reaches under the page's scrollbar @chromium`, async ({ page, noren }) => {
    await page.setViewportSize({ width, height: 700 });
    await noren.open({ body: `<div style="height:4000px"></div>` });
    expect(await page.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0);
    for (const view of ["settings", "policy"] as const) {
      await page.evaluate((name) => (window as any).noren[name](), view);
      await expect(noren[view]).toBeVisible();
      const [left, right, room] = await noren[view].evaluate((dialog) => {
        const { left, right } = dialog.getBoundingClientRect();
        return [left, right, document.documentElement.clientWidth];
      });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(room!);
    }
  });
