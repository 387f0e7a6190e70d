// What each vendor is told: the exact calls in the exact order, with the vendor there, absent, late and
// replaced.

import { clean, vendors } from "./window";
import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { clarity } from "../../src/gate/signals/clarity";
import { google } from "../../src/gate/signals/google";
import { matomo } from "../../src/gate/signals/matomo";
import { meta } from "../../src/gate/signals/meta";
import { tiktok } from "../../src/gate/signals/tiktok";
import { uet } from "../../src/gate/signals/uet";
import type { Vendor } from "../../src/gate/signals/vendor";

/** Calls of a vendor as one reads them. */
const plain = (queue: unknown[]) => queue.map((entry) => Array.from(entry as ArrayLike<unknown>));
const on = (...ids: string[]) => (category: string, service = "") => ids.includes(service) || ids.includes(category);
const none = on();

/** Tells a vendor, with the options that it has in the config. */
const tell = <Options>(vendor: Vendor<Options>, options: Options) => ({
  first: (is = none) => vendor(is, true, options),
  again: (is: typeof none) => vendor(is, undefined, options),
});

const consent = (ads: string, analytics: string, functional: string) => ({
  ad_storage: ads,
  ad_user_data: ads,
  ad_personalization: ads,
  analytics_storage: analytics,
  functionality_storage: functional,
  personalization_storage: functional,
  security_storage: "granted",
});
const [yes, no] = ["granted", "denied"];

test("google: defaults denied but for security, all seven, as Arguments", () => {
  clean();
  tell(google, {}).first();
  equal(Object.prototype.toString.call(vendors.dataLayer[0]), "[object Arguments]");
  deepEqual(plain(vendors.dataLayer), [["consent", "default", consent(no, no, no)]]);
});

test("google: options, in Google's words, once, with the defaults", () => {
  clean();
  const it = tell(google, { waitForUpdate: 500, adsDataRedaction: true, urlPassthrough: true });
  it.first();
  it.again(none);
  deepEqual(plain(vendors.dataLayer), [
    ["consent", "default", { ...consent(no, no, no), wait_for_update: 500 }],
    ["set", "ads_data_redaction", true],
    ["set", "url_passthrough", true],
    ["consent", "update", consent(no, no, no)],
  ]);
});

test("google: each category has its keys", () => {
  clean();
  const it = tell(google, {});
  it.again(on("functional"));
  it.again(on("analytics"));
  it.again(on("marketing"));
  deepEqual(plain(vendors.dataLayer).map((entry) => entry[2]), [consent(no, no, yes), consent(no, yes, no), consent(yes, no, no)]);
});

test("google: a layer of the page's own, and one that Google has taken over, are kept", () => {
  clean();
  const mine = { event: "mine" };
  const layer: unknown[] = (vendors.dataLayer = [mine]);
  tell(google, {}).first();
  equal(vendors.dataLayer, layer);
  equal(layer[0], mine);
  const heard: unknown[] = [];
  layer.push = (...entries: unknown[]) => heard.push(...entries);
  tell(google, {}).again(none);
  equal(heard.length, 1);
});

test("uet: default, then update", () => {
  clean();
  const it = tell<unknown>(uet, true);
  it.first();
  it.again(on("marketing"));
  it.again(none);
  deepEqual(vendors.uetq, ["consent", "default", { ad_storage: no }, "consent", "update", { ad_storage: yes }, "consent", "update", { ad_storage: no }]);
});

test("uet: the vendor's own object is pushed to", () => {
  clean();
  const heard: unknown[][] = [];
  vendors.uetq = { push: (...entry: unknown[]) => heard.push(entry) };
  tell<unknown>(uet, true).again(on("marketing"));
  deepEqual(heard, [["consent", "update", { ad_storage: yes }]]);
});

test("clarity: consentv2 with a capital S, queued as in its own snippet while it is absent", () => {
  clean();
  const it = tell<unknown>(clarity, true);
  it.first();
  it.again(on("analytics"));
  deepEqual(plain(vendors.clarity.q), [
    ["consentv2", { ad_Storage: no, analytics_Storage: no }],
    ["consentv2", { ad_Storage: no, analytics_Storage: yes }],
  ]);
});

test("clarity: called where it is there, and where it came later", () => {
  clean();
  const heard: unknown[][] = [];
  const it = tell<unknown>(clarity, true);
  it.first();
  vendors.clarity = (...call: unknown[]) => heard.push(call);
  it.again(on("marketing"));
  deepEqual(heard, [["consentv2", { ad_Storage: yes, analytics_Storage: no }]]);
});

/** A pixel that writes down what it is told. */
const pixel = () => {
  const heard: string[] = [];
  return [(...call: string[]) => void heard.push(call.join(" ")), heard] as const;
};

test("meta: told at once where it is there", () => {
  clean();
  const [fbq, heard] = pixel();
  vendors.fbq = fbq;
  const it = tell<unknown>(meta, true);
  it.first();
  it.again(on("marketing"));
  it.again(none);
  deepEqual(heard, ["consent revoke", "consent grant", "consent revoke"]);
});

test("meta: its snippet, which gives up where it finds an fbq, runs later and hears revoke before init", () => {
  clean();
  const it = tell<unknown>(meta, true);
  it.first();
  equal(vendors.fbq, undefined);
  const queue: unknown[] = [];
  // As in Meta's snippet, the queue is not there yet when fbq is set.
  if (!vendors.fbq) {
    const fbq: any = (vendors.fbq = (...call: unknown[]) => void fbq.queue.push(call));
    fbq.queue = queue;
  }
  vendors.fbq("init", "1");
  vendors.fbq("track", "PageView");
  it.again(on("marketing"));
  deepEqual(queue, [["consent", "revoke"], ["init", "1"], ["track", "PageView"], ["consent", "grant"]]);
});

test("meta: one that is replaced is told again; one that stays is not", () => {
  clean();
  const it = tell<unknown>(meta, true);
  it.first();
  const [first, heardFirst] = pixel();
  const [second, heardSecond] = pixel();
  vendors.fbq = first;
  vendors.fbq("init");
  vendors.fbq("track");
  vendors.fbq = second;
  vendors.fbq("track");
  deepEqual([heardFirst, heardSecond], [["consent revoke", "init", "track"], ["consent revoke", "track"]]);
});

test("meta: a variable that cannot be redefined is called all the same", () => {
  clean();
  const [fbq, heard] = pixel();
  const window: any = Object.defineProperty({}, "fbq", { value: fbq, writable: true, configurable: false });
  Object.defineProperty(vendors, "fbq", { get: () => window.fbq, configurable: true });
  tell<unknown>(meta, true).again(on("marketing"));
  deepEqual(heard, ["consent grant"]);
});

test("tiktok: hold, then grant or revoke, queued while it is absent", () => {
  clean();
  const it = tell<unknown>(tiktok, true);
  it.first();
  it.again(on("marketing"));
  it.again(none);
  deepEqual(vendors.ttq, [["holdConsent"], ["grantConsent"], ["revokeConsent"]]);
});

test("tiktok: called where it is there", () => {
  clean();
  const heard: string[] = [];
  vendors.ttq = Object.fromEntries(["holdConsent", "grantConsent", "revokeConsent"].map((name) => [name, () => heard.push(name)]));
  const it = tell<unknown>(tiktok, true);
  it.first();
  it.again(on("marketing"));
  it.again(none);
  deepEqual(heard, ["holdConsent", "grantConsent", "revokeConsent"]);
});

test("matomo: required on every page, given on consent, required again on withdrawal, never remembered", () => {
  for (const [options, what] of [
    [true, "Consent"],
    ["cookies", "CookieConsent"],
  ] as const) {
    clean();
    const it = tell<unknown>(matomo, options);
    it.first();
    it.again(none);
    it.again(on("analytics"));
    it.again(on("analytics"));
    it.again(none);
    deepEqual(vendors._paq, [[`require${what}`], [`set${what}Given`], [`require${what}`]]);
  }
});

test("a vendor's own service decides over its category", () => {
  clean();
  const only = (category: string, service?: string) => service === "meta-pixel" || (!service && category === "x");
  const [fbq, heard] = pixel();
  vendors.fbq = fbq;
  tell<unknown>(meta, true).first(only);
  tell(google, {}).first(only);
  deepEqual(heard, ["consent grant"]);
  deepEqual(plain(vendors.dataLayer)[0]![2], consent(no, no, no));
});
