// A decision is never lost: on a slow network, when the page is left at once, or with a blocked interface.

import type { Page } from "@playwright/test";
import { expect, test, type Noren } from "./noren";

/** Lighthouse's mobile network with DevTools' figures for each request. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** Slows the network down, so that the page is left before the interface has loaded. */
async function slow(page: Page, browserName: string): Promise<void> {
  if (browserName === "chromium") {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", SLOW_4G);
    return;
  }
  // Only Chromium can throttle the network; in other engines the interface is delayed until the page is left.
  const left = page.waitForRequest("**/next.html", { timeout: 0 }).catch(() => "the test is over");
  await page.context().route("**/*.wasm", async (route) => {
    await left;
    await route.fallback().catch(() => "the page that asked is gone");
  });
}

const body = (noren: Noren) =>
  `<a id="next" href="/next.html">Next</a>` + noren.tag("counter", { category: "analytics", service: "counter" });

for (const [answer, granted] of [
  ["reject", false],
  ["accept", true],
] as const) {
  test(`${answer}, and follow a link at once, on Slow 4G`, async ({ page, noren, browserName }) => {
    await noren.serve({ body: body(noren), path: "/next.html" });
    await noren.serve({ body: body(noren) });
    await slow(page, browserName);
    await page.goto("/case.html", { waitUntil: "commit" });
    await noren.frame.locator(`[part~=${answer}]`).click();
    // Left before the interface can have loaded: the decision was stored in the click's task.
    await page.locator("#next").click({ noWaitAfter: true });
    await page.waitForURL("**/next.html");
    const record = await noren.decided();
    expect(record.categories.analytics).toBe(granted);
    expect(record.source).toBe("banner");
    await expect.poll(() => noren.stored("noren.pending")).toBeNull();
    await expect.poll(() => noren.ran()).toEqual(granted ? ["counter"] : []);
    await expect(noren.host.locator("[part~=banner]")).toHaveCount(0);
  });
}

test("accept with the wasm blocked, then unblocked", async ({ page, noren }) => {
  await page.context().route("**/*.wasm", (route) => route.abort());
  await noren.open({ body: body(noren) });
  await noren.frame.locator("[part~=accept]").click();
  await expect(noren.button("gate-retry")).toBeVisible();
  expect(await noren.ran()).toEqual([]);
  expect(await noren.stored()).toBeNull();
  await page.reload();
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  await page.context().unroute("**/*.wasm");
  await page.reload();
  const record = await noren.decided();
  expect(record).toMatchObject({ source: "banner", categories: { analytics: true, marketing: true } });
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
});
