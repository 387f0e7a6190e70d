// Consent signals to vendors: the exact calls in the exact order, with the vendor's script present, absent,
// late or replaced.

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

/** A vendor's calls as plain arrays. */
const plain = (queue: unknown[]) => queue.map((entry) => Array.from(entry as ArrayLike<unknown>));
const on = (...ids: string[]) => (category: string, service = "") => ids.includes(service) || ids.includes(category);
const none = on();

/** Sends signals to a vendor with its options from the config. */
const signalsTo = <Options>(vendor: Vendor<Options>, options: Options) => ({
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
  signalsTo(google, {}).first();
  equal(Object.prototype.toString.call(vendors.dataLayer[0]), "[object Arguments]");
  deepEqual(plain(vendors.dataLayer), [["consent", "default", consent(no, no, no)]]);
});

test("google: options, in Google's words, once, with the defaults", () => {
  clean();
  const signals = signalsTo(google, { waitForUpdate: 500, adsDataRedaction: true, urlPassthrough: true });
  signals.first();
  signals.again(none);
  deepEqual(plain(vendors.dataLayer), [
    ["consent", "default", { ...consent(no, no, no), wait_for_update: 500 }],
    ["set", "ads_data_redaction", true],
    ["set", "url_passthrough", true],
    ["consent", "update", consent(no, no, no)],
  ]);
});

test("google: each category has its keys", () => {
  clean();
  const signals = signalsTo(google, {});
  signals.again(on("functional"));
  signals.again(on("analytics"));
  signals.again(on("marketing"));
  deepEqual(plain(vendors.dataLayer).map((entry) => entry[2]), [consent(no, no, yes), consent(no, yes, no), consent(yes, no, no)]);
});

test("google: a layer of the page's own, and one that Google has taken over, are kept", () => {
  clean();
  const mine = { event: "mine" };
  const layer: unknown[] = (vendors.dataLayer = [mine]);
  signalsTo(google, {}).first();
  equal(vendors.dataLayer, layer);
  equal(layer[0], mine);
  const calls: unknown[] = [];
  layer.push = (...entries: unknown[]) => calls.push(...entries);
  signalsTo(google, {}).again(none);
  equal(calls.length, 1);
});

test("uet: default, then update", () => {
  clean();
  const signals = signalsTo<unknown>(uet, true);
  signals.first();
  signals.again(on("marketing"));
  signals.again(none);
  deepEqual(vendors.uetq, ["consent", "default", { ad_storage: no }, "consent", "update", { ad_storage: yes }, "consent", "update", { ad_storage: no }]);
});

test("uet: the vendor's own object is pushed to", () => {
  clean();
  const calls: unknown[][] = [];
  vendors.uetq = { push: (...entry: unknown[]) => calls.push(entry) };
  signalsTo<unknown>(uet, true).again(on("marketing"));
  deepEqual(calls, [["consent", "update", { ad_storage: yes }]]);
});

test("clarity: consentv2 with a capital S, queued as in its own snippet while it is absent", () => {
  clean();
  const signals = signalsTo<unknown>(clarity, true);
  signals.first();
  signals.again(on("analytics"));
  deepEqual(plain(vendors.clarity.q), [
    ["consentv2", { ad_Storage: no, analytics_Storage: no }],
    ["consentv2", { ad_Storage: no, analytics_Storage: yes }],
  ]);
});

test("clarity: called where it is there, and where it came later", () => {
  clean();
  const calls: unknown[][] = [];
  const signals = signalsTo<unknown>(clarity, true);
  signals.first();
  vendors.clarity = (...call: unknown[]) => calls.push(call);
  signals.again(on("marketing"));
  deepEqual(calls, [["consentv2", { ad_Storage: yes, analytics_Storage: no }]]);
});

/** A pixel that records its calls. */
const pixel = () => {
  const calls: string[] = [];
  return [(...call: string[]) => void calls.push(call.join(" ")), calls] as const;
};

test("meta: told at once where it is there", () => {
  clean();
  const [fbq, calls] = pixel();
  vendors.fbq = fbq;
  const signals = signalsTo<unknown>(meta, true);
  signals.first();
  signals.again(on("marketing"));
  signals.again(none);
  deepEqual(calls, ["consent revoke", "consent grant", "consent revoke"]);
});

test("meta: its snippet, which gives up where it finds an fbq, runs later and hears revoke before init", () => {
  clean();
  const signals = signalsTo<unknown>(meta, true);
  signals.first();
  equal(vendors.fbq, undefined);
  const queue: unknown[] = [];
  // As in Meta's snippet, the queue does not exist yet when fbq is set.
  if (!vendors.fbq) {
    const fbq: any = (vendors.fbq = (...call: unknown[]) => void fbq.queue.push(call));
    fbq.queue = queue;
  }
  vendors.fbq("init", "1");
  vendors.fbq("track", "PageView");
  signals.again(on("marketing"));
  deepEqual(queue, [["consent", "revoke"], ["init", "1"], ["track", "PageView"], ["consent", "grant"]]);
});

test("meta: one that is replaced is told again; one that stays is not", () => {
  clean();
  const signals = signalsTo<unknown>(meta, true);
  signals.first();
  const [first, firstCalls] = pixel();
  const [second, secondCalls] = pixel();
  vendors.fbq = first;
  vendors.fbq("init");
  vendors.fbq("track");
  vendors.fbq = second;
  vendors.fbq("track");
  deepEqual([firstCalls, secondCalls], [["consent revoke", "init", "track"], ["consent revoke", "track"]]);
});

test("meta: a variable that cannot be redefined is called all the same", () => {
  clean();
  const [fbq, calls] = pixel();
  const window: any = Object.defineProperty({}, "fbq", { value: fbq, writable: true, configurable: false });
  Object.defineProperty(vendors, "fbq", { get: () => window.fbq, configurable: true });
  signalsTo<unknown>(meta, true).again(on("marketing"));
  deepEqual(calls, ["consent grant"]);
});

test("tiktok: hold, then grant or revoke, queued while it is absent", () => {
  clean();
  const signals = signalsTo<unknown>(tiktok, true);
  signals.first();
  signals.again(on("marketing"));
  signals.again(none);
  deepEqual(vendors.ttq, [["holdConsent"], ["grantConsent"], ["revokeConsent"]]);
});

test("tiktok: called where it is there", () => {
  clean();
  const calls: string[] = [];
  vendors.ttq = Object.fromEntries(["holdConsent", "grantConsent", "revokeConsent"].map((name) => [name, () => calls.push(name)]));
  const signals = signalsTo<unknown>(tiktok, true);
  signals.first();
  signals.again(on("marketing"));
  signals.again(none);
  deepEqual(calls, ["holdConsent", "grantConsent", "revokeConsent"]);
});

test("matomo: required on every page, given on consent, required again on withdrawal, never remembered", () => {
  for (const [options, what] of [
    [true, "Consent"],
    ["cookies", "CookieConsent"],
  ] as const) {
    clean();
    const signals = signalsTo<unknown>(matomo, options);
    signals.first();
    signals.again(none);
    signals.again(on("analytics"));
    signals.again(on("analytics"));
    signals.again(none);
    deepEqual(vendors._paq, [[`require${what}`], [`set${what}Given`], [`require${what}`]]);
  }
});

test("a vendor's own service decides over its category", () => {
  clean();
  const only = (category: string, service?: string) => service === "meta-pixel" || (!service && category === "x");
  const [fbq, calls] = pixel();
  vendors.fbq = fbq;
  signalsTo<unknown>(meta, true).first(only);
  signalsTo(google, {}).first(only);
  deepEqual(calls, ["consent grant"]);
  deepEqual(plain(vendors.dataLayer)[0]![2], consent(no, no, no));
});
