// What each vendor hears, call by call: on a first visit, a return, a withdrawal and under Global Privacy
// Control; where it is there before Noren, never comes, comes later, or is replaced.
//
// All vendors are on one page; each writes down what it is told, in its own shape.

import { expect, test } from "./noren";
import { record, shop } from "./shop";

type Call = unknown[];
type Situation = "first visit" | "return" | "withdrawal" | "Global Privacy Control";
type Arrival = "present" | "absent" | "late" | "replaced";
const SITUATIONS: Situation[] = ["first visit", "return", "withdrawal", "Global Privacy Control"];
const ARRIVALS: Arrival[] = ["present", "absent", "late", "replaced"];

const [yes, no] = ["granted", "denied"];
const google = (word: string, ads: string, others: string, more = {}): Call => [
  "consent",
  word,
  {
    ad_storage: ads,
    ad_user_data: ads,
    ad_personalization: ads,
    analytics_storage: others,
    functionality_storage: others,
    personalization_storage: others,
    security_storage: yes,
    ...more,
  },
];
const uet = (word: string, ads: string): Call => ["consent", word, { ad_storage: ads }];
const clarity = (ads: string, analytics: string): Call => ["consentv2", { ad_Storage: ads, analytics_Storage: analytics }];

/** Of every vendor but Meta, however it arrives: what is queued is heard by who comes later. */
const HEARD: Record<string, Record<Situation, Call[]>> = {
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

/** Meta's snippet does nothing where it finds an `fbq`, so nothing can be queued: who comes late is told before `init`. */
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

/** The event of the page's own layer: a decision on this page, and nothing else. */
const LAYER: Record<Situation, boolean[]> = { "first visit": [true], return: [], withdrawal: [false], "Global Privacy Control": [] };

/** Runs in the page: vendors that write down what they are told. */
const vendors = () => {
  const heard: Record<string, unknown[][]> = ((window as any).calls ||= { google: [], uet: [], clarity: [], meta: [], tiktok: [], matomo: [] });
  const w = window as any;
  const note = (name: string) => (...call: unknown[]) => void heard[name]!.push([...call]);

  // Google's tags go through the layer that they find, and then take its push over.
  const layer: unknown[] = (w.dataLayer ||= []);
  const hear = (entry: any) => (Object.prototype.toString.call(entry) == "[object Arguments]" ? note("google")(...entry) : note("google")(entry));
  layer.forEach(hear);
  layer.push = (...entries) => (entries.forEach(hear), 0);
  // UET reads a flat list, three to a call, and puts itself in its place.
  const flat: unknown[] = w.uetq?.splice ? w.uetq : [];
  for (let at = 0; at < flat.length; at += 3) note("uet")(...flat.slice(at, at + 3));
  w.uetq = { push: note("uet") };
  // Clarity's own snippet keeps a stub that it finds; the library goes through its queue.
  const queue: ArrayLike<unknown>[] = w.clarity?.q ?? [];
  queue.forEach((call) => note("clarity")(...Array.from(call)));
  w.clarity = note("clarity");
  // TikTok's calls wait in an array.
  const waiting: unknown[][] = Array.isArray(w.ttq) ? w.ttq : [];
  waiting.forEach((call) => note("tiktok")(...call));
  w.ttq = Object.fromEntries(["holdConsent", "grantConsent", "revokeConsent"].map((name) => [name, () => note("tiktok")(name)]));
  // So do Matomo's.
  const commands: unknown[][] = Array.isArray(w._paq) ? w._paq : [];
  commands.forEach((call) => note("matomo")(...call));
  w._paq = { push: (call: unknown[]) => note("matomo")(...call) };
};
/** Meta's snippet, as it stands on pages; and one that replaces whatever is there. */
const pixel = (replaces: boolean) => {
  const w = window as any;
  if (w.fbq && !replaces) return;
  w.fbq = (...call: unknown[]) => void w.calls.meta.push(call);
  w.fbq("init", "1");
};
/** A pixel that is there, and was initialised, before Noren. */
const early = () => {
  const w = window as any;
  w.fbq = (...call: unknown[]) => void w.calls.meta.push(call);
};
/** One that replaces each of the others, and hears what they would have heard. */
const again = () => {
  const w = window as any;
  w.dataLayer = [];
  w.uetq = w.clarity = w.ttq = w._paq = undefined;
};

const run = (script: (...values: any[]) => void, value = "") => `<script>(${script.toString()})(${value})</script>`;
const BEFORE: Record<Arrival, string> = { present: run(vendors) + run(early), absent: "", late: "", replaced: run(vendors) + run(early) };
const AFTER: Record<Arrival, string> = {
  present: "",
  absent: "",
  late: run(vendors) + run(pixel, "false"),
  replaced: run(again) + run(vendors) + run(pixel, "true"),
};

/** What each vendor was told; of those that never came, what waits for them. */
const told = () => {
  const w = window as any;
  if (w.calls) return w.calls;
  const flat: unknown[] = w.uetq;
  return {
    google: w.dataLayer.map((entry: any) => (Object.prototype.toString.call(entry) == "[object Arguments]" ? [...entry] : [entry])),
    uet: Array.from({ length: flat.length / 3 }, (_, at) => flat.slice(3 * at, 3 * at + 3)),
    clarity: w.clarity.q.map((call: any) => [...call]),
    meta: w.fbq ?? [],
    tiktok: w.ttq,
    matomo: w._paq,
  };
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
  return page.evaluate(told);
}

for (const situation of SITUATIONS)
  for (const arrival of ARRIVALS)
    test(`${situation}, vendors ${arrival}: the exact calls in the exact order`, async ({ page, noren }) => {
      const { google: layer, meta, ...others } = await visit({ page, noren }, situation, arrival, SIGNALS);
      const isEvent = ([entry]: Call) => (entry as any)?.event == "noren_consent";
      expect(layer!.filter((it) => !isEvent(it))).toEqual(HEARD.google![situation]);
      expect(layer!.filter(isEvent).map(([entry]) => (entry as any).categories.analytics)).toEqual(LAYER[situation]);
      expect(meta).toEqual(META[arrival][situation]);
      for (const [name, calls] of Object.entries(others)) expect(calls, name).toEqual(HEARD[name]![situation]);
    });

for (const situation of SITUATIONS)
  test(`${situation}: Google with every option, and Matomo for its cookies alone`, async ({ page, noren }) => {
    const options = { advanced: true, waitForUpdate: 500, adsDataRedaction: true, urlPassthrough: true };
    const calls = await visit({ page, noren }, situation, "late", { google: options, matomo: "cookies" });
    const [, ...updates] = HEARD.google![situation];
    expect(calls.google).toEqual([
      google("default", no, no, { wait_for_update: 500 }),
      ["set", "ads_data_redaction", true],
      ["set", "url_passthrough", true],
      ...updates,
    ]);
    expect(calls.matomo).toEqual(HEARD.matomo![situation].map(([call]) => [(call as string).replace("Consent", "CookieConsent")]));
    // Nobody else is in the config.
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
