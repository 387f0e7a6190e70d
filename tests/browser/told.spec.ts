// Error reporting: every mistake of a shop, and every failure shown to a visitor, is reported with a fix.

import { expect, test } from "./noren";
import { LANGUAGES } from "./places";
import { record, shop } from "./shop";
import { text } from "./texts";

const BUTTONS = `<button id="no" data-noren="reject">No</button><button id="yes" data-noren="accept">Yes</button><button id="settings" data-noren="settings">Settings</button>`;
const CODE = { category: "analytics", service: "counter" };

test.describe("a config fault that only the interface finds", () => {
  const config = shop({ expiresAfterDays: 396 });

  test("Reject works and is kept; the other controls say that something is wrong", async ({ page, noren }) => {
    await noren.open({ config, body: BUTTONS + noren.tag("counter", CODE) });
    expect((await noren.heard("error")).path).toBe("expiresAfterDays");
    await page.locator("#settings").click();
    await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
    await noren.frame.locator("[part~=reject]").click();
    await expect.poll(async () => (await noren.stored("noren.pending"))?.a).toBe("reject");
    await expect(noren.frame).toBeHidden();
    await page.reload();
    await noren.ready();
    await expect(noren.frame).toBeHidden();
    expect(await noren.ran()).toEqual([]);
    expect((await noren.events("error")).every((event) => event.detail.code == "bad-config")).toBe(true);
  });

  test("Accept grants nothing, is not lost, and counts once the config is mended", async ({ page, noren }) => {
    await noren.open({ config, body: BUTTONS + noren.tag("counter", CODE) });
    await noren.heard("error");
    await noren.frame.locator("[part~=accept]").click();
    await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
    await noren.settle();
    expect(await noren.ran()).toEqual([]);
    await noren.open({ body: noren.tag("counter", CODE), path: "/mended.html" });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
  });
});

test("loading has a limit; then it says so, and another try works", async ({ page, noren }) => {
  test.setTimeout(90_000);
  await page.context().route("**/*.wasm", () => {});
  await noren.open({ body: BUTTONS + noren.tag("counter", CODE) });
  await page.locator("#yes").click();
  await expect.poll(async () => (await noren.events("error")).map((event) => event.detail.message), { timeout: 20_000 }).toEqual([expect.stringContaining("10 s")]);
  await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
  expect(await noren.ran()).toEqual([]);
  await page.context().unroute("**/*.wasm");
  await noren.button("gate-retry").click();
  await expect.poll(() => noren.ran()).toEqual(["counter"]);
});

for (const [file, pattern] of [
  ["the wasm", "**/*.wasm"],
  ["a language's messages", "**/messages.*"],
] as const)
  test(`${file} that does not load is named`, async ({ page, noren }) => {
    await page.context().route(pattern, (route) => route.abort());
    await noren.open({ body: BUTTONS });
    await page.locator("#settings").click();
    const { code, message } = await noren.heard("error");
    expect(code).toBe("load-failed");
    expect(message).toMatch(file == "the wasm" ? /noren-interface\.\w+\.wasm: / : /messages\.en\.\w+\.txt: /);
  });

// Where the interface is not there yet, the command that loads it fails after it has loaded.
for (const when of ["wanted", "idle"] as const)
  test(`texts about services that do not load: the visitor is told, the shop too, and the policy opens in the shop (interface: ${when})`, async ({ page, noren }) => {
    await page.context().route("**/catalogue.en.*", (route) => route.fulfill({ status: 500, body: "no" }));
    await noren.open({ config: shop({ interface: when, company: { name: "JChere Inc.", contact: { email: "a@b.example" } }, services: ["google-analytics"] }), body: BUTTONS + `<a id="policy" href="#noren-policy">Policy</a>` });
    await expect(when == "wanted" ? noren.frame : noren.banner).toBeVisible();
    await page.locator("#settings").click();
    await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
    const { code, message } = await noren.heard("error");
    expect([code, message]).toEqual(["load-failed", expect.stringContaining("catalogue.en.")]);
    await page.locator("#policy").click();
    await expect(noren.policy).toBeVisible();
    await expect(noren.policy.locator("article")).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/case.html");
  });

test("an interface that comes after a failure, by itself, takes the line about the failure away", async ({ page, noren }) => {
  await page.context().route("**/*.wasm", (route) => route.abort());
  await noren.open({ config: shop({ interface: "wanted" }), body: BUTTONS });
  await page.locator("#settings").click();
  await expect(noren.button("gate-retry")).toBeVisible();
  await page.context().unroute("**/*.wasm");
  await noren.frame.hover();
  await expect(noren.banner).toBeVisible();
  await expect(noren.button("gate-retry")).toBeHidden();
});

test("offline, the policy stays in the shop", async ({ page, noren }) => {
  await noren.open({ body: BUTTONS + `<a id="policy" href="#noren-policy">Policy</a>` });
  await expect(noren.banner).toBeVisible();
  await page.context().route("**/policy/**", (route) => route.abort());
  await page.locator("#policy").click();
  await expect(noren.policy).toBeVisible();
  expect((await noren.heard("error")).code).toBe("load-failed");
  expect(new URL(page.url()).pathname).toBe("/case.html");
});

test("offline before the interface has loaded, too", async ({ page, noren }) => {
  for (const pattern of ["**/*.wasm", "**/policy/**"]) await page.context().route(pattern, (route) => route.abort());
  await noren.open({ body: `<a id="policy" href="#noren-policy">Policy</a>` });
  await noren.heard("error");
  await page.locator("#policy").click();
  await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/case.html");
});

test.describe("no config", () => {
  const CONFIG = (json: string) => `<script type="application/json" data-noren-config>${json}</script>`;
  for (const [what, made, path, message] of [
    ["one that is not JSON", { config: `{\n  "categories": [],\n}` }, "[data-noren-config]", /line 3, column 1: found "}", expected a name/],
    ["one with a comment", { config: `{\n  // ours\n}` }, "[data-noren-config]", /line 2, column 3: found a comment/],
    ["none at all", { tag: `<script>document.querySelector("[data-noren-config]").remove()</script><script src="/generic/noren.js"></script>` }, "", /there is no config/],
    ["one after the tag", { tag: `<script>document.querySelector("[data-noren-config]").remove()</script><script src="/generic/noren.js"></script>`, body: CONFIG("{}") }, "[data-noren-config]", /after the tag/],
    ["an address that answers with a status", { attributes: `data-config="/gone.json"` }, "data-config", /gone\.json answered with the status 404/],
    ["an address that is none", { attributes: `data-config="http://["` }, "data-config", /http:\/\/\[ cannot be fetched/],
    ["an address that is not JSON", { attributes: `data-config="/page.html"` }, "data-config", /page\.html is not JSON: line 1, column 1/],
  ] as const)
    test(`${what} is said in its own words, and the page's own button answers`, async ({ page, noren }) => {
      await page.context().route("**/gone.json", (route) => route.fulfill({ status: 404, body: "gone" }));
      await page.context().route("**/page.html", (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }));
      await noren.open({ ...made, body: ((made as any).body ?? "") + BUTTONS + noren.tag("counter", CODE) });
      const error = await noren.heard("error");
      expect([error.code, error.path]).toEqual(["bad-config", path]);
      expect(error.message).toMatch(message);
      expect(error.message).toContain("nothing optional is released");
      await page.locator("#settings").click();
      await expect(noren.host.getByText(text("en", "gate-failed"))).toBeVisible();
      expect(await noren.ran()).toEqual([]);
    });
});

for (const [attribute, value, hint] of [
  ["region", "us", /us-optout/],
  ["layout", "popup", /bar, box/],
  ["theme", "drak", /did you mean "dark"/],
] as const)
  test(`a wrong data-${attribute} is reported`, async ({ noren }) => {
    await noren.open({ attributes: `data-${attribute}="${value}"` });
    const { code, path, message } = await noren.heard("error");
    expect([code, path]).toEqual(["bad-attribute", `data-${attribute}`]);
    expect(message).toMatch(hint);
    await expect(noren.banner).toBeVisible();
  });

test("a wrong word of a control is reported when it is pressed, with the right one", async ({ page, noren }) => {
  await noren.open({ body: `<button id="wrong" data-noren="setings">Settings</button>` });
  await expect(noren.banner).toBeVisible();
  await page.locator("#wrong").click();
  const { code, path, message } = await noren.heard("error");
  expect([code, path]).toEqual(["unknown-control", "#wrong"]);
  expect(message).toContain('did you mean "settings"');
});

test("unknown ids of a decision by code are reported with the nearest, and nothing is decided by them", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  expect(await page.evaluate(() => (window as any).noren.accept(["analitics"]))).toBeNull();
  const { code, message } = await noren.heard("error");
  expect(code).toBe("unknown-id");
  expect(message).toContain('did you mean "analytics"');
  expect(await noren.stored()).toBeNull();
  const decided = await page.evaluate(() => (window as any).noren.accept(["analytics", "nobody"]));
  expect(decided.categories).toEqual({ necessary: true, analytics: true, marketing: false });
});

test("a service that Noren knows and the config does not list: add it", async ({ noren }) => {
  await noren.open({ body: noren.tag("video", { category: "marketing", service: "youtube" }) + noren.tag("near", { category: "analytics", service: "countr" }) });
  await expect
    .poll(async () => (await noren.events("error")).map((event) => event.detail.message).sort())
    .toEqual([expect.stringContaining('did you mean "counter"'), expect.stringContaining('add "youtube" to "services"')]);
});

test.describe("the policy by the page's address", () => {
  test("on load", async ({ page, noren }) => {
    const path = await noren.serve();
    await page.goto(`${path}#noren-policy-7`);
    await expect(noren.policy).toBeVisible();
    await expect.poll(() => noren.host.evaluate((host) => host.shadowRoot!.activeElement?.id)).toBe("s7");
  });

  test("by location.hash, and again after it was closed", async ({ page, noren }) => {
    await noren.open();
    await expect(noren.banner).toBeVisible();
    await page.evaluate(() => void (location.hash = "#noren-settings"));
    await expect(noren.settings).toBeVisible();
    await page.keyboard.press("Escape");
    await page.evaluate(() => void (location.hash = "#noren-policy"));
    await expect(noren.policy).toBeVisible();
  });

  test("by a link as routers write it, before the router's own handler", async ({ page, noren }) => {
    await noren.open({ body: `<a id="link" href="/case.html#noren-policy-7">Policy</a>` });
    await expect(noren.banner).toBeVisible();
    await page.evaluate(() => document.querySelector("#link")!.addEventListener("click", (event) => ((window as any).prevented = event.defaultPrevented)));
    await page.locator("#link").click();
    await expect(noren.policy).toBeVisible();
    expect(await page.evaluate(() => (window as any).prevented)).toBe(true);
  });

  test("a link to another page leads there, and opens it", async ({ page, noren }) => {
    await noren.serve({ path: "/other.html" });
    await noren.open({ body: `<a id="link" href="/other.html#noren-policy">Policy</a>` });
    await expect(noren.banner).toBeVisible();
    await page.locator("#link").click();
    await page.waitForURL("**/other.html#noren-policy");
    await expect(noren.policy).toBeVisible();
  });

  for (const word of ["accept", "reject", "reset"])
    test(`it never decides: ${word}`, async ({ page, noren }) => {
      const stored = record();
      await noren.store("noren", stored);
      const path = await noren.serve();
      await page.goto(`${path}#noren-${word}`);
      await noren.ready();
      await noren.settle();
      expect((await noren.stored()).updated).toBe(stored.updated);
    });
});

test.describe("browsers below the line", () => {
  for (const [what, take] of Object.entries({
    "no constructable sheets": () => Reflect.deleteProperty(window, "CSSStyleSheet"),
    "no adopted sheets": () => {
      Reflect.deleteProperty(Document.prototype, "adoptedStyleSheets");
      Reflect.deleteProperty(ShadowRoot.prototype, "adoptedStyleSheets");
    },
    "no shadow roots": () => Reflect.deleteProperty(Element.prototype, "attachShadow"),
    "closed shadow roots": () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function () {
        return attachShadow.call(this, { mode: "closed" });
      };
    },
    "no Intl.PluralRules": () => Reflect.deleteProperty(Intl, "PluralRules"),
    "no Intl": () => Reflect.deleteProperty(window, "Intl"),
  }))
    test(`${what}: it is said, nothing optional runs, and links work`, async ({ page, noren }) => {
      const failures: string[] = [];
      page.on("pageerror", (error) => failures.push(String(error)));
      await page.context().addInitScript(take);
      await noren.store("noren", record());
      await noren.open({ body: BUTTONS + `<a id="policy" href="#noren-policy">Policy</a>` + noren.tag("counter", CODE) });
      expect((await noren.heard("error")).code).toBe("unsupported");
      await page.locator("#settings").click();
      await noren.settle();
      expect(await noren.ran()).toEqual([]);
      expect(failures).toEqual([]);
      await page.locator("#policy").click();
      await page.waitForURL("**/policy/en.html");
    });
});

for (const language of LANGUAGES)
  test(`the line that says what could not be loaded fits a phone, and its controls stand apart: ${language}`, async ({ page, noren }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.context().route("**/*.wasm", (route) => route.abort());
    await noren.open({ lang: language });
    await noren.frame.locator("[part~=accept]").click();
    const line = noren.host.getByRole("alert");
    await expect(line).toBeVisible();
    const box = (await line.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(12);
    expect(box.x + box.width).toBeLessThanOrEqual(348);
    const [retry, refuse] = [(await noren.button("gate-retry", language).boundingBox())!, (await noren.button("gate-refuse", language).boundingBox())!];
    const isBelow = refuse.y >= retry.y + retry.height - 1;
    expect(isBelow || refuse.x - (retry.x + retry.width) >= 8).toBe(true);
  });
