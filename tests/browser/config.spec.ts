// Faults in the config: they are reported clearly, and nothing optional is released.

import { expect, test, type Noren } from "./noren";
import { record, shop, type Config } from "./shop";

const body = (noren: Noren) =>
  noren.tag("session", { category: "necessary" }) +
  noren.tag("counter", { category: "analytics", service: "counter" }) +
  `<button id="yes" data-noren="accept">Yes</button>`;

const changed = (change: (config: Config) => void): Config => {
  const config = shop();
  change(config);
  return config;
};

interface Mistake {
  config: Config | string;
  path: RegExp;
  says: RegExp[];
}

const mistakes: Record<string, Mistake> = {
  "malformed JSON": { config: `{ "company": { "name": "Tsubame" `, path: /^\[data-noren-config\]$/, says: [/JSON/, /line 1, column 34: found the end of the text/] },
  "a misspelt categories": {
    config: changed((config) => {
      config.categores = config.categories;
      delete config.categories;
    }),
    path: /^categor/,
    says: [/categories/],
  },
  "a misspelt field": { config: changed((config) => void (config.revison = 2)), path: /^revison$/, says: [/revison/, /revision/] },
  "a misspelt field deep inside": {
    config: changed((config) => void (config.services[0].cookies[0].retension = "1 day")),
    path: /^services\[0\]\.cookies\[0\]\.retension$/,
    says: [/retention/],
  },
  "a service of a category that there is not": {
    config: changed((config) => void (config.services[0].category = "analytic")),
    path: /^services\[0\]\.category$/,
    says: [/analytic/, /analytics/],
  },
  "a text where a number belongs": { config: changed((config) => void (config.revision = "3")), path: /^revision$/, says: [/"3"|text|string/, /number|integer/] },
  "an unknown region": { config: changed((config) => void (config.region = "eu_")), path: /^region$/, says: [/"eu"/] },
  "no necessary category": { config: changed((config) => void config.categories.shift()), path: /^categories$/, says: [/necessary/] },
  "an id twice": { config: changed((config) => void (config.services[1].id = "counter")), path: /^services\[1\]\.id$/, says: [/counter/] },
  "no way to reach the company": { config: changed((config) => void (config.company.contact = {})), path: /^company\.contact$/, says: [/email/] },
  "a consent that would last too long": { config: changed((config) => void (config.expiresAfterDays = 400)), path: /^expiresAfterDays$/, says: [/395/] },
  "a message that does not exist": {
    config: changed((config) => void (config.messages = { en: { "banner-titel": "Hello", "banner-title": "Hello" } })),
    path: /^messages\.en\.banner-titel$/,
    says: [/"banner-title"/],
  },
  "wording in a language that is not offered": {
    config: changed((config) => Object.assign(config, { languages: ["en", "ja"], messages: { "zh-Hant": { accept: "好" } } })),
    path: /^messages\.zh-Hant$/,
    says: [/"en" or "ja"/],
  },
  "a language's tag with a space in it": {
    config: changed((config) => void (config.languages = ["en", "en US"])),
    path: /^languages\[1\]$/,
    says: [/"en US"/, /"zh-Hant"/],
  },
  "a cookie of one host alone that has a domain": {
    config: changed((config) => void (config.storage = { cookie: { name: "__Host-noren", domain: "tsubame.example" } })),
    path: /^storage\.cookie\.domain$/,
    says: [/__Host-/],
  },
  "a link that is a script": {
    config: changed((config) => void (config.services[0].policyUrl = "javascript:alert(1)")),
    path: /^services\[0\]\.policyUrl$/,
    says: [/https/],
  },
};

for (const [name, { config, path, says }] of Object.entries(mistakes)) {
  test(`${name}: the console and noren:error say where, what and what instead`, async ({ page, noren }) => {
    const said: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") said.push(message.text());
    });
    await noren.open({ config, body: body(noren) });
    await expect
      .poll(async () => (await noren.events("error")).filter((event) => event.detail.code === "bad-config").map((event) => event.detail.path))
      .toEqual(expect.arrayContaining([expect.stringMatching(path)]));
    const error = (await noren.events("error")).find((event) => event.detail.code === "bad-config" && path.test(event.detail.path ?? ""))!.detail;
    for (const part of says) expect(error.message).toMatch(part);
    expect(error.message).toMatch(/ \(more: docs\/errors\.md#bad-config of noren-consent\)$/);
    expect(said.some((line) => line.includes(error.message))).toBe(true);

    // Necessary scripts run; nothing else does, whatever the visitor clicks.
    await expect.poll(() => noren.ran()).toEqual(["session"]);
    await page.locator("#yes").click();
    await noren.settle();
    await page.waitForLoadState("networkidle");
    expect(await noren.ran()).toEqual(["session"]);
    expect((await noren.stored())?.categories?.analytics ?? false).toBe(false);
  });
}

test("a mistake in structure takes a stored grant out of force", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open({ config: changed((config) => void (config.categories = {})), body: body(noren) });
  await noren.heard("error");
  await noren.settle();
  expect(await noren.ran()).toEqual(["session"]);
});

test("a good config is not complained of", async ({ page, noren }) => {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  await noren.open({ body: body(noren) });
  await expect(noren.banner).toBeVisible();
  await noren.openSettings();
  expect(await noren.events("error")).toEqual([]);
  expect(said).toEqual([]);
});

test("the config may lie in a file of its own", async ({ page, noren }) => {
  await page.context().route("**/consent.json", (route) => route.fulfill({ json: shop() }));
  await noren.open({ tag: `<script src="/generic/noren.js" data-config="/consent.json"></script>`, before: "", config: "", body: body(noren) });
  await expect(noren.banner).toBeVisible();
  await noren.accept.click();
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "session"]);
});

test("a gated tag of an unknown service or category is held, and the nearest name given", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open({ body: noren.tag("a", { category: "analytics", service: "countr" }) + noren.tag("b", { category: "analitics" }) });
  await expect
    .poll(async () => (await noren.events("error")).filter((event) => event.detail.code === "unknown-id").map((event) => event.detail.message))
    .toEqual(expect.arrayContaining([expect.stringContaining("counter"), expect.stringContaining("analytics")]));
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
});

test("text from the config never becomes markup", async ({ page, noren }) => {
  const nasty = `<img src=x onerror="window.owned = 1"><script>window.owned = 2</script>`;
  await noren.open({
    config: changed((config) => {
      config.company.name = nasty;
      Object.assign(config.services[0], { name: nasty, purpose: nasty, recipient: nasty, sends: [nasty] });
      config.categories.push({ id: "extra", label: nasty, description: nasty });
    }),
  });
  await noren.openSettings();
  await noren.unfold();
  await expect(noren.settings.getByText("<img src=x").first()).toBeVisible();
  expect(await page.evaluate(() => (window as any).owned)).toBeUndefined();
  expect(await noren.host.locator("img, script").count()).toBe(0);
});
