// Regions: what undecided means, and what a transfer abroad needs.

import { expect, test, type Noren } from "./noren";
import { record, shop } from "./shop";
import { text } from "./texts";

const gated = (noren: Noren) =>
  noren.tag("counter", { category: "analytics", service: "counter" }) +
  noren.tag("maps", { category: "analytics", service: "maps" }) +
  noren.tag("whole", { category: "analytics" });

test("us-optout: no banner, everything allowed, and the choices one step away", async ({ noren }) => {
  await noren.open({ config: shop({ region: "us-optout" }), body: gated(noren) });
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "maps", "whole"]);
  await expect(noren.banner).toBeHidden();
  await expect(noren.reopen).toContainText(text("en", "gate-us-choices"));
  expect(await noren.stored()).toBeNull();
  await noren.reopen.click();
  await noren.button("settings-reject-all").click();
  await expect.poll(async () => (await noren.stored())?.categories.analytics).toBe(false);
});

test("the server's word for the region: an attribute, or a meta for auto", async ({ noren }) => {
  await noren.open({ attributes: `data-region="us-optout"`, body: gated(noren) });
  await expect.poll(async () => (await noren.ran()).length).toBe(3);
  await noren.open({
    config: shop({ region: "auto" }),
    before: `<meta name="noren-region" content="us-optout">`,
    body: gated(noren),
    path: "/meta.html",
  });
  await expect.poll(async () => (await noren.ran()).length).toBe(3);
});

test("auto without a word from the server is strict", async ({ noren }) => {
  await noren.open({ config: shop({ region: "auto" }), body: gated(noren) });
  await expect(noren.banner).toBeVisible();
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
});

test("cn: what goes abroad, or says no service, needs cross-border as well", async ({ noren }) => {
  const config = shop({ region: "cn" });
  config.categories.push({ id: "cross-border" });
  config.services[1].abroad = true;
  const granted = { necessary: true, analytics: true, marketing: true };
  await noren.store("noren", record({ region: "cn", categories: { ...granted, "cross-border": false } }));
  await noren.open({ config, body: gated(noren) });
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  await noren.ready();
  expect(await noren.ran()).toEqual(["counter"]);
  await noren.store("noren", record({ region: "cn", categories: { ...granted, "cross-border": true } }));
  await noren.page.goto("/case.html");
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "maps", "whole"]);
});
