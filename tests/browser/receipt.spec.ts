// The record of the visitor's choices: on screen, as a file, and in print.

import { downloaded } from "./download";
import { complaints, expect, test, type Noren } from "./noren";
import { sheets } from "./pdf";
import { LANGUAGES, type Language } from "./places";
import { days, record, refusal, shop } from "./shop";
import { text } from "./texts";

const receipt = (noren: Noren) => noren.host.locator("dialog[part~=receipt]");

/** Opens the record from the footer of the settings. */
async function open(noren: Noren, language: Language = "en"): Promise<void> {
  await noren.openSettings();
  await noren.settings.getByRole("button", { name: text(language, "receipt-title"), exact: true }).click();
  await expect(receipt(noren)).toBeVisible();
}

const past = (fields: object) => record({ updated: days(-9), ...fields });

test("it says when, how, in which language, on which text and what, newest first", async ({ noren }) => {
  await noren.store("noren", refusal({ source: "settings", lang: "ja", text: "fedcba9876543210" }));
  await noren.store("noren.history", [
    past({ updated: "2026-03-11T20:15:00Z", source: "banner" }),
    past({ updated: "2026-04-12T20:15:00Z", source: "withdrawal" }),
  ]);
  await noren.open();
  await noren.ready();
  await open(noren);
  const answers = receipt(noren).locator("dl");
  await expect(answers).toHaveCount(3);
  const now = answers.nth(0);
  for (const said of [
    text("en", "receipt-settings"),
    "日本語",
    "fedcba9876543210",
    `Statistics · ${text("en", "choices-off")}`,
    `counter · ${text("en", "choices-off")}`,
  ]) {
    await expect(now.getByText(said, { exact: true })).toBeVisible();
  }
  const zone = await noren.page.evaluate(() => new Date().toLocaleString("en", { dateStyle: "long", timeStyle: "long", hourCycle: "h23" }).split(" ").at(-1)!);
  await expect(now.locator("dd").first()).toContainText(zone);
  await expect(answers.nth(1)).toContainText("April 12, 2026");
  await expect(answers.nth(1)).toContainText(text("en", "receipt-withdrawal"));
  await expect(answers.nth(2)).toContainText("March 11, 2026");
  await expect(answers.nth(2)).toContainText(text("en", "receipt-banner"));
  await expect(answers.nth(2)).toContainText(`counter · ${text("en", "choices-on")}`);
});

test("what the shop has taken away since goes by its id", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open({ config: shop({ services: [shop.service("ads", "marketing")] }) });
  await noren.ready();
  await open(noren);
  await expect(receipt(noren).getByText(`maps · ${text("en", "choices-on")}`, { exact: true })).toBeVisible();
});

for (const language of LANGUAGES) {
  test(`it is told in ${language}, and reached from section seven as well`, async ({ page, noren }) => {
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await noren.accept.click();
    await noren.decided();
    await page.evaluate(() => (window as any).noren.policy(7));
    await noren.policy.getByRole("button", { name: text(language, "receipt-title"), exact: true }).click();
    const view = receipt(noren);
    await expect(view.getByRole("heading", { name: text(language, "receipt-title"), exact: true })).toBeFocused();
    await expect(noren.policy).toHaveCount(0);
    const banner = view.getByText(text(language, "receipt-banner"), { exact: true });
    await expect(banner).toBeVisible();
    const written = await page.evaluate(
      ([tag, time]) => new Date(time!).toLocaleString(tag, { dateStyle: "long", timeStyle: "long", hourCycle: "h23" }),
      [language, (await noren.stored()).updated],
    );
    await expect(view.getByText(written, { exact: true })).toBeVisible();
    expect((await noren.heard("show")).view).toBe("receipt");
    await page.keyboard.press("Escape");
    await expect(view).toHaveCount(0);
    expect((await noren.heard("hide")).view).toBe("receipt");
  });
}

test("nothing chosen, nothing to take along", async ({ noren }) => {
  await noren.open();
  await open(noren);
  await expect(receipt(noren).getByText(text("en", "state-none"))).toBeVisible();
  await expect(receipt(noren).getByRole("button")).toHaveCount(1);
});

for (const query of ["csp=strict", "csp=strict&tt=1"]) {
  test(`it is saved as a file without a server, under ${query}`, async ({ page, noren, net }) => {
    const problems = complaints(page);
    await page.goto(`/pages/strict.html?${query}`);
    await noren.accept.click();
    await noren.decided();
    await open(noren);
    net.clear();
    const { name, text: written } = await downloaded(page, () => noren.button("receipt-download").click());
    expect(name).toBe("privacy-choices.json");
    const saved = JSON.parse(written);
    expect(saved).toEqual(await page.evaluate(() => (window as any).noren.receipt()));
    expect(saved.record).toEqual(await noren.stored());
    expect(net.urls.filter((url) => !url.startsWith("blob:"))).toEqual([]);
    expect(await page.evaluate(() => (window as any).violations)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

test("printed, it stands alone, and whole; closed, the page is printed again", async ({ page, noren }) => {
  await page.addInitScript(() => {
    (window as any).printed = 0;
    window.print = () => (window as any).printed++;
  });
  await noren.store("noren", refusal());
  await noren.store("noren.history", Array.from({ length: 20 }, (_, index) => past({ updated: days(-30 - index) })));
  await noren.open({ body: "<p id=page>The page</p>" });
  await noren.ready();
  const reopen = noren.reopen;
  await open(noren);
  await noren.button("viewer-print").click();
  expect(await page.evaluate(() => (window as any).printed)).toBe(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#page")).toBeHidden();
  await expect(reopen).toBeHidden();
  await expect(receipt(noren)).toBeVisible();
  await expect(noren.button("viewer-print")).toBeHidden();
  const [dialog, content] = await receipt(noren).evaluate((it) => [it.getBoundingClientRect().height, it.scrollHeight]);
  expect(Math.ceil(dialog!)).toBeGreaterThanOrEqual(content!);
  // Twenty-one decisions take several sheets.
  expect(sheets(await page.pdf({ format: "A4" }))).toBeGreaterThan(3);
  await page.emulateMedia({ media: null });
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#page")).toBeVisible();
  await expect(noren.host).toBeHidden();
});

test("in another language it stays open, and printable", async ({ page, noren }) => {
  await noren.store("noren", refusal());
  await noren.open({ body: "<p id=page>The page</p>" });
  await noren.ready();
  await open(noren);
  await page.evaluate(() => (window as any).noren.language("ja"));
  await expect(receipt(noren).getByText(text("ja", "receipt-banner"), { exact: true })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#page")).toBeHidden();
});

test("every row is as tall as its text", async ({ page, noren }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await noren.store("noren", record());
  await noren.open();
  await noren.ready();
  await open(noren);
  const blank = await receipt(noren).locator("dl > div").evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().bottom - row.lastElementChild!.getBoundingClientRect().bottom),
  );
  expect(blank.length).toBeGreaterThan(3);
  expect(Math.max(...blank)).toBeLessThan(8);
});
