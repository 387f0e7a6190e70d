// The page of one journey, and what it records about itself.

import { shop, type Config } from "../browser/shop";

export interface Case {
  /** The config; defaults to the small shop's. A string is inserted verbatim. */
  config?: Config | string;
  /** The lang attribute of <html>; defaults to "en"; "" for none. */
  lang?: string;
  /** Attributes of Noren's tag. */
  attributes?: string;
  /** Code that runs before all other scripts of the page. */
  first?: () => void;
  /** Markup before Noren's tag. */
  before?: string;
  /** Markup in the head, after Noren's tag. */
  head?: string;
  body?: string;
  /** Replaces the config block and Noren's tag. */
  tag?: string;
  /** A Content-Security-Policy; the nonce is "case". */
  policy?: string;
  path?: string;
}

/** What the page's first script records. */
export interface Notes {
  /** Noren's events, oldest first. */
  heard: { type: string; detail: any }[];
  /** Errors and warnings on the console. */
  said: string[];
  /** Uncaught exceptions. */
  failures: string[];
  /** Policy violations. */
  violations: string[];
  /** Writes to cookies, storage and databases, whichever script made them. */
  writes: string[];
  /** The names of the gated scripts that have run. */
  ran: string[];
}

/** Runs in the page before everything else. */
function note(): void {
  const notes: Notes = { heard: [], said: [], failures: [], violations: [], writes: [], ran: [] };
  Object.assign(window, { notes, ran: notes.ran });
  for (const type of ["ready", "show", "hide", "consent", "withdraw", "language", "error"])
    addEventListener(`noren:${type}`, (event) =>
      notes.heard.push({ type, detail: JSON.parse(JSON.stringify((event as CustomEvent).detail ?? null)) }),
    );
  for (const kind of ["error", "warn"] as const) {
    const original = console[kind];
    console[kind] = (...values: unknown[]) => {
      notes.said.push(values.join(" "));
      original.apply(console, values);
    };
  }
  addEventListener("error", (event) => event.message && notes.failures.push(event.message));
  addEventListener("unhandledrejection", (event) => notes.failures.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) =>
    notes.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value: string) {
      notes.writes.push(`cookie ${value.split("=")[0]}`);
      cookie.set!.call(this, value);
    },
  });
  for (const name of ["setItem", "removeItem", "clear"] as const) {
    const original = Storage.prototype[name] as (...values: string[]) => void;
    Storage.prototype[name] = function (this: Storage, ...values: string[]) {
      notes.writes.push(`${name} ${values[0] ?? ""}`);
      original.apply(this, values);
    };
  }
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (this: IDBFactory, ...values: Parameters<typeof open>) {
    notes.writes.push(`indexedDB ${values[0]}`);
    return open.apply(this, values);
  };
}

/** Noren's tag with the page's nonce. */
export const tag = (attributes = ""): string => `<script nonce="case" src="/noren.js" ${attributes}></script>`;

/**
 * The config block. A string is inserted verbatim, so that it can be invalid. Unless it says when, the interface is
 * loaded by itself once the page is idle, so that journeys find its banner without reaching for the first frame.
 */
export function block(config: Config | string): string {
  const json =
    typeof config === "string" ? config : JSON.stringify({ interface: "idle", ...config }, null, 1).replace(/</g, "\\u003c");
  return `<script type="application/json" data-noren-config>${json}</script>`;
}

/** The page's markup. */
export function markup(made: Case): string {
  const lang = made.lang ?? "en";
  const first = [note, ...(made.first ? [made.first] : [])].map((it) => `(${it})();`).join("\n");
  return `<!doctype html>
<html${lang && ` lang="${lang}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Case</title>
<link rel="icon" href="/demo/icon.svg">
<script nonce="case">${first}</script>
${made.before ?? ""}
${made.tag ?? block(made.config ?? shop()) + tag(made.attributes)}
${made.head ?? ""}
</head>
<body>
<h1>Case</h1>
${made.body ?? ""}
</body>
</html>`;
}

export interface Marks {
  category: string;
  service?: string;
}

/** An inline gated script that appends its name to `window.ran`. */
export function gated(name: string, { category, service }: Marks): string {
  const by = service ? ` data-service="${service}"` : "";
  return `<script type="text/plain" nonce="case" data-category="${category}"${by}>(window.ran ||= []).push("${name}")</script>`;
}
