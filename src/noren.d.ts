/**
 * Noren's public types.
 *
 * ```html
 * <script type="application/json" data-noren-config>{ … }</script>
 * <script src="/noren/noren.js"></script>
 * ```
 *
 * Code that may run before the tag puts functions in a queue:
 *
 * ```js
 * window.noren = window.noren || [];
 * noren.push((noren) => noren.on("consent", ({ record }) => console.log(record.categories)));
 * ```
 */

/** How a decision was made. */
export type NorenSource = "banner" | "settings" | "placeholder" | "withdrawal" | "api";

/** What a visitor decided, and when. Every category and service is explicit. Frozen. */
export interface NorenRecord {
  /** The version of this format. */
  readonly v: 1;
  /** A UUID (version 4), the same for all decisions of this visitor until the record is removed. */
  readonly id: string;
  /** The config's `revision` that was decided on. */
  readonly revision: number;
  /** 16 hexadecimal digits of the SHA-256 of the texts that were shown. */
  readonly text: string;
  /** When the visitor first decided: ISO 8601, UTC, to the second. */
  readonly first: string;
  /** When the visitor last decided. */
  readonly updated: string;
  /** From when on the visitor is asked again. */
  readonly expires: string;
  readonly source: NorenSource;
  /** The region in force then. */
  readonly region: string;
  /** The language of the texts that were shown, a BCP 47 tag. */
  readonly lang: string;
  /** Whether Global Privacy Control was on then. */
  readonly gpc: boolean;
  readonly categories: Readonly<Record<string, boolean>>;
  readonly services: Readonly<Record<string, boolean>>;
}

/** The ids that a decision switched, either way. */
export interface NorenChanged {
  readonly categories: string[];
  readonly services: string[];
}

/** What each event carries, as `detail` of the DOM event and as the argument of a listener. */
export interface NorenEvents {
  /** Once a page view, when the stored decision has been applied. */
  ready: { readonly record: NorenRecord | null };
  /** A view was opened. */
  show: { readonly view: "banner" | "settings" | "policy" | "receipt" };
  /** A view was closed. */
  hide: { readonly view: "banner" | "settings" | "policy" | "receipt" };
  /** The visitor decided, on this page; signals have been sent already. */
  consent: {
    readonly record: NorenRecord;
    readonly changed: NorenChanged;
    /** Whether it is the visitor's first decision. */
    readonly first: boolean;
    readonly source: NorenSource;
  };
  /** Something that was allowed no longer is, by a decision here or in another tab. */
  withdraw: { readonly record: NorenRecord | null };
  /** The language changed. */
  language: { readonly language: string };
  /**
   * A fault: in the config, on the page, or in loading. `late-defaults`, `no-way-back` and `bad-record` are
   * reported where the interface is loaded, as after an answer: other page views do not check for them.
   */
  error: {
    readonly code:
      | "bad-config"
      | "unknown-id"
      | "gated-but-live"
      | "late-defaults"
      | "no-way-back"
      | "unsupported"
      | "load-failed"
      | "bad-record"
      | "script-timeout"
      | "second-config"
      | "second-tag"
      | "bad-attribute"
      | "unknown-control"
      | "bad-address"
      | "missing-nonce"
      | "template-children"
      | "element-removed"
      | "storage-full"
      | "wrong-policy";
    readonly message: string;
    /** Where: a path in the config, or to an element; may be empty. */
    readonly path: string;
  };
}

/** What a visitor can save of their own choices. */
export interface NorenReceipt {
  readonly record: NorenRecord | null;
  /** The decisions before it, oldest first. */
  readonly history: readonly NorenRecord[];
  /** The texts of the banner, by the record's `text`: title, body, "accept all", "reject all". */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** `window.noren`, once the tag has run. */
export interface Noren {
  /** Resolves with the record in force or `null`, once that has been applied. */
  readonly ready: Promise<NorenRecord | null>;
  /** Names this build. It is another of another config, and by another version of Noren. */
  readonly version: string;
  /** The record in force. */
  get(): NorenRecord | null;
  /** Whether a category, or one service of it, is allowed now. */
  allowed(category: string, service?: string): boolean;
  /**
   * Grants by code. With ids of categories or services only those change, and with no record yet the
   * rest are written false. Without ids: everything that is not a consent of its own (`separate`).
   * Rejects if the interface, which writes the record, cannot be loaded; but where the config is in `noren.js`,
   * accepting everything holds at once, and resolves as `reject` does.
   */
  accept(ids?: string[]): Promise<NorenRecord | null>;
  /**
   * Refuses by code; as `accept`. It holds at once. Before the interface is loaded it resolves once the page is
   * idle, and with `null` if it could only be kept until the interface can be loaded.
   */
  reject(ids?: string[]): Promise<NorenRecord | null>;
  /** Opens the banner. */
  show(): Promise<unknown>;
  /** Opens the settings. */
  settings(): Promise<unknown>;
  /** Opens the policy, at a section from 1. */
  policy(section?: number): Promise<unknown>;
  /** Closes the open view, and decides nothing. */
  hide(): Promise<unknown>;
  /** Appends a withdrawal, removes the record, and asks again. */
  reset(): Promise<unknown>;
  /** The language in force; with a tag, asks for the nearest one offered. */
  language(tag?: string): string;
  /** The record and its history with the texts that were shown, for export. */
  receipt(): Promise<NorenReceipt>;
  /** Subscribes to an event, by its name with or without `noren:`. Returns a function that unsubscribes. */
  on<Name extends keyof NorenEvents>(
    name: Name | `noren:${Name}`,
    listener: (detail: NorenEvents[Name]) => void,
  ): () => void;
  /** Runs a function with this object, once the config is known. */
  push(run: (noren: Noren) => void): void;
}

/** The attributes of a marked element and of a control, for the JSX types of a framework. */
export interface NorenAttributes {
  /** The category that the element waits for; with `!` it runs after a decision that rejects the category. */
  "data-category"?: string;
  /** The service that it waits for. */
  "data-service"?: string;
  /** The address that it gets once it is released. */
  "data-src"?: string;
  "data-srcset"?: string;
  /** The type of a held script, such as `module`. */
  "data-type"?: string;
  "data-href"?: string;
  "data-poster"?: string;
  /** What a control does. */
  "data-noren"?: "show" | "settings" | "policy" | "accept" | "reject" | "reset" | "hide";
  /** The language that a control chooses. */
  "data-noren-lang"?: string;
}

/** What may be in the queue before the tag has run. */
export type NorenQueue = ((noren: Noren) => void)[];

type NorenDomEvents = {
  [Name in keyof NorenEvents as `noren:${Name}`]: CustomEvent<NorenEvents[Name]>;
};

declare global {
  /** Once the tag has run; code that may run before it pushes into the queue (above). */
  var noren: Noren;
  interface Window {
    noren: Noren;
  }
  interface WindowEventMap extends NorenDomEvents {}
}
