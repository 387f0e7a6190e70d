/**
 * What the gate and the interface agree on. The Rust side is `src/page/browser/host.rs` (what the
 * gate holds out) and `src/api.rs` (what the interface exports). Types only: nothing here is shipped.
 */

/** A file of `dist/`: its hashed name and its SHA-384, as `integrity` has it. */
export type Asset = readonly [file: string, integrity?: string];

/** What a visitor decided, and when; noren.d.ts says what each field is. Times are ISO 8601 UTC with seconds. */
export interface ConsentRecord {
  readonly v: 1;
  readonly id: string;
  readonly revision: number;
  readonly text: string;
  readonly first: string;
  readonly updated: string;
  readonly expires: string;
  readonly source: string;
  readonly region: string;
  readonly lang: string;
  readonly gpc: boolean;
  readonly categories: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
}

/** A category, as far as the gate reads it. */
export interface Category {
  id: string;
  separate?: boolean;
}

/** A service written out, as far as the gate reads it. */
export interface Service {
  id: string;
  category: string;
  abroad?: boolean;
}

/** Google's options: Consent Mode v2. */
export interface GoogleOptions {
  waitForUpdate?: number;
  adsDataRedaction?: boolean;
  urlPassthrough?: boolean;
  advanced?: boolean;
}

/** Which vendors are told. */
export interface SignalOptions {
  google?: GoogleOptions;
  uet?: boolean;
  clarity?: boolean;
  meta?: boolean;
  tiktok?: boolean;
  matomo?: boolean | "cookies";
  dataLayer?: boolean;
}

/** The config, as far as the gate reads it; the interface checks the rest. */
export interface Config {
  categories: Category[];
  services?: (Service | string)[];
  languages?: string[];
  policy?: "built-in" | { url: string | Record<string, string> };
  revision?: number;
  expiresAfterDays?: number;
  region?: string;
  storage?: { key?: string; cookie?: { name?: string; domain?: string } };
  signals?: SignalOptions;
  layout?: string;
  theme?: string;
  reopen?: "none" | { at?: string; offset?: number | string };
  messages?: Record<string, Record<string, string>>;
}

/** An answer given before the interface was there: `<key>.pending`. */
export interface Pending {
  a: "accept" | "reject" | "reset";
  t: string;
  lang: string;
  text: string;
  revision: number;
}

/** What the interface hands over after it wrote (or removed) a record. */
export interface Change {
  /** The record now in force as JSON; null after a reset. */
  text: string | null;
  source: string;
  first: boolean;
  changed: { categories: string[]; services: string[] };
}

/** Carries out a word of a control, of the API, or of the gate; see words.ts for the words. */
export type Act = (word: string, argument?: unknown, source?: string) => unknown;

/** What storage could not keep, for as long as the page is there. */
export interface Memory {
  /** A record. */
  record?: string;
  /** An answer that waits to become one. */
  pending?: string | undefined;
  /** How the last answer that waits was given, if on this page. */
  source?: string | undefined;
}

/**
 * What the gate hands to the lazy bundle. A list, because names are not shortened and places are;
 * host.ts makes the interface's host of it.
 */
export type Hand = [
  shadow: ShadowRoot,
  /** The config as written; what attributes say of its look is on the root's host already. */
  config: unknown,
  /** The region in force; never `auto`. */
  region: string,
  policy: { createHTML(markup: string): unknown },
  /** The language in force when loading began; its catalogue is `messages`. */
  language: string,
  /** Fetches an asset, checked against its digest. */
  get: (asset: Asset) => Promise<Response>,
  wasm: Response,
  /** Not checked yet; none for a language that is not in the gate. */
  messages: Response | 0 | undefined,
  /** Reads again what is stored, and applies it as the visitor's decision. */
  settle: (decision: boolean) => void,
  /** Chooses a language; with the page's, until that changes. */
  speak: (wanted?: string, on?: string) => void,
  memory: Memory,
  /** The reopen button makes room for the banner, and comes back. */
  drawReopen: () => void,
  /** Releases one held element at the visitor's wish. */
  turn: (element: HTMLElement) => void,
  /** The record that counts, in force or not, as JSON; and the answer that waits, as it was kept. */
  standing: () => [record: string | undefined, pending: string | undefined],
  /** Keeps an answer as one that waits. */
  keep: (answer: "accept" | "reject") => void,
  /** An attribute `data-<name>` of the tag. */
  attribute: (name: string) => string | undefined,
];

/** The ids that the config has, by the mark that names them. */
export type Known = Record<"category" | "service", string[]>;

/** What a fault is and what to do about it, and where it is. */
export type Explained = [message: string, path?: string];

/** The lazy bundle. */
export interface Bundle {
  /** Starts the interface; nothing comes of it on a config with faults, which it reports. */
  default(...hand: Hand): Promise<Act | undefined>;
  /** What the gate lacks of a further language: its texts, and its first frame. */
  speech(tag: string): Promise<[texts: string[], frame: string]>;
  /** What a fault is, and where. */
  explain(
    code: string,
    about: unknown,
    known: Known,
  ): Promise<Explained>;
}

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

/** What the interface exports. */
export interface Interface {
  /** Says whether the config is sound. */
  start(host: Host): boolean;
  /** Makes a record of an answer that was kept after the start. */
  finish(): void;
  open(view: string): void;
  moved(switched: HTMLInputElement): void;
  save(): void;
  choices(place: Element): void;
  close(): void;
  decide(kind: string, ids: string[] | undefined, source: string): string | undefined;
  language(tag: string, messages: string, byVisitor: boolean): void;
  tell(messages: string): void;
  reset(): void;
  receipt(): string;
  /** Says whether an open view was drawn anew. */
  refresh(): boolean;
  /** A database that could not be deleted, because something on the page holds it open. */
  in_use(database: string): void;
  /**
   * Draws the placeholder of a frame from that host and path, and says whether always to allow it
   * needs `cross-border` too. The service is empty where there is none.
   */
  placeholder(
    place: ShadowRoot,
    host: string,
    path: string,
    category: string,
    service: string,
  ): boolean;
}
