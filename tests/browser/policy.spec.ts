// The privacy policy: in the viewer, and as a static page that works without scripts.

import { inChromium } from "./engines";
import { expect, test, type Noren } from "./noren";
import { EMBED, LANGUAGES, SHOP, type Language } from "./places";
import { shop } from "./shop";
import { text } from "./texts";

const SECTIONS = Array.from({ length: 12 }, (_, index) => index + 1);

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test("the viewer shows twelve sections, contents, and the way to the top", async ({ page, noren }) => {
      await page.goto(`/?lang=${language}`);
      await noren.reach();
      await expect(noren.accept).toHaveText(text(language, "accept"));
      await noren.banner.locator("[data-noren=policy]").click();
      const article = noren.policy.locator("article");
      await expect(article.locator("h2")).toHaveCount(12);
      for (const section of SECTIONS) {
        await expect(article.locator("h2").nth(section - 1)).toContainText(text(language, `s${section}-title`, { company: "JChere" }));
      }
      const contents = noren.policy.getByRole("navigation").filter({ hasText: text(language, "s12-title", { company: "JChere" }) });
      await expect(contents.getByRole("link").or(contents.getByRole("button"))).toHaveCount(12);
      await contents.getByText(text(language, "s9-title", { company: "JChere" })).click();
      await expect(article.locator("h2").nth(8)).toBeInViewport();
      await expect(noren.policy.getByText("privacy@jchere.example").first()).toBeAttached();
      const top = noren.policy.getByRole("button", { name: text(language, "viewer-top"), exact: true }).or(noren.policy.getByRole("link", { name: text(language, "viewer-top"), exact: true }));
      await top.first().click();
      await expect(article.locator("h1").or(noren.policy.getByRole("heading", { level: 1 })).or(noren.policy.getByRole("heading").first()).first()).toBeInViewport();
    });

    test("the page of its own is whole without script, and has the same text", async ({ page, noren }) => {
      await page.goto(`/?lang=${language}`);
      await noren.reach();
      await expect(noren.accept).toHaveText(text(language, "accept"));
      await noren.banner.locator("[data-noren=policy]").click();
      await expect(noren.policy.locator("article h2")).toHaveCount(12);
      const shown = await noren.policy.locator("article > section, article section").evaluateAll((sections) =>
        sections.filter((section) => section.querySelector("h2")).map((section) => section.querySelector("h2")!.textContent!.trim()),
      );
      const html = await (await page.request.get(`/policy/${language}.html`)).text();
      const plain = await page.evaluate((source) => {
        const parsed = new DOMParser().parseFromString(source, "text/html");
        return {
          lang: parsed.documentElement.lang,
          title: parsed.title,
          headings: [...parsed.querySelectorAll("article h2")].map((heading) => heading.textContent!.trim()),
          paragraphs: [...parsed.querySelectorAll("article p, article li")].map((item) => item.textContent!.replace(/\s+/g, " ").trim()).filter(Boolean),
          services: parsed.querySelector("article")!.textContent!,
        };
      }, html);
      expect(plain.lang).toBe(language);
      expect(plain.title).toContain("JChere");
      expect(plain.headings).toHaveLength(12);
      if (shown.length) expect(shown).toEqual(plain.headings);
      for (const name of ["PostHog, Inc.", "Snowplow Analytics Limited", "Engawa Video K.K."]) expect(plain.services).toContain(name);
      const viewed = (await noren.policy.locator("article").textContent())!.replace(/\s+/g, " ");
      for (const paragraph of plain.paragraphs) expect(viewed).toContain(paragraph);
    });
  });
}

test("each static page links to the others and reads well without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const language of LANGUAGES) {
    await page.goto(`${EMBED}/policy/${language}.html`);
    await expect(page.locator("article h2")).toHaveCount(12);
    for (const other of LANGUAGES.filter((each) => each !== language)) {
      await expect(page.locator(`a[href$="${other}.html"][hreflang="${other}"], a[href$="${other}.html"][lang="${other}"]`).first()).toBeVisible();
    }
  }
  await context.close();
});

test("the viewer changes its language by itself, once, and the banner goes along", async ({ page, noren, net }) => {
  await noren.open();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.getByText(text("en", "s1-title")).first()).toBeVisible();
  await noren.policy.locator("[data-noren-lang=zh-Hant]").first().evaluate((entry) => entry.closest("details")?.setAttribute("open", ""));
  await noren.policy.locator("[data-noren-lang=zh-Hant]").first().click();
  await expect(noren.policy.getByText(text("zh-Hant", "s1-title")).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await noren.languageOf(noren.policy.locator("article"))).toBe("zh-Hant");
  expect(net.urls.filter((url) => /zh-Hant\.(html|\w+\.txt)$/.test(url))).toHaveLength(2);
  await page.keyboard.press("Escape");
  await expect(noren.accept).toHaveText(text("zh-Hant", "accept"));
});

test("section seven has every service with all that is said of it, and a switch for each", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.reject.click();
  await noren.decided();
  await page.locator("footer a[href='#noren-policy']").click();
  const list = noren.policy.locator(".service-list");
  await expect(list.getByRole("heading", { name: text("en", "choices-title"), exact: true })).toBeVisible();
  for (const name of ["Recently viewed", "PostHog", "Snowplow", "Video player"]) {
    await expect(list.getByLabel(name, { exact: true })).not.toBeChecked();
  }
  // Expanded: no required disclosure is hidden behind a click.
  for (const told of ["PostHog, Inc.", "A randomly generated visitor ID, and your IP address", "engawa · 90 days", "jchere.recent"]) {
    await expect(list.getByText(told, { exact: true })).toBeVisible();
  }
  // The viewer's list replaces the static one: each service appears once.
  await expect(list.getByText("Snowplow", { exact: true })).toHaveCount(1);

  await list.getByLabel("PostHog", { exact: true }).check();
  await expect(list.getByLabel(text("en", "category-analytics"), { exact: true })).toBeChecked();
  expect(await noren.allowed("analytics", "posthog"), "nothing holds before it is saved").toBe(false);
  const before = await noren.stored();
  await list.getByRole("button", { name: text("en", "settings-save"), exact: true }).click();
  await expect.poll(() => noren.allowed("analytics", "posthog")).toBe(true);
  const saved = await noren.stored();
  expect(saved).toMatchObject({ source: "settings", id: before.id, services: { posthog: true, snowplow: false, video: false } });
  await expect(noren.policy).toBeHidden();
});

test("it opens at a section by a link, an attribute, and a call", async ({ page, noren }) => {
  await noren.open({
    body: `<a id="link" href="#noren-policy-9">Nine</a> <button id="attribute" data-noren="policy-4">Four</button>`,
  });
  await expect(noren.banner).toBeVisible();
  const at = async (section: number) => {
    const heading = noren.policy.locator(`h2#s${section}`);
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(noren.policy.locator("nav [aria-current]")).toHaveAttribute("href", `#s${section}`);
    await page.keyboard.press("Escape");
    await expect(noren.policy).toBeHidden();
  };
  await page.locator("#link").click();
  await at(9);
  await page.locator("#attribute").click();
  await at(4);
  await page.evaluate(() => (window as any).noren.policy(12));
  await at(12);
});

for (const [device, viewport] of [
  ["a desktop", { width: 1280, height: 800 }],
  ["a phone", { width: 360, height: 740 }],
] as const) {
  test(`the contents follow the reading on ${device}`, async ({ page, noren }) => {
    await page.setViewportSize(viewport);
    await page.goto("/");
    await noren.reach();
    await noren.banner.locator("[data-noren=policy]").click();
    await expect(noren.policy.locator("article h2")).toHaveCount(12);
    const current = noren.policy.locator("nav [aria-current=location]");
    await expect(current).toHaveCount(0);
    // A mark that made a link wrap would move the links below it under the pointer.
    const height = () => noren.policy.locator("article nav").evaluate((nav) => nav.getBoundingClientRect().height);
    const unmarked = await height();
    for (const section of SECTIONS) {
      await noren.policy.locator(`nav a[href="#s${section}"]`).click();
      await expect(current).toHaveCount(1);
      await expect(current).toHaveAttribute("href", `#s${section}`);
      expect(await height()).toBe(unmarked);
    }
    const body = noren.policy.locator(".body");
    // By scrolling only too: section by section, upwards.
    for (const section of [7, 3, 1]) {
      await body.evaluate((it, id) => {
        const heading = it.querySelector(`#${id}`)!;
        it.scrollTop += heading.getBoundingClientRect().top - it.getBoundingClientRect().top - 40;
      }, `s${section}`);
      await expect(current).toHaveAttribute("href", `#s${section}`);
    }
    await noren.policy.locator("[data-noren=top]").click();
    await expect(current).toHaveCount(0);
    expect(await body.evaluate((it) => it.scrollTop)).toBe(0);
    if (device === "a desktop") {
      await noren.policy.locator(`nav a[href="#s8"]`).click();
      for (const link of await noren.policy.locator("nav a").all()) await expect(link).toBeInViewport({ ratio: 1 });
    }
  });
}

test("the reader is not remembered: no storage, no place, no history", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reach();
  await noren.banner.locator("[data-noren=policy]").click();
  await noren.policy.locator(`nav a[href="#s10"]`).click();
  await expect(noren.policy.locator("h2#s10")).toBeFocused();
  const [url, entries] = await page.evaluate(() => [location.href, history.length]);
  await page.keyboard.press("Escape");
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.locator("article h2")).toHaveCount(12);
  expect(await noren.policy.locator(".body").evaluate((it) => it.scrollTop)).toBe(0);
  await expect(noren.policy.locator("nav [aria-current]")).toHaveCount(0);
  expect(await page.evaluate(() => [location.href, history.length])).toEqual([url, entries]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

for (const [language, least, most] of [
  ["ja", 34, 40],
  ["zh-Hans", 34, 40],
  ["zh-Hant", 34, 40],
  ["en", 55, 85],
] as const) {
  test(`lines have a length to be read in ${language}, in the viewer and on the page`, async ({ page, noren }) => {
    const measure = (paragraph: Element, wide: boolean) => {
      const range = document.createRange();
      const text = paragraph.firstChild!;
      const lines: number[] = [];
      let top = NaN;
      for (let at = 0; at < text.textContent!.length; at += 1) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const [box] = range.getClientRects();
        if (!box) continue;
        if (Math.abs(box.top - top) > 4 || !lines.length) {
          lines.push(0);
          top = box.top;
        }
        // Next to full-width characters, others count half.
        lines[lines.length - 1]! += !wide || text.textContent!.charCodeAt(at) > 0x2fff ? 1 : 0.5;
      }
      const style = getComputedStyle(paragraph);
      const size = parseFloat(style.fontSize);
      return { longest: Math.max(...lines), size, leading: parseFloat(style.lineHeight) / size };
    };
    const good = ({ longest, size, leading }: ReturnType<typeof measure>) => {
      expect(longest).toBeGreaterThanOrEqual(least);
      expect(longest).toBeLessThanOrEqual(most);
      expect(size).toBeGreaterThanOrEqual(16);
      expect(leading).toBeCloseTo(language === "en" ? 1.7 : 1.8, 1);
    };
    await page.goto(`/?lang=${language}`);
    await noren.reach();
    await noren.banner.locator("[data-noren=policy]").click();
    await expect(noren.policy.locator("article h2")).toHaveCount(12);
    good(await noren.policy.locator("article section p").first().evaluate(measure, language !== "en"));
    await page.goto(`/policy/${language}.html`);
    good(await page.locator("article section p").first().evaluate(measure, language !== "en"));
  });
}

test("the page of its own needs no script to mark what is read", inChromium("scroll-target-group is a style that it alone knows"), async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${EMBED}/policy/en.html#s6`);
  await expect(page.locator(`nav a[href="#s6"]`)).toHaveCSS("text-decoration-thickness", "2px");
  await expect(page.locator(`nav a[href="#s2"]`)).not.toHaveCSS("text-decoration-thickness", "2px");
  await context.close();
});

test("the page of its own says when it applies, keeps its contents in view, and leads back to its top", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${EMBED}/policy/en.html#s6`);
  await expect(page.locator("article header time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\d$/);
  await expect(page.locator(`nav a[href="#s6"]`)).toBeInViewport();
  await page.getByRole("link", { name: text("en", "viewer-top"), exact: true }).click();
  await expect(page.locator("h1")).toBeInViewport();
  await context.close();
});

test("Esc closes it, decides nothing, and gives focus back to what opened it", async ({ page, noren }) => {
  await noren.open({ body: `<a id="mine" href="#noren-policy">Policy</a>` });
  await expect(noren.banner).toBeVisible();
  await page.locator("#mine").focus();
  await page.keyboard.press("Enter");
  await expect(noren.policy.locator("article h2")).toHaveCount(12);
  await page.keyboard.press("Escape");
  await expect(noren.policy).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("mine");
  expect(await noren.stored()).toBeNull();
  await expect(noren.banner).toBeVisible();
});

test("a policy of the shop's own is only linked", async ({ page, noren }) => {
  await noren.open({ config: shop({ policy: { url: "/pages/framed.html" } }) });
  const link = noren.banner.locator("[data-noren=policy]");
  await expect(link).toHaveAttribute("href", /framed\.html$/);
  await link.click();
  await page.waitForURL("**/framed.html");
});

/** Opens the policy and waits until the viewer reports that there is no text to show. */
async function refused(noren: Noren, language: Language = "en"): Promise<{ code: string; message: string; path: string }> {
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.getByText(text(language, "viewer-failed"))).toBeVisible();
  await expect(noren.policy.locator("article")).toHaveCount(0);
  return noren.heard("error");
}

for (const [name, answer, says] of [
  ["is missing", { status: 404, body: "" }, "status 404"],
  ["is the fallback page of a single-page application", { status: 200, contentType: "text/html", body: "<!doctype html><title>Shop</title><div id=app></div>" }, "no <article>"],
  ["is no page", { status: 200, contentType: "application/json", body: "{}" }, "no <article>"],
  ["cannot be reached", undefined, "cannot be loaded"],
] as const) {
  test(`where the policy's page ${name}, that is said with its address, and the visitor stays in the shop`, async ({ page, noren }) => {
    await page.context().route("**/policy/*.html", (route) => (answer ? route.fulfill(answer) : route.abort()));
    await noren.open();
    const { code, message } = await refused(noren);
    expect(code).toBe("load-failed");
    expect(message).toContain(says);
    expect(message).toContain(`${EMBED}/policy/en.html`);
    expect(page.url()).toBe(`${SHOP}/case.html`);
    expect(page.context().pages()).toHaveLength(1);
    await page.keyboard.press("Escape");
    await expect(noren.banner).toBeVisible();
  });
}

test("where the policy's page never comes, that is said after ten seconds", async ({ page, noren }) => {
  await page.context().route("**/policy/*.html", () => {});
  await noren.open();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.getByText(text("en", "viewer-loading"))).toBeVisible();
  await expect(noren.policy.getByText(text("en", "viewer-failed"))).toBeVisible({ timeout: 30_000 });
  const { code, message } = await noren.heard("error");
  expect(code).toBe("load-failed");
  for (const part of ["TimeoutError", `${EMBED}/policy/en.html`]) expect(message).toContain(part);
});

const bakery = (name: unknown) => shop({ company: { name, contact: { email: "hallo@nordwind.example" } } });

test("a policy that was rendered for another company is not shown, and both companies are named", async ({ page, noren }) => {
  await noren.open({ config: bakery("Nordwind") });
  const { code, message, path } = await refused(noren);
  expect(code).toBe("wrong-policy");
  expect(path).toBe("policy");
  for (const part of [`"JChere Inc."`, `"Nordwind"`, `${EMBED}/policy/en.html`, "cargo xtask policy --config"]) expect(message).toContain(part);
  // There is no link to the other company's page either.
  await expect(noren.policy.locator("a[href*='/policy/'], [data-noren=print]")).toHaveCount(0);
  expect(await noren.host.evaluate((it) => it.shadowRoot!.textContent)).not.toContain("JChere");
  expect(page.url()).toBe(`${SHOP}/case.html`);
});

test("nor is one that does not say for whom it was rendered", async ({ page, noren }) => {
  await page.context().route("**/policy/en.html", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta name="noren-company"[^>]*>/, "") });
  });
  await noren.open();
  const { code, message } = await refused(noren);
  expect(code).toBe("wrong-policy");
  expect(message).toContain("does not say for which company");
});

test("a company with a name in each language is compared in the page's language", async ({ noren }) => {
  // All built pages are JChere's: in this config only one language has that name.
  await noren.open({ config: bakery({ en: "Nordwind", ja: "JChere Inc." }), lang: "ja" });
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.locator("article h2")).toHaveCount(12);
  expect(await noren.events("error")).toEqual([]);
  // Traditional Chinese has no name of its own and falls back to English.
  for (const language of ["en", "zh-Hant"] as const) {
    await noren.policy.locator(`[data-noren-lang=${language}]`).first().evaluate((entry) => entry.closest("details")?.setAttribute("open", ""));
    await noren.policy.locator(`[data-noren-lang=${language}]`).first().click();
    await expect(noren.policy.getByText(text(language, "viewer-failed"))).toBeVisible();
    const { code, message } = await noren.heard("error");
    expect(code).toBe("wrong-policy");
    expect(message).toContain(`"Nordwind"`);
    expect(message).toContain(`/policy/${language}.html`);
  }
});
