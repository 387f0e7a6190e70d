import { attempt } from "./attempt";
import { config, key } from "./boot";
import type { Memory } from "./contract";
import { GateText } from "./generated";
import { parse } from "./json";
import { areKinds, isCount } from "./kind";
import { language } from "./language";
import { isCurrent, stamp } from "./record";
import { say } from "./say";

/** What storage could not keep. */
export const memory: Memory = {};

const stores = ["localStorage", "sessionStorage"] as const;

/** An answer that was kept before the interface was there. */
export interface Answer {
  /** Nothing, where nobody can read what was answered. */
  a: "accept" | "reject" | "reset" | "";
  /** When it was given; nothing if that cannot be read. */
  t?: string | undefined;
  /** The config's revision then. */
  revision?: number;
  /** As it was kept; of what is damaged, the refusal alone. */
  text: string;
}

/** Whether an answer is a refusal: of what was asked, or of what was granted before. */
export const refuses = (answer: { a: unknown } | undefined): boolean => /^re(ject|set)$/.test(answer?.a as string);

/** Reads a kept answer. A yes has to be whole; a refusal is believed by its `a`, however damaged the rest is. */
export const readAnswer = (text: string | null | undefined): Answer | undefined => {
  if (!text) return;
  const { a, t, lang, text: hash, revision } = parse(text) ?? ({} as any);
  const time = attempt(() => (stamp(t) === t ? t : undefined));
  if (refuses({ a }) || (a === "accept" && isCount(revision) && areKinds("string,string,string", time, lang, hash)))
    return { a, t: time, revision, text };
  const refusal = (/"a"\s*:\s*"(reject|reset)"/.exec(text)?.[1] || "") as Answer["a"];
  return { a: refusal, text: JSON.stringify({ a: refusal }) };
};

/** Whether a yes answers today's question, and has not lapsed: it holds as long as the record of it would. */
const holds = ({ t, revision }: Answer): unknown =>
  attempt(() =>
    isCurrent(
      { revision, updated: "", expires: stamp(Date.parse(t!) + (config.expiresAfterDays || 180) * 864e5) } as any,
      config.revision,
    ),
  );

/**
 * The answer that waits, wherever it is kept. Beside a record it is never in `sessionStorage`, whose first
 * reading costs a returning visitor's page as much as the gate itself. Of several, which only tabs without
 * room can leave, a refusal counts.
 */
export const pendingAnswer = (beside: unknown): Answer | undefined => {
  const found = [
    memory.pending,
    ...stores.map((store, second) => (second && beside ? "" : attempt(() => window[store].getItem(key(".pending"))))),
  ].map(readAnswer);
  return found.find(refuses) || found.find((it) => it && (it.a != "accept" || holds(it)));
};

/**
 * Keeps an answer where it can: `localStorage`, then `sessionStorage`, then memory. Storage too full for
 * it gives up the history, then the record, which the answer replaces.
 */
export const keep = (a: string, source?: string): void => {
  const text = (memory.pending = JSON.stringify({
    a,
    t: stamp(),
    lang: language,
    text: say(GateText.Hash),
    revision: config.revision || 0,
  }));
  // An earlier answer is none any more.
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
  const cookie = config.storage?.cookie;
  // The interface writes it anew; until then it would grant what was refused wherever the answer is not seen.
  if (cookie && refuses({ a }))
    // Throws where the page may have no cookies.
    attempt(() => {
      document.cookie = `${cookie.name || "noren"}=;Path=/;Max-Age=0;Domain=${cookie.domain || ""}${cookie.name?.startsWith("__") ? ";Secure" : ""}`;
    });
  memory.source = source;
};
