// Vendors that record their calls, each in its own format, and the calls that they expect.

/** One call: its arguments. */
export type Call = unknown[];

export const [yes, no] = ["granted", "denied"];
/** A call of Google's consent mode, with its state for advertising and for everything else. */
export const google = (word: string, ads: string, others: string, more = {}): Call => [
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
export const uet = (word: string, ads: string): Call => ["consent", word, { ad_storage: ads }];
export const clarity = (ads: string, analytics: string): Call => ["consentv2", { ad_Storage: ads, analytics_Storage: analytics }];

/** Runs in the page: vendors that record their calls. */
export const vendors = () => {
  const calls: Record<string, unknown[][]> = ((window as any).calls ||= { google: [], uet: [], clarity: [], meta: [], tiktok: [], matomo: [] });
  const w = window as any;
  const note = (name: string) => (...call: unknown[]) => void calls[name]!.push([...call]);

  // Google's tags process the existing layer and then replace its push.
  const layer: unknown[] = (w.dataLayer ||= []);
  const receive = (entry: any) => (Object.prototype.toString.call(entry) == "[object Arguments]" ? note("google")(...entry) : note("google")(entry));
  layer.forEach(receive);
  layer.push = (...entries) => (entries.forEach(receive), 0);
  // UET reads a flat list with three entries for each call, and replaces it with its own object.
  const flat: unknown[] = w.uetq?.splice ? w.uetq : [];
  for (let at = 0; at < flat.length; at += 3) note("uet")(...flat.slice(at, at + 3));
  w.uetq = { push: note("uet") };
  // Clarity's snippet keeps an existing stub; the library processes its queue.
  const queue: ArrayLike<unknown>[] = w.clarity?.q ?? [];
  queue.forEach((call) => note("clarity")(...Array.from(call)));
  w.clarity = note("clarity");
  // TikTok's calls are queued in an array.
  const waiting: unknown[][] = Array.isArray(w.ttq) ? w.ttq : [];
  waiting.forEach((call) => note("tiktok")(...call));
  w.ttq = Object.fromEntries(["holdConsent", "grantConsent", "revokeConsent"].map((name) => [name, () => note("tiktok")(name)]));
  // So are Matomo's.
  const commands: unknown[][] = Array.isArray(w._paq) ? w._paq : [];
  commands.forEach((call) => note("matomo")(...call));
  w._paq = { push: (call: unknown[]) => note("matomo")(...call) };
};
/** Meta's snippet, and a variant that replaces an existing `fbq`. */
export const pixel = (replaces: boolean) => {
  const w = window as any;
  if (w.fbq && !replaces) return;
  w.fbq = (...call: unknown[]) => void w.calls.meta.push(call);
  w.fbq("init", "1");
};
/** A pixel that was initialised before Noren. */
export const early = () => {
  const w = window as any;
  w.fbq = (...call: unknown[]) => void w.calls.meta.push(call);
};
/** Removes the other vendors, so that new ones replace them. */
export const again = () => {
  const w = window as any;
  w.dataLayer = [];
  w.uetq = w.clarity = w.ttq = w._paq = undefined;
};

export const run = (script: (...values: any[]) => void, value = "") => `<script>(${script.toString()})(${value})</script>`;
/** The calls that each vendor recorded, or the queue of vendors that never loaded. */
export const recordedCalls = () => {
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
