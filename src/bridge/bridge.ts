/**
 * What the gate and the lazy bundle know of each other. Types only: nothing here is shipped. The border
 * between the bundle and Rust is host.ts (what the bundle provides) and interface.ts (what Rust exports).
 */
import type { NorenEvents } from "../noren";
import type { Config } from "./config";
import type { Stored } from "./record";

/** A file of `dist/`: its hashed name and its SHA-384, as `integrity` has it. */
export type Asset = readonly [file: string, integrity?: string];

/** What the interface hands over after it wrote (or removed) a record. */
export interface Change {
  /** The record now in force as JSON; null after a reset. */
  text: string | null;
  source: string;
  first: boolean;
  changed: { categories: string[]; services: string[] };
}

/** Executes a command of a control, of the API, or of the gate; interface/commands.ts has the commands. */
export type Command = (command: string, argument?: unknown, source?: string) => unknown;

/** What storage could not keep, for as long as the page is there. */
export interface Memory {
  /** A record. */
  record?: string;
  /** An answer that waits to become one. */
  pending?: string | undefined;
  /** How the last answer that waits was given, if on this page. */
  source?: string | undefined;
}

/** The languages offered, each with its own name, in the order to show. */
export type Languages = [tag: string, name: string | undefined][];

/** Cookies as services list them; domain and path may be empty. */
export type ListedCookies = (readonly [name: string, domain: string, path: string])[];

/** Names of storage entries as services list them, in which `*` stands for any text. */
export type Names = string[];

/**
 * What the gate gives to the lazy bundle: private, never on `window`. The build shortens those of its names that
 * nothing else has (`mangled.json`), which saves 30 bytes of each page view.
 */
export interface Bridge {
  shadow: ShadowRoot;
  /**
   * The config as the gate has it; of a shop's own build the bundle has the whole one. What attributes of the tag
   * change of its look is on the root's host already.
   */
  config: unknown;
  /** The region in force; never `auto`. */
  region: string;
  /** The page's one Trusted Types policy of Noren. */
  policy: { createHTML(markup: string): unknown };
  /** The language in force when loading began; its catalogue is `messages`. */
  language: string;
  wasm: Response;
  /** Not checked yet; none for a language that is not in the gate. */
  messages: Response | 0 | undefined;
  /** Reads again what is stored, and applies it as the visitor's decision. */
  applyStored(decision: boolean): void;
  /** Chooses a language; with the page's, until that changes. */
  chooseLanguage(wanted?: string, pageLanguage?: string): void;
  memory: Memory;
  /** Redraws the reopen button, which is hidden while the banner is there. */
  drawReopen(): void;
  /** Shows the banner's curtain part, just before the banner is removed because it was answered. */
  partCurtain(banner: Element): void;
  /** Releases one held element at the visitor's request, whatever was decided. */
  releaseOnce(element: HTMLElement): void;
  /** The record that counts, in force or not, or why there is none; and the answer that waits, as it was kept. */
  stored(): [record: Stored, pending: string | undefined];
  /** Keeps an answer as one that waits; `after` is when the decision before it was made. */
  keepAnswer(answer: "accept" | "reject", source: string, after: undefined, time: string): void;
  /** The tag, whose attributes change the config. */
  tag: HTMLElement;
}

/** The codes of `noren:error`. */
export type FaultCode = NorenEvents["error"]["code"];

/** What a fault is and what to do about it, and where it is. */
export type Explained = [message: string, path?: string];

/** The lazy bundle. */
export interface Bundle {
  /** The config of a shop's own build, for the audit; nothing in a generic build. */
  config: Config | undefined;
  /** Starts the interface; nothing if the config has faults, which the interface reports. */
  default(bridge: Bridge): Promise<Command | undefined>;
  /** The texts and the first frame of a language that the gate does not contain. */
  furtherLanguage(tag: string): Promise<[texts: string[], frame: string]>;
  /** What a fault is, what to do about it, and where it is, under the config in force. */
  explain(code: FaultCode, about: unknown, config: Config): Promise<Explained>;
}
