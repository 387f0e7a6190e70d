// The page object of Noren's interface, and the builder of test pages: the only file with selectors.
//
//   test("…", async ({ page, noren }) => {
//     await noren.open({ body: noren.tag("ran", { category: "analytics" }) });
//     await noren.accept.click();
//   });

import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { serveEmbed } from "./embed";
import { teach } from "./media";
import { COLLECTOR, EMBED, SHOP, type Language } from "./places";
import { shop, type Config } from "./shop";
import { text } from "./texts";

export { expect };
export type Event = { type: string; detail: any };

export interface Case {
  /** The config; defaults to the small shop's. A string is inserted verbatim. */
  config?: Config | string;
  /** The lang attribute of <html>; defaults to "en"; "" for none. */
  lang?: string;
  /** Whether the config is in noren.js, as in a shop's own build, instead of on the page. */
  built?: boolean;
  /** Attributes of Noren's tag. */
  attributes?: string;
  /** Markup before Noren's tag. */
  before?: string;
  /** Markup in the head, after Noren's tag. */
  head?: string;
  body?: string;
  /** Replaces Noren's tag. */
  tag?: string;
  /** A Content-Security-Policy; the nonce is "case". */
  policy?: string;
  headers?: Record<string, string>;
  path?: string;
}

const EVENTS = ["ready", "show", "hide", "consent", "withdraw", "language", "error"];

export class Noren {
  readonly host: Locator;
  readonly banner: Locator;
  readonly frame: Locator;
  readonly accept: Locator;
  readonly reject: Locator;
  readonly settings: Locator;
  readonly policy: Locator;
  readonly reopen: Locator;
  readonly languages: Locator;

  constructor(readonly page: Page) {
    this.host = page.locator("noren-consent");
    // The interface's banner, which replaces the first frame when it is loaded.
    this.banner = this.host.locator("[part~=banner]:not([data-noren-frame])");
    this.frame = this.host.locator("[data-noren-frame]");
    this.accept = this.banner.locator("[part~=accept]");
    this.reject = this.banner.locator("[part~=reject]");
    this.languages = this.banner.locator("[part~=languages]");
    this.settings = this.host.locator("dialog[part~=settings]");
    this.policy = this.host.locator("dialog[part~=policy]");
    this.reopen = this.host.locator("[part~=reopen]");
  }

  /** Opens a page built for one test, on the shop's origin. */
  async open(made: Case = {}): Promise<void> {
    const path = await this.serve(made);
    await this.page.goto(path);
  }

  /** Serves the page without opening it. */
  async serve(made: Case = {}): Promise<string> {
    const config = made.config ?? shop();
    const src = made.built ? await serveEmbed(this.page.context(), config as Config) : `${EMBED}/noren.js`;
    const json = typeof config === "string" ? config : JSON.stringify(config, null, 1).replace(/</g, "\\u003c");
    const lang = made.lang ?? "en";
    const path = made.path ?? "/case.html";
    const body = `<!doctype html>
<html${lang && ` lang="${lang}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Case</title>
<link rel="icon" href="/demo/icon.svg">
${made.before ?? ""}
${made.built ? "" : `<script type="application/json" data-noren-config>${json}</script>`}
${made.tag ?? `<script ${made.built ? "async" : ""} ${made.policy ? `nonce="case"` : ""} src="${src}" ${made.attributes ?? ""}></script>`}
${made.head ?? ""}
</head>
<body>
<h1>Case</h1>
${made.body ?? ""}
</body>
</html>`;
    const policy: Record<string, string> = made.policy ? { "content-security-policy": made.policy } : {};
    await this.page.context().route(
      (url) => url.origin === SHOP && url.pathname === path,
      (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8", headers: { ...policy, ...made.headers } }),
    );
    return path;
  }

  /** An inline gated script that appends its name to `window.ran`. */
  tag(name: string, { category, service }: { category: string; service?: string }): string {
    const by = service ? ` data-service="${service}"` : "";
    return `<script type="text/plain" nonce="case" data-category="${category}"${by}>(window.ran ||= []).push("${name}")</script>`;
  }

  /** The names of the gated scripts that have run. */
  ran(): Promise<string[]> {
    return this.page.evaluate(() => (window as any).ran ?? []);
  }

  /** Waits for `noren.ready` and its consequences. */
  async ready(): Promise<Config | null> {
    const record = await this.page.evaluate(() => (window as any).noren.ready);
    await this.settle();
    return record;
  }

  /** Waits two frames and an idle callback, so that work in events, paints and queues is done. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 500 }))),
        ),
    );
  }

  /** Stores an entry in localStorage before any page is opened. */
  async store(key: string, value: unknown): Promise<void> {
    await this.page.context().route(`${SHOP}/empty.html`, (route) =>
      route.fulfill({ body: "<!doctype html><title>Empty</title>", contentType: "text/html" }),
    );
    await this.page.goto("/empty.html");
    await this.page.evaluate(
      ([name, content]) => localStorage.setItem(name!, content!),
      [key, typeof value === "string" ? value : JSON.stringify(value)],
    );
  }

  /** The record in localStorage. */
  stored(key = "noren"): Promise<any> {
    return this.page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "null"), key);
  }

  /** Waits for the record of a decision and returns it. */
  async decided(): Promise<any> {
    await expect.poll(() => this.stored()).not.toBeNull();
    await this.settle();
    return this.stored();
  }

  /** Events that Noren dispatched on this page view, oldest first. */
  events(type?: string): Promise<Event[]> {
    return this.page.evaluate(
      (wanted) => ((window as any).heard as Event[]).filter((event) => !wanted || event.type === `noren:${wanted}`),
      type,
    );
  }

  /** Waits for an event of a type and returns the detail of the last one. */
  async heard(type: string): Promise<any> {
    await expect.poll(async () => (await this.events(type)).length, { message: `noren:${type}` }).toBeGreaterThan(0);
    return (await this.events(type)).at(-1)!.detail;
  }

  /**
   * Reaches for the first frame, as a visitor does who is about to answer: the interface's banner takes its place. On
   * the demo shop, whose interface is loaded when it is wanted, and on pages with that config.
   */
  async reach(): Promise<void> {
    // Under Global Privacy Control there is no frame, and the interface comes at once.
    await this.frame.or(this.banner).dispatchEvent("pointerenter");
    await expect(this.banner).toBeVisible();
  }

  /** Opens the settings from the banner or, if it is hidden, from the reopen button. */
  async openSettings(): Promise<void> {
    await this.banner.locator("[data-noren=settings]").or(this.reopen).filter({ visible: true }).click();
    await expect(this.settings).toBeVisible();
  }

  /** Opens every collapsed part of the settings. */
  async unfold(): Promise<void> {
    await this.settings.evaluate((dialog) => {
      for (const details of dialog.querySelectorAll<HTMLDetailsElement>("details:not(.languages)")) details.open = true;
    });
    await this.settle();
  }

  /** The switch of a category or service in the settings. */
  toggle(name: string): Locator {
    return this.settings.getByLabel(name, { exact: true }).and(this.page.locator("input[type=checkbox]"));
  }

  /** The switch of a built-in category. */
  category(id: string, language: Language = "en"): Locator {
    return this.toggle(text(language, `category-${id}`));
  }

  /** The language that a screen reader would use for an element of Noren's. */
  languageOf(element: Locator): Promise<string | undefined> {
    return element.evaluate((node) => (node.closest<HTMLElement>("[lang]") ?? ((node.getRootNode() as ShadowRoot).host as HTMLElement)).lang);
  }

  /** A button anywhere in Noren, by its message id. */
  button(id: string, language: Language = "en"): Locator {
    return this.host.getByRole("button", { name: text(language, id), exact: true });
  }

  async save(language: Language = "en"): Promise<void> {
    await this.settings.getByRole("button", { name: text(language, "settings-save"), exact: true }).click();
  }

  /** Whether a category or service is allowed, by the public API. */
  async allowed(category: string, service?: string): Promise<boolean> {
    return this.page.evaluate(([c, s]) => (window as any).noren.allowed(c, s), [category, service] as const);
  }
}

/** Records every request of the context. */
export class Net {
  readonly urls: string[] = [];

  constructor(page: Page) {
    page.context().on("request", (request) => this.urls.push(request.url()));
  }

  /** Requests to other sites than the shop's. */
  abroad(): string[] {
    return this.urls.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== SHOP);
  }

  /** Requests to a path of the collector. */
  sent(path: string): string[] {
    return this.urls.filter((url) => url.startsWith(COLLECTOR + path));
  }

  /** Requests for the interface's files: WebAssembly, its glue, message catalogues. */
  interface(): string[] {
    return this.urls.filter((url) => /\/(noren-interface|messages|catalogue|keys|frame)\.[^/]*$/.test(new URL(url).pathname));
  }

  clear(): void {
    this.urls.length = 0;
  }
}

/**
 * Collects the browser's error messages from now on: uncaught errors, errors on the console, and policy
 * violations. Firefox reports as uncaught what Chromium writes to the console, so there is one list.
 */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  return said;
}

/**
 * Records only the uncaught errors of the next page: Playwright's "pageerror" in Firefox also includes the
 * browser's own messages, for example about a module that fails to load. The returned function reads them.
 */
export async function uncaught(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const found: string[] = ((window as any).uncaught = []);
    addEventListener("error", (event) => found.push(event.message));
    addEventListener("unhandledrejection", (event) => found.push(String(event.reason)));
  });
  return () => page.evaluate(() => (window as any).uncaught);
}

/** Serves a third party's scripts: /t/NAME.js appends NAME to window.ran, after ?ms= milliseconds; /t/gone.js fails. */
async function vendor(page: Page): Promise<void> {
  await page.context().route(`${COLLECTOR}/t/**`, async (route) => {
    const url = new URL(route.request().url());
    const name = url.pathname.slice(3).replace(/\.m?js$/, "");
    if (name === "gone") return route.abort();
    await new Promise((done) => setTimeout(done, Number(url.searchParams.get("ms") ?? 0)));
    await route.fulfill({
      body: `(window.ran ||= []).push("${name}")`,
      contentType: "text/javascript",
      headers: { "access-control-allow-origin": "*" },
    });
  });
}

export const test = base.extend<{ noren: Noren; net: Net }>({
  // Set up before any page, so that all events are recorded and third-party scripts are served.
  page: async ({ page, browserName }, use) => {
    const putBack = browserName === "firefox" ? teach(page) : undefined;
    await page.context().addInitScript((types: string[]) => {
      const heard: Event[] = ((window as any).heard = []);
      for (const type of types) {
        addEventListener(`noren:${type}`, (event) =>
          heard.push({ type: event.type, detail: JSON.parse(JSON.stringify((event as CustomEvent).detail ?? null)) } as any),
        );
      }
    }, EVENTS);
    await vendor(page);
    await use(page);
    await putBack?.();
  },
  noren: async ({ page }, use) => use(new Noren(page)),
  net: async ({ page }, use) => use(new Net(page)),
});
