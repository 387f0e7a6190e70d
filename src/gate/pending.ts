import type { Memory } from "../bridge/bridge";
import { GateText, USUAL_DAYS } from "../bridge/generated";
import { attempt } from "../shared/attempt";
import { bare, parse } from "../shared/json";
import { haveTypes, isCount } from "../shared/json-types";
import { isCurrent } from "../shared/record";
import { timestamp } from "../shared/timestamp";
import { config, gpc, key } from "./config";
import { language } from "./locale";
import { gateText } from "./text";

/** Milliseconds of a day. */
const DAY = 864e5;

/** What storage could not keep. */
export const memory: Memory = {};

const stores = ["localStorage", "sessionStorage"] as const;

/** An answer that was given before the interface was there. */
export interface Answer {
  /** Empty where the answer cannot be read. */
  a: "accept" | "reject" | "reset" | "";
  /** When it was given; nothing if that cannot be read. */
  t?: string | undefined;
  /** The config's revision then. */
  revision?: number;
  /** Whether Global Privacy Control was on then. */
  gpc?: boolean;
  /** When the decision was made that it replaces: a clock that was fast then can have dated that later. */
  after?: unknown;
  /** As it was kept; of a damaged answer, the refusal alone. */
  text: string;
}

/** Whether an answer, or a command, is a refusal or a withdrawal. */
export const refuses = (answer: unknown): boolean => /^re(ject|set)$/.test(answer as string);

/** Reads a kept answer. An acceptance has to be whole; a refusal needs only its `a`, however damaged the rest is. */
export const readAnswer = (text: string | null | undefined): Answer | undefined => {
  if (!text) return;
  const { a, t, lang, text: hash, revision, gpc, after } = parse(text) ?? bare({});
  const time = attempt(() => (timestamp(t) === t ? t : undefined));
  if (refuses(a) || (a === "accept" && isCount(revision) && haveTypes("string,string,string", time, lang, hash)))
    return { a, t: time, revision, gpc: gpc === true, after, text };
  const refusal = (/"a"\s*:\s*"(reject|reset)"/.exec(text)?.[1] || "") as Answer["a"];
  return { a: refusal, text: JSON.stringify({ a: refusal }) };
};

/** Whether an acceptance is of the current revision and has not expired: it holds as long as a record of it would. */
const isInForce = ({ t, revision }: Answer): unknown =>
  attempt(() =>
    isCurrent(
      { revision, updated: "", expires: timestamp(Date.parse(t!) + (config.expiresAfterDays || USUAL_DAYS) * DAY) } as any,
      config.revision,
    ),
  );

/**
 * The answer that waits, wherever it is kept. Beside a record it is never in `sessionStorage`, and the first
 * read of that costs a returning visitor's page as much as the gate itself. Of several, which only tabs with
 * full storage can leave, a refusal counts.
 */
export const pendingAnswer = (beside: unknown): Answer | undefined => {
  const found = [
    memory.pending,
    ...stores.map((store, second) => (second && beside ? "" : attempt(() => window[store].getItem(key(".pending"))))),
  ].map(readAnswer);
  return found.find((answer) => refuses(answer?.a)) || found.find((answer) => answer && (answer.a != "accept" || isInForce(answer)));
};

/**
 * Keeps an answer in the first store that takes it: `localStorage`, `sessionStorage`, memory. If
 * `localStorage` is full, the history is deleted, then the record, which the answer replaces. `after` is when the
 * decision before it was made.
 */
export const keepAnswer = (a: string, source?: string, after?: string, t = timestamp()): void => {
  const text = (memory.pending = JSON.stringify({
    a,
    t,
    lang: language,
    text: gateText(GateText.Hash),
    revision: config.revision || 0,
    gpc: gpc(),
    after,
  }));
  // This answer replaces an earlier one.
  for (const store of stores) attempt(() => window[store].removeItem(key(".pending")));
  const write = (store: "localStorage" | "sessionStorage"): unknown =>
    attempt(() => {
      window[store].setItem(key(".pending"), text);
      delete memory.pending;
      return 1;
    });
  [".history", ""].some(
    (suffix) => write("localStorage") || attempt(() => localStorage.removeItem(key(suffix))),
  ) ||
    write("localStorage") ||
    write("sessionStorage");
  const cookie = __MIRROR__ && config.storage?.cookie;
  // Until the interface writes the mirror anew, it would grant what was refused wherever this answer is not seen.
  if (cookie && refuses(a))
    // Throws where the page is not allowed cookies.
    attempt(() => {
      document.cookie = `${cookie.name || "noren"}=;Path=/;Max-Age=0;Domain=${cookie.domain || ""}${cookie.name?.startsWith("__") ? ";Secure" : ""}`;
    });
  memory.source = source;
};
