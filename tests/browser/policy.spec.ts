// The privacy policy: in the viewer, and as a page of its own that needs no script.

import { expect, test } from "./noren";
import { LANGUAGES, SHOP } from "./places";
import { shop } from "./shop";
import { text } from "./texts";

const SECTIONS = Array.from({ length: 12 }, (_, index) => index + 1);

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test("the viewer shows twelve sections, contents, and the way to the top", async ({ page, noren }) => {
      await page.goto(`/?lang=${language}`);
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
    await page.goto(`${SHOP}/policy/${language}.html`);
    await expect(page.locator("article h2")).toHaveCount(12);
    for (const other of LANGUAGES.filter((each) => each !== language)) {
      await expect(page.locator(`a[href$="${other}.html"][hreflang="${other}"], a[href$="${other}.html"][lang="${other}"]`).first()).toBeVisible();
    }
  }
  await context.close();
});

test("the viewer changes its language by itself, once, and the banner goes along", async ({ page, noren, net }) => {
  await page.goto("/");
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

test("section seven has the visitor's own choices, and a way to change them", async ({ page, noren }) => {
  await page.goto("/");
  await noren.reject.click();
  await noren.decided();
  await page.locator("footer a[href='#noren-policy']").click();
  await expect(noren.policy.getByText(text("en", "choices-title")).first()).toBeVisible();
  await noren.policy.getByRole("button", { name: text("en", "choices-change") }).click();
  await expect(noren.settings).toBeVisible();
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

test("where the policy's page is missing, that is said, and no other company's text is shown", async ({ page, noren }) => {
  await page.context().route("**/policy/*.html", (route) => route.fulfill({ status: 404, body: "" }));
  await noren.open();
  await noren.banner.locator("[data-noren=policy]").click();
  await expect(noren.policy.getByText(text("en", "viewer-failed"))).toBeVisible();
  expect((await noren.heard("error")).code).toBe("load-failed");
});
