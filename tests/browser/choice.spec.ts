// A custom choice: by category, and by service within a category.

import { expect, test } from "./noren";
import { shop } from "./shop";
import { text } from "./texts";

test("statistics alone: PostHog is contacted, and nobody else", async ({ page, noren, net }) => {
  await page.goto("/");
  await noren.reach();
  await noren.openSettings();
  await noren.category("analytics").check();
  await noren.save();
  await expect(noren.settings).toBeHidden();
  await expect(noren.banner).toBeHidden();
  await expect.poll(() => net.sent("/posthog/e/").length).toBeGreaterThan(0);
  await page.waitForLoadState("networkidle");
  expect(net.abroad().filter((url) => !new URL(url).pathname.startsWith("/posthog/"))).toEqual([]);
  const record = await noren.stored();
  expect(record.source).toBe("settings");
  expect(record.categories).toEqual({ necessary: true, functional: false, analytics: true, marketing: false });
  expect(record.services).toEqual({ "recently-viewed": false, posthog: true, snowplow: false, video: false });
  await expect(noren.reopen).toContainText(text("en", "gate-reopen-mixed"));
});

test("a switch alone saves nothing", async ({ noren }) => {
  await noren.open();
  await noren.openSettings();
  await noren.category("analytics").check();
  await noren.button("close").click();
  expect(await noren.stored()).toBeNull();
  expect(await noren.allowed("analytics")).toBe(false);
});

test("one service of two: the category is stored false and shown as mixed", async ({ noren }) => {
  await noren.open({
    body:
      noren.tag("counter", { category: "analytics", service: "counter" }) +
      noren.tag("maps", { category: "analytics", service: "maps" }) +
      noren.tag("whole", { category: "analytics" }),
  });
  await noren.openSettings();
  await noren.unfold();
  await noren.toggle("counter").check();
  await expect(noren.category("analytics")).toBeChecked({ indeterminate: true });
  await noren.save();
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
  const record = await noren.stored();
  expect(record.categories.analytics).toBe(false);
  expect(record.services).toEqual({ counter: true, maps: false, ads: false });
  await noren.openSettings();
  await expect(noren.category("analytics")).toBeChecked({ indeterminate: true });
});

test("a category's switch moves its services, and all its services move it", async ({ noren }) => {
  await noren.open();
  await noren.openSettings();
  await noren.unfold();
  await noren.category("analytics").check();
  await expect(noren.toggle("counter")).toBeChecked();
  await expect(noren.toggle("maps")).toBeChecked();
  await noren.toggle("counter").uncheck();
  await noren.toggle("maps").uncheck();
  await expect(noren.category("analytics")).not.toBeChecked();
  await noren.toggle("counter").check();
  await noren.toggle("maps").check();
  await expect(noren.category("analytics")).toBeChecked();
});

test("the necessary category cannot be switched off", async ({ noren }) => {
  await noren.open();
  await noren.openSettings();
  await expect(noren.settings.getByText(text("en", "category-always-on")).first()).toBeVisible();
  const box = noren.category("necessary");
  if (await box.count()) await expect(box).toBeDisabled();
});

test("a category that wants its own consent is left out of accepting all", async ({ noren }) => {
  const config = shop();
  config.categories.push({ id: "cross-border", separate: true });
  await noren.open({ config });
  await noren.accept.click();
  expect((await noren.decided()).categories).toEqual({
    necessary: true,
    analytics: true,
    marketing: true,
    "cross-border": false,
  });
  await noren.openSettings();
  await noren.category("cross-border").check();
  await noren.save();
  await expect.poll(async () => (await noren.stored()).categories["cross-border"]).toBe(true);
});

test("each service says who receives what, for what, and for how long", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.openSettings();
  await noren.unfold();
  for (const said of [
    "PostHog, Inc.",
    "The address of the page you visit and of the page you came from",
    "To see which pages are viewed and where visitors leave, so that we can improve the shop",
    "To count visits on our behalf, and not for purposes of its own",
    "ph_phc_jchere_posthog",
    "1 year",
    "jchere.recent",
  ]) {
    await expect(noren.settings.getByText(said).first()).toBeVisible();
  }
  const link = noren.settings.getByRole("link", { name: text("en", "service-policy-link", { name: "PostHog" }) });
  await expect(link).toHaveAttribute("href", "https://posthog.com/privacy");
});

for (const [name, revision] of [
  ["with the answer still in force", 1],
  ["when a new revision asks again", 2],
] as const) {
  test(`the settings say what is new since the last answer, ${name}`, async ({ noren }) => {
    await noren.open();
    await noren.accept.click();
    await noren.decided();
    const config = shop({ revision });
    config.services.push(shop.service("heatmap", "analytics"));
    await noren.open({ config, path: "/later.html" });
    await noren.openSettings();
    const intro = text("en", "changed-intro").split("{")[0]!;
    await expect(noren.settings.getByText(intro)).toBeVisible();
    await expect(noren.settings.getByText("heatmap").filter({ visible: true }).first()).toBeVisible();
  });
}
