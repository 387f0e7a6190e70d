// A returning visitor loads only the gate.

import { expect, test } from "./noren";
import { record, refusal } from "./shop";

test("a returning visitor loads the gate and no byte of the interface", async ({ page, noren, net }) => {
  await page.goto("/");
  await noren.reach();
  await noren.accept.click();
  await noren.decided();
  expect(net.interface().some((url) => url.endsWith(".wasm")), "a first visit does load it").toBe(true);
  net.clear();
  await page.reload();
  await noren.ready();
  await page.waitForLoadState("networkidle");
  expect(net.interface()).toEqual([]);
  expect(net.urls.filter((url) => url.endsWith("/noren.js"))).toHaveLength(1);
  await expect(noren.reopen).toBeVisible();
  await expect(noren.banner).toBeHidden();
});

test("what was granted runs again, without a question and without a new decision", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) + noren.tag("ads", { category: "marketing" }) });
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "counter"]);
  await expect(noren.banner).toBeHidden();
  expect(await noren.events("consent")).toEqual([]);
  expect((await noren.heard("ready")).record.id).toBe(record().id);
  await page.reload();
  await expect.poll(async () => (await noren.ran()).length).toBe(2);
});

test("what was refused stays away", async ({ noren, net }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
  await noren.ready();
  expect(await noren.ran()).toEqual([]);
  expect(net.interface()).toEqual([]);
  await expect(noren.reopen).toBeVisible();
});

test("the settings come when they are asked for, with the stored answer in them", async ({ noren, net }) => {
  await noren.store("noren", record({ categories: { necessary: true, analytics: true, marketing: false }, services: { counter: true, maps: true, ads: false } }));
  await noren.open();
  await noren.ready();
  expect(net.interface()).toEqual([]);
  await noren.reopen.click();
  await expect(noren.settings).toBeVisible();
  await expect(noren.category("analytics")).toBeChecked();
  await expect(noren.category("marketing")).not.toBeChecked();
});
