// The changes in the policy since the visitor's decision.

import { readFileSync } from "node:fs";
import { expect, test, type Noren } from "./noren";
import { CURRENT, EARLIER, GONE, older, servesOlder } from "./older";
import { LANGUAGES, EMBED, type Language } from "./places";
import { demo, record } from "./shop";
import { text } from "./texts";

const { categories, services } = demo();
const every = (list: { id: string }[]) => Object.fromEntries(list.map(({ id }) => [id, true]));

/** A record of the demo shop with the given time. */
const chosen = (updated: string) =>
  record({ updated, first: updated, categories: every(categories), services: every(services) });

/** Opens the shop's policy as a visitor who decided at the given time. */
async function policyOf(noren: Noren, updated: string, language: Language = "en"): Promise<void> {
  await servesOlder(noren.page.context());
  await noren.store("noren", chosen(updated));
  await noren.page.goto(`/?lang=${language}`);
  await noren.ready();
  await noren.page.evaluate(() => (window as any).noren.policy());
  await expect(noren.policy.locator("#noren-article h2")).toHaveCount(12);
}

for (const language of LANGUAGES) {
  test(`who chose under an earlier text is shown what is new in ${language}`, async ({ noren }) => {
    await policyOf(noren, "2026-09-01T08:00:00Z", language);
    const line = noren.policy.locator(".hint summary");
    const words = text(language, "viewer-changed", { date: "…" }).split("…");
    await expect(line).toContainText(words[0]!);
    await expect(line).toContainText(words[1]!);
    await expect(line).toContainText("2026");
    const changes = noren.policy.locator(".hint article");
    await expect(changes).toBeHidden();
    await line.click();
    await expect(changes.locator("h2")).toHaveText([`6. ${text(language, "s6-title")}`]);
    await expect(changes.locator("del")).toHaveText([`${text(language, "changes-removed")} ${GONE}`]);
    await expect(changes.locator("ins")).toHaveText([`${text(language, "changes-added")} ${text(language, "s6-1")}`]);
    await expect(changes.locator("ins")).toBeVisible();
    // The policy itself still works.
    await noren.policy.locator(`nav a[href="#s6"]`).click();
    await expect(noren.policy.locator("nav [aria-current]")).toHaveAttribute("href", "#s6");
  });
}

for (const [name, updated] of [
  ["on the day of today's text", `${CURRENT}T09:00:00Z`],
  ["before any text that is kept", "2026-05-02T23:59:59Z"],
] as const) {
  test(`who chose ${name} is told of no change`, async ({ noren }) => {
    await policyOf(noren, updated);
    await noren.settle();
    await expect(noren.policy.locator("ins, del")).toHaveCount(0);
    await expect(noren.policy.locator("details:not(.languages)").first()).toBeHidden();
    await expect(noren.policy.getByText(text("en", "viewer-changed").split("{")[0]!)).toBeHidden();
  });
}

test("an answer that has lapsed counts, too: the visitor who is asked again is shown what is new", async ({ noren }) => {
  await servesOlder(noren.page.context());
  await noren.store("noren", { ...chosen("2026-06-01T08:00:00Z"), expires: "2026-10-01T08:00:00Z" });
  await noren.page.goto("/");
  await noren.reach();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.locator(".hint summary")).toBeVisible();
});

test("who has not chosen is told of no change", async ({ page, noren }) => {
  await servesOlder(page.context());
  await page.goto("/");
  await noren.reach();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.locator("#noren-article h2")).toHaveCount(12);
  await noren.settle();
  await expect(noren.policy.locator(".hint")).toHaveCount(0);
});

for (const [name, change, code, says] of [
  ["of another company", (html: string) => html.replace(`content="JChere Inc."`, `content="Nordwind"`), "wrong-policy", `"Nordwind"`],
  ["that is another page", () => "<!doctype html><title>Shop</title>", "load-failed", "no <article>"],
] as const) {
  test(`a page of changes ${name} is not shown, and that is said`, async ({ page, noren }) => {
    await servesOlder(page.context());
    await page.context().route("**/policy/changes/**", async (route) => {
      const answer = readFileSync(older(new URL(route.request().url()).pathname), "utf8");
      await route.fulfill({ contentType: "text/html", body: change(answer) });
    });
    await noren.store("noren", chosen("2026-09-01T08:00:00Z"));
    await page.goto("/");
    await noren.ready();
    await page.evaluate(() => (window as any).noren.policy());
    await expect(noren.policy.locator("#noren-article h2")).toHaveCount(12);
    const detail = await noren.heard("error");
    expect(detail.code).toBe(code);
    for (const part of [says, `/policy/changes/en.${EARLIER}.html`]) expect(detail.message).toContain(part);
    await expect(noren.policy.locator("ins, del, .hint")).toHaveCount(0);
  });
}

test("the earlier text is listed in section ten, and its link leads from any page to what has changed", async ({ page, noren }) => {
  await policyOf(noren, "2026-09-01T08:00:00Z");
  const link = noren.policy.locator(".versions a");
  await expect(link).toHaveText("Version of May 3, 2026: what has changed since");
  const [opened] = await Promise.all([page.waitForEvent("popup"), link.click()]);
  await opened.waitForURL(`**/policy/changes/en.${EARLIER}.html`);
  await expect(opened.locator("del")).toContainText(GONE);
  await expect(noren.policy).toBeVisible();
});

test("pages of changes are whole without script, and lead to the policy and to other languages", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await servesOlder(context);
  const page = await context.newPage();
  for (const language of LANGUAGES) {
    await page.goto(`${EMBED}/policy/${language}.html`);
    await page.locator(".versions a").click();
    await page.waitForURL(`**/changes/${language}.${EARLIER}.html`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("del")).toContainText(GONE);
    // The style sheet has loaded: removed text is struck through.
    await expect(page.locator("del")).toHaveCSS("text-decoration-line", "line-through");
    await page.locator(`.languages a[hreflang="ja"]`).click();
    await page.waitForURL(`**/changes/ja.${EARLIER}.html`);
    await page.getByRole("link", { name: text("ja", "changes-whole"), exact: true }).click();
    await page.waitForURL("**/policy/ja.html");
  }
  await context.close();
});
