// noren-consent/svelte

import { nothing, snapshot, subscribe, type ConsentState } from "./consent";

export type { ConsentState };

/**
 * What holds now, as a store: `{#if $consent.allowed("marketing")}`. Nothing is allowed on a server, and at first in a
 * browser, so that hydration meets what was sent; what holds follows before the next paint.
 */
export const consent = {
  subscribe(run: (state: ConsentState) => void): () => void {
    run(nothing);
    if (typeof window === "undefined") return () => {};
    let subscribed = true;
    const update = () => subscribed && run(snapshot());
    const unsubscribe = subscribe(update);
    queueMicrotask(update);
    return () => {
      subscribed = false;
      unsubscribe();
    };
  },
};
