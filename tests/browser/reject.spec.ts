// "Reject all" works as well as "Accept all", and leads to no further question.

import { expect, test } from "./noren";
import { refusal } from "./shop";
import { text } from "./texts";
import { kept, quiet, watchWrites, writes } from "./watch";

test("after a refusal and a reload no third party is contacted and nothing is written", async ({ page, noren, net }) => {
  await watchWrites(page);
  await page.goto("/");
  await noren.reach();
  await noren.reject.click();
  await expect(noren.banner).toBeHidden();
  const record = await noren.decided();
  expect(record.categories).toEqual({ necessary: true, functional: false, analytics: false, marketing: false });
  expect(Object.values(record.services)).toEqual([false, false, false, false]);
  await page.reload();
  await noren.ready();
  await expect(noren.banner).toBeHidden();
  await quiet(page);
  expect(net.abroad()).toEqual([]);
  expect(await writes(page)).toEqual([]);
  expect(await kept(page)).toEqual(["local noren"]);
});

test("a refusal lasts as long as a consent", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.reject.click();
  const refused = await noren.decided();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await noren.reach();
  await noren.accept.click();
  const accepted = await noren.decided();
  const length = (record: any) => Date.parse(record.expires) - Date.parse(record.updated);
  expect(length(refused)).toBe(length(accepted));
});

test("the reopen button shows it", async ({ noren }) => {
  await noren.open();
  await noren.reject.click();
  await expect(noren.reopen).toContainText(text("en", "gate-reopen-refused"));
});

test("the first refusal too clears what the listed services left", async ({ page, noren }) => {
  await noren.open();
  await page.context().addCookies([
    { name: "counter", value: "1", url: page.url() },
    { name: "counter_abc", value: "1", url: page.url() },
    { name: "cart", value: "1", url: page.url() },
  ]);
  await page.evaluate(() => localStorage.setItem("counter.store", "1"));
  await noren.reject.click();
  await noren.decided();
  expect((await page.context().cookies()).map((cookie) => cookie.name)).toEqual(["cart"]);
  expect(await page.evaluate(() => localStorage.getItem("counter.store"))).toBeNull();
});

test("what is marked for a refusal runs after one, and not before", async ({ noren }) => {
  await noren.open({ body: noren.tag("without", { category: "!analytics" }) + noren.tag("with", { category: "analytics" }) });
  await expect(noren.banner).toBeVisible();
  expect(await noren.ran()).toEqual([]);
  await noren.reject.click();
  await expect.poll(() => noren.ran()).toEqual(["without"]);
});

test("what is marked for a refusal runs on later pages of that visitor", async ({ noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: noren.tag("without", { category: "!analytics" }) });
  await expect.poll(() => noren.ran()).toEqual(["without"]);
});
