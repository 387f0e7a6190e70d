// Markup that a shop's visitors or editors can write: it never grants consent, never changes the config,
// and never runs scripts that the page's Content Security Policy would block.

import { expect, test } from "./noren";
import { COLLECTOR } from "./places";
import { record, shop } from "./shop";

const POLICY = `default-src 'self'; script-src 'nonce-case' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src * data:; frame-src *; object-src 'none'; base-uri 'none'`;

test("an image named currentScript is not the tag", async ({ noren }) => {
  await noren.open({
    before: `<img name="currentScript" data-region="us-optout" data-config="/evil.json" src="data:,">`,
    body: noren.tag("counter", { category: "analytics" }),
  });
  await expect(noren.banner).toBeVisible();
  expect(await noren.ran()).toEqual([]);
});

test("a config in another element than a script is none of ours", async ({ noren }) => {
  await noren.open({
    before: `<div hidden data-noren-config>${JSON.stringify(shop({ region: "us-optout" }))}</div>`,
    body: noren.tag("counter", { category: "analytics" }),
  });
  await expect(noren.banner).toBeVisible();
  expect(await noren.ran()).toEqual([]);
});

test("elements named noren do not stand in for us", async ({ page, noren }) => {
  for (const before of [
    `<form id="noren"><input name="ready"></form>`,
    `<iframe name="noren" src="${COLLECTOR}/embed/video.html" hidden></iframe>`,
  ]) {
    await noren.open({ before, body: noren.tag("counter", { category: "analytics" }) });
    await expect(noren.banner).toBeVisible();
    expect(await page.evaluate(() => typeof (window as any).noren.allowed)).toBe("function");
  }
});

test("what a page put on Object.prototype is no part of a config, a record or a choice", async ({ page, noren }) => {
  await page.context().addInitScript(() => {
    Object.assign(Object.prototype, {
      region: "us-optout",
      analytics: true,
      counter: true,
      config: "/evil.json",
      cookie: { name: "evil" },
      a: "accept",
      // What an attribute of an element could be taken for.
      service: "session",
      theme: "dark",
      noren: "accept",
      persisted: false,
    });
  });
  const { categories, services, ...rest } = record();
  await noren.store("noren", { ...rest, categories: { necessary: true, marketing: false }, services: {} });
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
  await noren.ready();
  expect(await noren.allowed("analytics")).toBe(false);
  expect(await noren.ran()).toEqual([]);
  await page.evaluate(() => localStorage.clear());
  await noren.open({ body: noren.tag("counter", { category: "analytics", service: "counter" }) });
  await expect(noren.accept).toBeVisible();
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  expect(await noren.allowed("analytics")).toBe(false);
});

test("no record, answer or address is made of what a page put on Object.prototype", async ({ page, noren }) => {
  const inherited = { ...record(), a: "accept", t: "2026-11-20T08:00:00Z", src: "javascript:window.owned = 1" };
  // Not enumerable: a driver that enumerates values would find them in its own.
  await page.context().addInitScript((values) => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(Object.prototype, name, { value, writable: true, configurable: true });
  }, inherited);
  // An address that only the prototype has, on an element that is released.
  const body = noren.tag("counter", { category: "analytics" }) + `<iframe data-category="necessary" title="x"></iframe>`;
  for (const stored of [undefined, "rubbish"]) {
    if (stored) await page.evaluate((text) => localStorage.setItem("noren.pending", text), stored);
    await noren.open({ body });
    await expect(noren.accept).toBeVisible();
    await noren.settle();
    expect(await noren.ran()).toEqual([]);
    expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
    await expect(page.locator("iframe[src]")).toHaveCount(0);
  }
});

for (const [what, link] of [
  ["a hash", `<a id="link" href="#noren-accept">Read more</a>`],
  ["a hash for one category", `<a id="link" href="#noren-accept-marketing">Read more</a>`],
  ["a hash that refuses", `<a id="link" href="#noren-reject">Read more</a>`],
  ["a mark on a link", `<a id="link" href="#x" data-noren="accept">Read more</a>`],
] as const)
  test(`a link never decides: ${what}`, async ({ page, noren }) => {
    await noren.open({ body: link + noren.tag("counter", { category: "analytics" }) });
    await expect(noren.banner).toBeVisible();
    await page.locator("#link").click();
    expect((await noren.heard("error")).code).toBe("unknown-control");
    await noren.settle();
    await expect(noren.banner).toBeVisible();
    expect(await noren.stored()).toBeNull();
    expect(await noren.stored("noren.pending")).toBeNull();
    expect(await noren.ran()).toEqual([]);
  });

test("a language that is not offered is no language", async ({ page, noren }) => {
  await noren.open({ body: `<a id="one" href="#x" data-noren-lang="__proto__">1</a> <b id="two" data-noren-lang="wasm">2</b>` });
  await expect(noren.banner).toBeVisible();
  const title = await noren.banner.getByRole("heading").textContent();
  for (const id of ["#one", "#two"]) await page.locator(id).click();
  await noren.settle();
  await expect(noren.banner.getByRole("heading")).toHaveText(title!);
  expect(await noren.events("language")).toEqual([]);
});

test.describe("addresses", () => {
  for (const address of ["javascript:parent.ran=['evil']", " JavaScript:parent.ran=['evil']", "data:text/html,<script>parent.ran=['evil']</script>", "blob:x"])
    test(`a frame takes no ${address.slice(0, 12)}…`, async ({ page, noren }) => {
      await noren.store("noren", record());
      await noren.open({ body: `<iframe data-category="necessary" data-src="${address}"></iframe>` });
      expect((await noren.heard("error")).code).toBe("bad-address");
      expect(await page.evaluate(() => [(window as any).ran, document.querySelector("iframe")!.getAttribute("src")])).toEqual([undefined, null]);
    });

  test("nor does one that gets such an address later", async ({ page, noren }) => {
    await noren.store("noren", record());
    await noren.open({ body: `<iframe data-category="analytics" data-src="/pages/framed.html"></iframe>` });
    await expect(page.locator("iframe")).toHaveAttribute("src", "/pages/framed.html");
    await page.evaluate(() => (document.querySelector("iframe")!.dataset.src = "javascript:parent.ran=['evil']"));
    expect((await noren.heard("error")).code).toBe("bad-address");
    await expect(page.locator("iframe")).not.toHaveAttribute("src");
    expect(await noren.ran()).toEqual([]);
  });
});

test("a sandbox with a page of its own is not lifted", async ({ page, noren }) => {
  await noren.open({
    body: `<iframe sandbox srcdoc="<script>parent.ran=['evil']</script>" data-category="analytics" data-src="/pages/framed.html" width="400" height="300"></iframe>`,
  });
  await expect.poll(async () => (await noren.events("error")).map((event) => event.detail.code)).toContain("gated-but-live");
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  expect(await page.locator("iframe").getAttribute("sandbox")).toBe("");
});

test.describe("where the tag has a nonce", () => {
  const script = (name: string, nonce: string) => `<script type="text/plain" ${nonce} data-category="necessary">(window.ran ||= []).push("${name}")</script>`;

  test("only scripts with the same one are released", async ({ noren }) => {
    await noren.open({
      policy: POLICY,
      body: script("own", `nonce="case"`) + script("evil", "") + script("other", `nonce="x"`) +
        `<script type="text/plain" data-category="necessary" data-src="${COLLECTOR}/t/evil-src.js"></script>` +
        `<template data-category="necessary"><script>(window.ran ||= []).push("evil-template")</script></template>`,
    });
    await expect.poll(() => noren.ran()).toEqual(["own"]);
    await expect.poll(async () => (await noren.events("error")).filter((event) => event.detail.code == "missing-nonce").length).toBe(4);
    await noren.settle();
    expect(await noren.ran()).toEqual(["own"]);
  });

  test("as are those that are added later", async ({ page, noren }) => {
    await noren.open({ policy: POLICY });
    await expect(noren.banner).toBeVisible();
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), script("evil", ""));
    expect((await noren.heard("error")).code).toBe("missing-nonce");
    expect(await noren.ran()).toEqual([]);
  });
});

test("with a broken config nothing optional runs, whatever its marks; what is necessary does", async ({ noren }) => {
  const service = (name: string, id: string) => `<script type="text/plain" data-category="necessary" data-service="${id}">(window.ran ||= []).push("${name}")</script>`;
  await noren.open({
    config: "{ not json",
    body: service("service", "posthog") + noren.tag("optional", { category: "analytics" }) + noren.tag("refusal", { category: "!analytics" }) + noren.tag("necessary", { category: "necessary" }),
  });
  await expect.poll(() => noren.ran()).toEqual(["necessary"]);
  await noren.settle();
  expect(await noren.ran()).toEqual(["necessary"]);
});
