// Pages with live vendor tags, which the page does not mark: the build's inline script denies consent before they
// run, and noren.js follows with `async`.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { embed } from "./embed";
import { expect, test } from "./noren";
import { type Config, record, refusal, shop } from "./shop";
import { type Call, google, no, pixel, recordedCalls, run, vendors, yes } from "./vendors";

const ALL = { google: {}, uet: true, clarity: true, meta: true, tiktok: true, matomo: true };
const config = (signals: object, more: Config = {}) => shop({ signals, ...more });

/** The inline script of an embed, as its element. */
const defaults = (made: Config): string => readFileSync(join(embed(made), "noren-defaults.html"), "utf8");

/** A live tag of Google's, as in its own snippet. */
const LIVE = `<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag("js", new Date(0)); gtag("config", "G-1");
</script>`;

/** What Google's queue has of consent. */
const consentCalls = () =>
  (window as any).dataLayer.filter((entry: any) => entry[0] == "consent").map((entry: any) => [...entry]);

for (const signals of [ALL, { google: { adsDataRedaction: true, urlPassthrough: true, waitForUpdate: 900 } }, { matomo: "cookies" }])
  test(`the inline script sends what the gate sends first: ${Object.keys(signals)}`, async ({ page, noren }) => {
    const made = config(signals);
    const late = run(vendors) + run(pixel, "false");
    // Without noren.js, then with the plain tag of a generic build, which runs before the vendors.
    await noren.open({ config: made, before: defaults(made), tag: "", body: late });
    const inline: Record<string, Call[]> = await page.evaluate(recordedCalls);
    await noren.open({ config: made, body: late });
    await noren.ready();
    const gate: Record<string, Call[]> = await page.evaluate(recordedCalls);
    const { google: ofInline, ...others } = inline;
    const { google: ofGate, ...othersOfGate } = gate;
    expect(others).toEqual(othersOfGate);
    const withoutWait = ([, , values]: Call) => ({ ...(values as object), wait_for_update: 0 });
    expect(ofInline!.map(withoutWait)).toEqual(ofGate!.map(withoutWait));
    expect(ofInline!.map((call) => call[1])).toEqual(ofGate!.map((call) => call[1]));
  });

const SITUATIONS: { title: string; region?: string; stored?: object; signal?: boolean; expected: Call[] }[] = [
  { title: "a first visit waits for the answer", expected: [google("update", no, no)] },
  { title: "a returning visitor's answers", stored: record(), expected: [google("update", yes, yes)] },
  { title: "a returning visitor's refusal", stored: refusal(), expected: [google("update", no, no)] },
  { title: "an opt-out region, undecided", region: "us-optout", expected: [google("update", yes, yes)] },
  { title: "an opt-out region under Global Privacy Control", region: "us-optout", signal: true, expected: [google("update", no, yes)] },
  { title: "an opt-out region after a refusal", region: "us-optout", stored: refusal({ region: "us-optout" }), expected: [google("update", no, no)] },
];

for (const { title, region, stored, signal, expected } of SITUATIONS)
  test(`one update, and no second default: ${title}`, async ({ page, noren }) => {
    if (signal)
      await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
    const made = config({ google: {} }, { categories: [{ id: "necessary" }, { id: "functional" }, { id: "analytics" }, { id: "marketing" }], ...(region && { region }) });
    if (stored) {
      const entry = stored as Config;
      await noren.store("noren", { ...entry, categories: { ...entry.categories, functional: entry.categories.analytics } });
    }
    await noren.open({ built: true, config: made, before: defaults(made) + LIVE });
    await noren.ready();
    expect(await page.evaluate(consentCalls)).toEqual([google("default", no, no, { wait_for_update: 500 }), ...expected]);
  });

test("an answer updates them", async ({ page, noren }) => {
  const made = config({ google: {} }, { interface: "wanted" });
  await noren.open({ built: true, config: made, before: defaults(made) + LIVE });
  await noren.ready();
  await noren.frame.locator("[part~=accept]").click();
  await expect.poll(() => page.evaluate(consentCalls)).toContainEqual(["consent", "update", expect.objectContaining({ ad_storage: yes, analytics_storage: yes })]);
});

test("with the inline script no tag has spoken first", async ({ noren }) => {
  const made = config({ google: {} });
  await noren.open({ built: true, config: made, before: defaults(made) + LIVE });
  await expect(noren.banner).toBeVisible();
  await noren.settle();
  expect(await noren.events("error")).toEqual([]);
});

test("without it, a live tag that has spoken first is reported", async ({ noren }) => {
  await noren.open({ built: true, config: config({ google: {} }), before: LIVE.replace("<script>", `<script id="live">`) });
  expect(await noren.heard("error")).toMatchObject({ code: "late-defaults", path: "#live" });
});

test("a Content Security Policy allows it by its digest", async ({ page, noren }) => {
  const made = config(ALL);
  const element = defaults(made);
  const digest = createHash("sha256").update(element.trim().replace(/^<script>|<\/script>$/g, "")).digest("base64");
  await noren.open({ built: true, config: made, before: element, tag: "", policy: `script-src 'sha256-${digest}'` });
  expect(await page.evaluate(() => (window as any).uetq)).toEqual(["consent", "default", { ad_storage: "denied" }]);
});

test("vendors' names that the page has declared itself stop none of the others", async ({ page, noren }) => {
  const made = config(ALL);
  await noren.open({ built: true, config: made, before: `<script>var fbq = () => {}, clarity = "mine"</script>${defaults(made)}`, tag: "" });
  const sent = await page.evaluate(() => ["dataLayer", "uetq", "ttq", "_paq"].map((name) => (window as any)[name]?.length));
  expect(sent).toEqual([1, 3, 1, 1]);
});

test("a page keeps its own names", async ({ page, noren }) => {
  const made = config(ALL);
  await noren.open({ built: true, config: made, before: `<script>var d = "d", p = "p", f = "f", i = "i", c = "c"</script>${defaults(made)}`, tag: "" });
  expect(await page.evaluate(() => ["d", "p", "f", "i", "c"].map((name) => (window as any)[name]))).toEqual(["d", "p", "f", "i", "c"]);
});
