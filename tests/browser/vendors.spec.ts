// The calls to each vendor: on a first visit, a return, a withdrawal and with Global Privacy Control; with
// the vendor's script loaded before Noren, never, later, or replaced.
//
// All vendors are on one page; each records its calls in its own format.

import { expect, test } from "./noren";
import { record, shop } from "./shop";
import { again, type Call, clarity, early, google, no, pixel, recordedCalls, run, uet, vendors, yes } from "./vendors";

type Situation = "first visit" | "return" | "withdrawal" | "Global Privacy Control";
type Arrival = "present" | "absent" | "late" | "replaced";
const SITUATIONS: Situation[] = ["first visit", "return", "withdrawal", "Global Privacy Control"];
const ARRIVALS: Arrival[] = ["present", "absent", "late", "replaced"];

/** The calls to every vendor except Meta, whenever its script arrives: a late script reads the queue. */
const EXPECTED: Record<string, Record<Situation, Call[]>> = {
  google: {
    "first visit": [google("default", no, no), google("update", yes, yes)],
    return: [google("default", no, no), google("update", yes, yes)],
    withdrawal: [google("default", no, no), google("update", yes, yes), google("update", no, no)],
    "Global Privacy Control": [google("default", no, no), google("update", no, yes)],
  },
  uet: {
    "first visit": [uet("default", no), uet("update", yes)],
    return: [uet("default", no), uet("update", yes)],
    withdrawal: [uet("default", no), uet("update", yes), uet("update", no)],
    "Global Privacy Control": [uet("default", no), uet("update", no)],
  },
  clarity: {
    "first visit": [clarity(no, no), clarity(yes, yes)],
    return: [clarity(no, no), clarity(yes, yes)],
    withdrawal: [clarity(no, no), clarity(yes, yes), clarity(no, no)],
    "Global Privacy Control": [clarity(no, no), clarity(no, yes)],
  },
  tiktok: {
    "first visit": [["holdConsent"], ["grantConsent"]],
    return: [["holdConsent"], ["grantConsent"]],
    withdrawal: [["holdConsent"], ["grantConsent"], ["revokeConsent"]],
    "Global Privacy Control": [["holdConsent"], ["revokeConsent"]],
  },
  matomo: {
    "first visit": [["requireConsent"], ["setConsentGiven"]],
    return: [["requireConsent"], ["setConsentGiven"]],
    withdrawal: [["requireConsent"], ["setConsentGiven"], ["requireConsent"]],
    "Global Privacy Control": [["requireConsent"], ["setConsentGiven"]],
  },
};

const revoke: Call = ["consent", "revoke"];
const grant: Call = ["consent", "grant"];
const init: Call = ["init", "1"];

/** Meta's snippet does nothing if `fbq` exists, so calls cannot be queued: a late script is called before `init`. */
const META: Record<Arrival, Record<Situation, Call[]>> = {
  present: {
    "first visit": [revoke, grant],
    return: [revoke, grant],
    withdrawal: [revoke, grant, revoke],
    "Global Privacy Control": [revoke, revoke],
  },
  absent: { "first visit": [], return: [], withdrawal: [], "Global Privacy Control": [] },
  late: {
    "first visit": [revoke, init, grant],
    return: [grant, init],
    withdrawal: [grant, init, revoke],
    "Global Privacy Control": [revoke, init],
  },
  replaced: {
    "first visit": [revoke, revoke, init, grant],
    return: [revoke, grant, grant, init],
    withdrawal: [revoke, grant, grant, init, revoke],
    "Global Privacy Control": [revoke, revoke, revoke, init],
  },
};

/** The events in the page's own data layer: only decisions on this page. */
const LAYER: Record<Situation, boolean[]> = { "first visit": [true], return: [], withdrawal: [false], "Global Privacy Control": [] };

const BEFORE: Record<Arrival, string> = { present: run(vendors) + run(early), absent: "", late: "", replaced: run(vendors) + run(early) };
const AFTER: Record<Arrival, string> = {
  present: "",
  absent: "",
  late: run(vendors) + run(pixel, "false"),
  replaced: run(again) + run(vendors) + run(pixel, "true"),
};

const SIGNALS = { google: {}, uet: true, clarity: true, meta: true, tiktok: true, matomo: true, dataLayer: true };
const config = (signals: object) => {
  const made = shop({ signals });
  made.categories.push({ id: "functional" });
  return made;
};
const granted = record({ categories: { necessary: true, analytics: true, marketing: true, functional: true } });

async function visit({ page, noren }: any, situation: Situation, arrival: Arrival, signals: object): Promise<Record<string, Call[]>> {
  if (situation == "Global Privacy Control")
    await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  if (situation != "first visit") await noren.store("noren", granted);
  await noren.open({ config: config(signals), before: BEFORE[arrival], head: AFTER[arrival] });
  await noren.ready();
  if (situation == "first visit") await page.evaluate(() => (window as any).noren.accept());
  if (situation == "withdrawal") await page.evaluate(() => (window as any).noren.reject());
  return page.evaluate(recordedCalls);
}

for (const situation of SITUATIONS)
  for (const arrival of ARRIVALS)
    test(`${situation}, vendors ${arrival}: the exact calls in the exact order`, async ({ page, noren }) => {
      const { google: layer, meta, ...others } = await visit({ page, noren }, situation, arrival, SIGNALS);
      const isEvent = ([entry]: Call) => (entry as any)?.event == "noren_consent";
      expect(layer!.filter((it) => !isEvent(it))).toEqual(EXPECTED.google![situation]);
      expect(layer!.filter(isEvent).map(([entry]) => (entry as any).categories.analytics)).toEqual(LAYER[situation]);
      expect(meta).toEqual(META[arrival][situation]);
      for (const [name, calls] of Object.entries(others)) expect(calls, name).toEqual(EXPECTED[name]![situation]);
    });

for (const situation of SITUATIONS)
  test(`${situation}: Google with every option, and Matomo for its cookies alone`, async ({ page, noren }) => {
    const options = { advanced: true, waitForUpdate: 500, adsDataRedaction: true, urlPassthrough: true };
    const calls = await visit({ page, noren }, situation, "late", { google: options, matomo: "cookies" });
    const [, ...updates] = EXPECTED.google![situation];
    expect(calls.google).toEqual([
      google("default", no, no, { wait_for_update: 500 }),
      ["set", "ads_data_redaction", true],
      ["set", "url_passthrough", true],
      ...updates,
    ]);
    expect(calls.matomo).toEqual(EXPECTED.matomo![situation].map(([call]) => [(call as string).replace("Consent", "CookieConsent")]));
    // The config has no other vendors.
    for (const name of ["uet", "clarity", "tiktok"]) expect(calls[name], name).toEqual([]);
    expect(calls.meta).toEqual([init]);
  });

for (const advanced of [false, true])
  test(`Google's tags ${advanced ? "run before a choice in advanced mode, and nobody else's" : "wait for a choice in basic mode"}`, async ({ page, noren }) => {
    const made = config({ google: { advanced } });
    made.services.push(shop.service("google-analytics", "analytics"));
    const body =
      noren.tag("google", { category: "analytics", service: "google-analytics" }) +
      noren.tag("counter", { category: "analytics", service: "counter" }) +
      noren.tag("category", { category: "analytics" });
    await noren.open({ config: made, body });
    await expect(noren.banner).toBeVisible();
    await noren.ready();
    expect(await noren.ran()).toEqual(advanced ? ["google"] : []);
    await page.evaluate(() => (window as any).noren.accept());
    await expect.poll(async () => (await noren.ran()).sort()).toEqual(["category", "counter", "google"]);
  });
