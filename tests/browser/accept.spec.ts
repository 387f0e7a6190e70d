// "Accept all": exactly the services consented to are contacted, and the decision is stored.

import { randomUUID } from "node:crypto";
import { expect, test } from "./noren";
import { COLLECTOR, SHOP } from "./places";
import { demo, record, shop } from "./shop";
import { text } from "./texts";

test("the demo's trackers and its video start, and nothing else is contacted", async ({ page, noren, net }) => {
  await page.goto("/");
  await noren.reach();
  await noren.accept.click();
  await expect(noren.banner).toBeHidden();
  await expect.poll(() => net.sent("/posthog/e/").length).toBeGreaterThan(0);
  await expect.poll(() => net.sent("/snowplow/com.snowplowanalytics.snowplow/tp2").length).toBeGreaterThan(0);
  await expect.poll(() => net.sent("/embed/video.html").length).toBe(1);
  await page.waitForLoadState("networkidle");
  const strangers = net.abroad().filter((url) => !/^\/(posthog|snowplow|embed)\//.test(new URL(url).pathname) || !url.startsWith(COLLECTOR));
  expect(strangers).toEqual([]);
});

test("the hits say what was visited", async ({ page, noren }) => {
  // Read at the collector, because WebDriver BiDi does not expose request bodies. Other tests send there too.
  const address = `${SHOP}/?visit=${randomUUID()}`;
  const answered = page.waitForResponse((response) => response.url().includes("/tp2") && response.request().method() === "POST");
  await page.goto(address);
  await noren.reach();
  await noren.accept.click();
  expect((await answered).ok()).toBe(true);
  const hits: { path: string; body: string }[] = await (await page.request.get(`${COLLECTOR}/hits`)).json();
  const sent = hits.filter(({ path, body }) => path.endsWith("/tp2") && body.includes(address)).map(({ body }) => JSON.parse(body));
  expect(sent[0].data[0]).toMatchObject({ e: "pv", aid: "jchere-storefront", tna: "jchere", url: address });
});

test("the record is explicit, and of the form that the design gives", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.accept.click();
  const record = await noren.decided();
  const ids = demo().services.map((service: any) => service.id);
  expect(Object.keys(record)).toEqual(
    expect.arrayContaining(["v", "id", "revision", "text", "first", "updated", "expires", "source", "region", "lang", "gpc", "categories", "services"]),
  );
  expect(Object.keys(record)).toHaveLength(13);
  expect(record).toMatchObject({ v: 1, revision: 1, source: "banner", region: "strict", lang: "en", gpc: false });
  expect(record.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(record.text).toMatch(/^[0-9a-f]{16}$/);
  expect(record.first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(record.updated).toBe(record.first);
  expect((Date.parse(record.expires) - Date.parse(record.updated)) / 86_400_000).toBe(180);
  expect(record.categories).toEqual({ necessary: true, functional: true, analytics: true, marketing: true });
  expect(record.services).toEqual(Object.fromEntries(ids.map((id: string) => [id, true])));
});

test("nothing but the record and its history is stored by Noren", async ({ page, noren }) => {
  await noren.open();
  await noren.accept.click();
  await noren.decided();
  const kept = () => page.evaluate(() => [...Object.keys(localStorage).sort(), ...Object.keys(sessionStorage)]);
  expect(await kept()).toEqual(["noren"]);
  const accepted = await noren.stored();
  await page.evaluate(() => (window as any).noren.reject());
  expect(await kept()).toEqual(["noren", "noren.history"]);
  expect(await noren.stored("noren.history")).toEqual([accepted]);
  expect(await page.context().cookies()).toEqual([]);
});

test("the decision is announced with what changed, before anything is released", async ({ page, noren }) => {
  await page.addInitScript(() => {
    addEventListener("noren:consent", () => ((window as any).ranAtConsent = ((window as any).ran ?? []).length));
  });
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
  await noren.accept.click();
  const detail = await noren.heard("consent");
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  expect(await page.evaluate(() => (window as any).ranAtConsent)).toBe(0);
  expect(detail.first).toBe(true);
  expect(detail.source).toBe("banner");
  expect(detail.changed.categories.sort()).toEqual(["analytics", "marketing"]);
  expect(detail.changed.services.sort()).toEqual(["ads", "counter", "maps"]);
  expect(detail.record).toEqual(await noren.stored());
  expect(await noren.events("consent")).toHaveLength(1);
});

test("nothing runs in the click's own task, and the next frame comes first", async ({ page, noren }) => {
  await noren.open({
    body: `<script type="text/plain" nonce="case" data-category="analytics">window.frameAtRun = window.frames_seen</script>`,
  });
  await expect(noren.accept).toBeVisible();
  await page.evaluate(() => {
    addEventListener(
      "click",
      () => {
        (window as any).frames_seen = 0;
        requestAnimationFrame(() => ((window as any).frames_seen = 1));
        // The next task of all: a timer's would come after others.
        (window as any).scheduler.postTask(() => ((window as any).ranInTask = "frameAtRun" in window), { priority: "user-blocking" });
      },
      { capture: true, once: true },
    );
  });
  await noren.accept.click();
  await expect.poll(() => page.evaluate(() => (window as any).frameAtRun)).toBe(1);
  expect(await page.evaluate(() => (window as any).ranInTask)).toBe(false);
});

test("the reopen button stays and shows the state", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.accept.click();
  await expect(noren.reopen).toBeVisible();
  await expect(noren.reopen).toContainText(text("en", "gate-reopen"));
  await expect(noren.reopen).toContainText(text("en", "gate-reopen-accepted"));
});

for (const [offset, bottom] of [
  [24, "24px"],
  ["4.5rem", "72px"],
] as const)
  test(`the reopen button stands as far up as the config says: ${offset}`, async ({ noren }) => {
    await noren.store("noren", record());
    await noren.open({ config: shop({ reopen: { at: "end", offset } }) });
    await expect(noren.reopen).toHaveCSS("bottom", bottom);
  });

test("visitors who rely on a screen reader hear that it was saved, from a region that was there before", async ({ noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  const status = noren.host.getByRole("status");
  await expect(status.first()).toBeAttached();
  await noren.accept.click();
  await expect(status.filter({ hasText: text("en", "saved") })).toBeAttached();
});
