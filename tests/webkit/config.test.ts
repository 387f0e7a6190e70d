// Faults in the config and on the page: they are reported clearly, and nothing optional is released.

import { record, shop, type Config } from "../browser/shop";
import { assert, block, equal, gated, journey, tag, until } from "./noren";

const body =
  gated("session", { category: "necessary" }) +
  gated("counter", { category: "analytics", service: "counter" }) +
  gated("odd", { category: "necessary", service: "counter" }) +
  gated("not", { category: "!analytics" }) +
  `<button id="yes" data-noren="accept">Yes</button><button id="no" data-noren="reject">No</button>`;

const changed = (change: (config: Config) => void): Config => {
  const config = shop();
  change(config);
  return config;
};

/** Each mistake with its config and the expected report. */
const MISTAKES: [name: string, config: Config | string, path: RegExp, says: RegExp][] = [
  ["malformed JSON", `{ "company": { "name": "Tsubame" },\n  "revision": 1,\n}`, /^/, /JSON/],
  ["no necessary category", changed((it) => void it.categories.shift()), /^categories$/, /necessary/],
  ["a misspelt field", changed((it) => void (it.revison = 2)), /^revison$/, /revision/],
  ["a text where a number belongs", changed((it) => void (it.revision = "3")), /^revision$/, /number|integer/],
  ["a service of a category that there is not", changed((it) => void (it.services[0].category = "analytic")), /category$/, /analytics/],
  ["an id twice", changed((it) => void (it.services[1].id = "counter")), /id$/, /counter/],
  ["a link that is a script", changed((it) => void (it.services[0].policyUrl = "javascript:alert(1)")), /policyUrl$/, /https/],
];

for (const [name, config, path, says] of MISTAKES)
  journey(`${name}: it is said where and what, and nothing optional runs, whatever is stored and pressed`, async (noren) => {
    await noren.store({ noren: record({ updated: "2026-01-01T00:00:00Z", first: "2026-01-01T00:00:00Z", expires: "2026-01-02T00:00:00Z" }) });
    await noren.open({ config, body });
    const errors = await until("a report", async () => (await noren.events("error")).filter((it) => it.code === "bad-config"), (all) => all.length > 0);
    assert.ok(errors.some((it) => path.test(it.path ?? "") && says.test(it.message)), JSON.stringify(errors));
    await until("necessary runs", () => noren.ran(), (ran) => ran.includes("session"));
    await noren.click("#yes");
    await noren.settle();
    assert.ok(!(await noren.ran()).includes("counter"));
    equal(await noren.allowed("analytics"), false);
  });

journey("with a broken config a stored grant is out of force, and no marks release what is optional", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ config: changed((it) => void (it.categories = {})), body });
  await noren.error("bad-config");
  await until("necessary runs", () => noren.ran(), (ran) => ran.includes("session"));
  await noren.settle();
  const ran = await noren.ran();
  // A category on the element does not make a service necessary.
  equal(ran.filter((it) => it === "counter" || it === "odd"), []);
});

journey("JSON syntax is told with line and column; no config, one after the tag, and one that is not there, each in its own words", async (noren) => {
  const messages: string[] = [];
  noren.shop.put("/html.json", { body: "<!doctype html><title>Sign in</title>" });
  const cases: Parameters<typeof noren.open>[0][] = [
    { config: `{\n  "revision": 1,\n}`, body },
    { tag: tag(), body },
    { tag: tag() + block(shop()), body },
    { tag: tag(`data-config="/missing.json"`), body },
    { tag: tag(`data-config="/html.json"`), body },
  ];
  for (const made of cases) {
    await noren.open(made);
    messages.push((await noren.error("bad-config")).message);
    await noren.settle();
    assert.ok(!(await noren.ran()).includes("counter"));
  }
  assert.match(messages[0]!, /line 3/);
  assert.match(messages[2]!, /after/);
  assert.match(messages[3]!, /missing\.json.*404|404.*missing\.json/);
  assert.match(messages[4]!, /html\.json/);
  equal(new Set(messages).size, messages.length);
});

journey("the config may lie in a file of its own", async (noren) => {
  noren.shop.put("/consent.json", { body: JSON.stringify(shop()), type: "application/json" });
  await noren.open({ tag: tag(`data-config="/consent.json"`), body: gated("counter", { category: "analytics" }) });
  await noren.click(noren.accept);
  await noren.runs("counter");
});

journey("a good config is not complained of", async (noren) => {
  await noren.open({ body: gated("counter", { category: "analytics" }) });
  await noren.intoSettings();
  const { said, failures } = await noren.notes();
  equal({ errors: await noren.events("error"), said, failures }, { errors: [], said: [], failures: [] });
});

journey("a consent default that comes after a tag's own start is reported, and the tag that was first is named", async (noren) => {
  const config = shop({ signals: { google: {} } });
  for (const early of [
    `window.dataLayer = [{ "gtm.start": 1, event: "gtm.js" }]`,
    `window.dataLayer = []; function gtag() { dataLayer.push(arguments) } gtag("config", "G-1")`,
  ]) {
    await noren.open({ config, before: `<script id="early" nonce="case">${early}</script>`, body });
    const { message, path } = await noren.error("late-defaults");
    equal(path, "#early");
    assert.match(message, /before the consent defaults/);
  }
});

journey("an unknown service is answered with services, and one of the catalogue with how to add it", async (noren) => {
  await noren.open({
    body: gated("a", { category: "analytics", service: "countr" }) + gated("b", { category: "analytics", service: "youtube" }) + gated("c", { category: "analitics" }),
  });
  const errors = await until("three reports", () => noren.events("error"), (all) => all.filter((it) => it.code === "unknown-id").length === 3);
  const about = (name: string) => errors.find((it) => it.message.includes(`"${name}"`)).message;
  assert.match(about("countr"), /did you mean "counter"/);
  assert.match(about("youtube"), /services/);
  assert.doesNotMatch(about("youtube"), /did you mean/);
  assert.match(about("analitics"), /did you mean "analytics"/);
});

journey("a browser that lacks what Noren needs: unsupported, no exception, nothing optional, and links that work", async (noren) => {
  for (const first of [
    () => void delete (window as any).DecompressionStream,
    () => void delete (Element.prototype as any).attachShadow,
    () => {
      for (const { prototype } of [Document, ShadowRoot] as any[]) delete prototype.adoptedStyleSheets;
    },
    () => void ((window as any).CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }),
    () => void delete (Intl as any).PluralRules,
  ]) {
    await noren.store({ noren: record() });
    await noren.open({ first, body: `${body}<a id="policy" href="#noren-policy">Policy</a>` });
    await noren.error("unsupported");
    await noren.runs("session");
    await noren.click("#yes");
    await noren.frames();
    equal([`${first}`, await noren.ran(), (await noren.notes()).failures], [`${first}`, ["session"], []]);
    await noren.click("#policy");
    await until("the policy's page", () => noren.web.address(), (it) => it.endsWith("/policy/en.html"));
  }
});
