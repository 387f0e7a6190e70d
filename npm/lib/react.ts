// noren-consent/react

import { useEffect, useSyncExternalStore, type ReactNode } from "react";
import { nothing, snapshot, subscribe, type ConsentState } from "./consent";
import { load } from "./load";

export type { ConsentState };

/** What holds now. On a server, and until Noren has run, nothing is allowed, so that hydration meets what was sent. */
export const useConsent = (): ConsentState => useSyncExternalStore(subscribe, snapshot, () => nothing);

/** Shows its children while a category, or one service of it, is allowed, and `fallback` otherwise. */
export function Consent(props: { category: string; service?: string; fallback?: ReactNode; children: ReactNode }): ReactNode {
  const { category, service, fallback = null, children } = props;
  return useConsent().allowed(category, service) ? children : fallback;
}

/** Loads Noren once the app runs. The tag in the page itself is sooner: prefer it where you can write it. */
export function Noren({ src, nonce }: { src: string; nonce?: string }): null {
  useEffect(() => load(src, nonce), [src, nonce]);
  return null;
}
