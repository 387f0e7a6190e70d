// What holds now, for frameworks that draw again when it changes.

import type { Noren, NorenQueue, NorenRecord } from "noren-consent";

/** A new object at each change, so that frameworks see one. */
export interface ConsentState {
  /** Whether Noren has run, and the stored decision is applied. */
  readonly ready: boolean;
  /** The record in force. An answer holds at once; its record follows when the page is idle. */
  readonly record: NorenRecord | null;
  /** Whether a category, or one service of it, is allowed now. Nothing is before Noren has run. */
  allowed(category: string, service?: string): boolean;
}

/** Before Noren has run, and on a server. */
export const nothing: ConsentState = { ready: false, record: null, allowed: () => false };

const EVENTS = ["noren:ready", "noren:consent", "noren:withdraw"] as const;

let state = nothing;
const listeners = new Set<() => void>();

/** The state, the same object until it changes. */
export const snapshot = (): ConsentState => state;

const update = (): void => {
  const { noren } = window;
  state = { ready: true, record: noren.get(), allowed: (category, service) => noren.allowed(category, service) };
  for (const listener of listeners) listener();
};

/** Calls a function at each change, until the returned one is called. */
export function subscribe(changed: () => void): () => void {
  if (!listeners.size) {
    for (const name of EVENTS) addEventListener(name, update);
    // Works before the tag has run, and after.
    const queue = ((window as { noren: Noren | NorenQueue | undefined }).noren ??= []);
    queue.push((noren: Noren) => void noren.ready.then(() => listeners.size && update()));
  }
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
    if (!listeners.size) for (const name of EVENTS) removeEventListener(name, update);
  };
}
