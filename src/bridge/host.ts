import type { Change } from "./bridge";

/** What the bundle hands to the interface: private, never on `window`. */
export interface Host {
  root: ShadowRoot;
  config: unknown;
  region: string;
  language: string;
  /** `<html lang>` as written; empty if there is none. */
  pageLanguage: string;
  /** The catalogue of `language`. */
  messages: string;
  /** The facts about services that the config only names; nothing if it describes all of them. */
  services: unknown;
  /** The interface's sheet. */
  css: string;
  /** Whether Global Privacy Control is on. */
  gpc: boolean;
  /** The languages offered, each with its own name, in the order to show. */
  languages: [tag: string, name: string | undefined][];
  policyUrl(tag: string): string;
  /** Markup through the page's one Trusted Types policy. */
  html(markup: string): unknown;
  /** Where messages stand in a catalogue, if the config words some anew. */
  keys(): string | undefined;
  /** The record that counts, in force or not, as JSON: of all that is kept, the gate decides which. */
  believed(): string | undefined;
  /** The answer that waits to become a record, as it was kept. */
  pending(): string | undefined;
  /** How that answer was given; on an earlier page, on its banner. */
  pendingSource(): string;
  clearPending(): void;
  /** Keeps a refusal, or an acceptance of everything, whose record found no room, as an answer that waits. */
  keepPending(refuses: boolean): void;
  /** The hand-over: the gate re-reads what is stored, and applies it. */
  apply(change: Change): void;
  /** Deletes these cookies (name, domain, path) and storage entries; returns the cookies that stay. */
  sweep(cookies: string[][], entries: string[]): string[];
  emit(type: string, view: string): void;
  error(code: string, message: string, path?: string): void;
}
