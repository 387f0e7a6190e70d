import { attempt } from "./attempt";
import { config, key } from "./boot";
import type { Memory } from "./contract";
import { language } from "./language";
import { stamp } from "./record";
import { say, Say } from "./say";

/** What storage could not keep. */
export const memory: Memory = [];

const stores = ["localStorage", "sessionStorage"] as const;

/**
 * The answer kept before the interface was there, wherever it is: `accept`, `reject` or `reset`. Beside a
 * record it is never in `sessionStorage`, whose first reading costs a returning visitor's page as much as
 * the gate itself. Where there is none nothing is parsed: to throw and catch costs several milliseconds
 * on a phone, for the place where it happened has to be found.
 */
export const pendingAnswer = (beside: unknown): string | undefined =>
  [memory[1], ...stores.map((store, second) => second && beside ? "" : attempt(() => window[store].getItem(key(".pending"))))]
    .map((text) => text && attempt(() => JSON.parse(text).a))
    .find(Boolean);

/**
 * Keeps an answer where it can: `localStorage`, then `sessionStorage`, then memory. Storage too full for
 * it gives up the record, which the answer replaces.
 */
export const keep = (a: string, source?: string): void => {
  const text = (memory[1] = JSON.stringify({
    a,
    t: stamp(),
    lang: language,
    text: say(Say.Hash),
    revision: config.revision || 0,
  }));
  stores.some(
    (store) =>
      attempt(() => {
        window[store].setItem(key(".pending"), text);
        memory.length = 1;
        return 1;
      }) || attempt(() => localStorage.removeItem(key())),
  );
  memory[2] = source;
};
