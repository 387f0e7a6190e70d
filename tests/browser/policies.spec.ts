// Pages with strict policies: Content Security Policy, Trusted Types, and cross-origin isolation.

import { complaints, expect, test, type Noren } from "./noren";
import { COLLECTOR } from "./places";
import { text } from "./texts";

/** Opens every view, and both accepts and rejects. */
async function through(noren: Noren): Promise<void> {
  const { page } = noren;
  await expect(noren.banner).toBeVisible();
  await noren.languages.locator("summary").click();
  await noren.languages.locator("[data-noren-lang=ja]").click();
  await expect(noren.accept).toHaveText(text("ja", "accept"));
  await noren.languages.locator("summary").click();
  await noren.languages.locator("[data-noren-lang=en]").click();
  await expect(noren.accept).toHaveText(text("en", "accept"));
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.locator("article h2").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await noren.openSettings();
  await noren.unfold();
  await page.keyboard.press("Escape");
  const placeholder = page.frameLocator("iframe").locator(".placeholder");
  await expect(placeholder).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await noren.accept.click();
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["inline", "module", "own"]);
  await expect(placeholder).toHaveCount(0);
  await expect(page.locator("#planted")).toBeVisible();
  await expect(page.locator("iframe")).toHaveAttribute("src", /framed\.html$/);
  await noren.openSettings();
  await noren.button("settings-reject-all").click();
  await expect(noren.button("withdrawn-reload")).toBeVisible();
  await expect(placeholder).toHaveCSS("background-color", "rgb(255, 255, 255)");
}

for (const [name, query] of [
  ["a strict Content Security Policy", "csp=strict"],
  ["Trusted Types", "tt=1"],
  ["both", "csp=strict&tt=1"],
] as const) {
  test(`under ${name} every view works and no violation is reported`, async ({ page, noren }) => {
    const messages = complaints(page);
    const answer = await page.goto(`/pages/strict.html?${query}`);
    expect(answer!.headers()["content-security-policy"]).toBeTruthy();
    await through(noren);
    expect(await page.evaluate(() => (window as any).violations)).toEqual([]);
    expect(messages).toEqual([]);
  });
}

test("the strict policy is in force on that page", async ({ page }) => {
  await page.goto("/pages/strict.html?csp=strict&tt=1");
  const caught = await page.evaluate(async () => {
    const script = document.createElement("script");
    let refused = "";
    try {
      script.text = "window.evil = 1";
    } catch (error) {
      refused = (error as Error).name;
    }
    document.body.setAttribute("style", "color: red");
    await new Promise((done) => setTimeout(done, 50));
    return { refused, violations: (window as any).violations.length };
  });
  expect(caught.refused).toBe("TypeError");
  expect(caught.violations).toBeGreaterThan(0);
});

test("at most one named policy is made, and none is on window", async ({ page, noren }) => {
  await page.context().addInitScript(() => {
    const made: string[] = ((window as any).made = []);
    const factory = (window as any).trustedTypes;
    const create = factory.createPolicy;
    factory.createPolicy = (name: string, rules: unknown) => {
      made.push(name);
      return create.call(factory, name, rules);
    };
  });
  await page.goto("/pages/strict.html?tt=1");
  await expect(noren.banner).toBeVisible();
  expect(await page.evaluate(() => (window as any).made)).toEqual(["noren"]);
  const reachable = await page.evaluate(() =>
    [window, (window as any).noren].some((object) => Object.values(object).some((value) => value instanceof (window as any).TrustedTypePolicy)),
  );
  expect(reachable).toBe(false);
});

test("the demo shop itself runs under a strict policy until something else is let in", async ({ page, noren }) => {
  const messages = complaints(page);
  await page.goto("/?csp=strict");
  await noren.reach();
  await expect(noren.banner).toBeVisible();
  await noren.openSettings();
  await page.keyboard.press("Escape");
  await noren.reject.click();
  await noren.decided();
  expect(messages.filter((it) => it.includes("Content") && it.includes("Security"))).toEqual([]);
});

for (const [name, path] of [
  ["from another origin and site", "/pages/elsewhere.html"],
  ["from another origin on a page that demands it of what it embeds", "/pages/elsewhere.html?coep=1"],
  ["from another origin under a strict policy that names it", "/pages/elsewhere-strict.html"],
] as const) {
  test(`Noren ${name}: all it loads comes from there`, async ({ page, noren, net }) => {
    const messages = complaints(page);
    const answer = await page.goto(path);
    expect(answer!.headers()["cross-origin-embedder-policy"]).toBe(path.includes("coep") ? "require-corp" : undefined);
    await expect(noren.banner).toBeVisible();
    expect(net.interface().length).toBeGreaterThan(0);
    expect(net.interface().filter((url) => !url.startsWith(`${COLLECTOR}/generic/`))).toEqual([]);
    await noren.banner.locator("[data-noren=policy]").click();
    await expect(noren.policy.locator("article h2").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await noren.accept.click();
    await expect.poll(() => noren.ran()).toEqual(["inline"]);
    expect(messages).toEqual([]);
  });
}

test("every file that noren.js loads is checked: a changed one is refused", async ({ page, noren }) => {
  for (const pattern of ["**/noren-interface.*.js", "**/noren-interface.*.wasm", "**/messages.en.*.txt"]) {
    const changed = await page.context().newPage();
    await changed.route(pattern, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: Buffer.concat([await answer.body(), Buffer.from("\n")]) });
    });
    const path = await noren.serve({ path: `/changed-${pattern.length}.html` });
    await changed.goto(path);
    await expect
      .poll(() => changed.evaluate(() => (window as any).heard.filter((event: any) => event.detail?.code === "load-failed").length))
      .toBeGreaterThan(0);
    expect(await changed.evaluate(() => (window as any).noren.allowed("analytics"))).toBe(false);
    await changed.close();
  }
});
