/** What the gate knows of the page's elements. No effects. */
import type { Addresses } from "./marks";

/** Elements that were inspected: those that are held, were released or made by us, or are marked wrongly. */
export const seen = new WeakSet<Element>();
/** Those that are held, in the order in which they were found. */
export const held = new Set<HTMLElement>();
/** What was released and can be withdrawn, with the addresses that it got. */
export const released = new WeakMap<HTMLElement, Addresses>();
/** Those that the visitor let load once: they stay, whatever is withdrawn. */
export const releasedOnce = new WeakSet<Element>();
/** Templates whose content is on the page. */
export const expanded = new Set<HTMLElement>();
