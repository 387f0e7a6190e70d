// The page object of Noren's interface in WebKit, and the builder of test pages: the only file with
// selectors.
//
//   journey("…", async (noren) => {
//     await noren.open({ body: gated("ran", { category: "analytics" }) });
//     await noren.click(noren.accept);
//   });

import assert from "node:assert/strict";
import { test } from "node:test";
import type { WebElement } from "selenium-webdriver";
import type { Config } from "../browser/shop";
import { text } from "../browser/texts";
import type { Language } from "../browser/places";
import { markup, type Case, type Notes } from "./case";
import { Server } from "./server";
import { until, Webkit, within } from "./webkit";

export { Key, until } from "./webkit";
export { block, gated, tag } from "./case";
export const equal: typeof assert.deepEqual = assert.deepEqual;
export { assert };

/** The time limit of a whole journey, in milliseconds. */
const JOURNEY = 60_000;

/** Locates an element in the page or in Noren's root by selector and, if that is ambiguous, by its text. */
export interface Place {
  css: string;
  text?: string;
  own?: boolean;
}

const own = (css: string, words?: string): Place => ({ css, own: true, ...(words === undefined ? {} : { text: words }) });
const place = (where: Place | string): Place => (typeof where === "string" ? { css: where } : where);

/** Runs in the page: finds the elements at a place. */
const find = ({ css, text: words, own: inside }: Place): Element[] => {
  const from = inside ? document.querySelector("noren-consent")?.shadowRoot : document;
  return [...(from?.querySelectorAll(css) ?? [])].filter((it) => words === undefined || it.textContent!.trim() === words);
};
const FIND = `const find = ${find};`;

export interface Seen {
  count: number;
  visible: boolean;
  text: string;
  box: [x: number, y: number, width: number, height: number];
}

/** A decision stored before the interface has loaded. */
export interface Pending {
  a: string;
  t: string;
}

export class Noren {
  // The interface's banner, which replaces the first frame.
  readonly banner = own("section[part~=banner]:not([data-noren-frame])");
  readonly frame = own("[data-noren-frame]");
  readonly accept = own("section[part~=banner]:not([data-noren-frame]) [data-noren=accept]");
  readonly reject = own("section[part~=banner]:not([data-noren-frame]) [data-noren=reject]");
  readonly openSettings = own("section[part~=banner]:not([data-noren-frame]) [data-noren=settings]");
  readonly openPolicy = own("section[part~=banner]:not([data-noren-frame]) [data-noren=policy]");
  readonly title = own("section[part~=banner]:not([data-noren-frame]) h2");
  readonly settings = own("dialog.settings");
  readonly policy = own("dialog.policy");
  readonly receipt = own("dialog.receipt");
  readonly close = own("dialog[open] [data-noren=hide]");
  readonly save = own("dialog.settings [data-noren=save]");
  readonly refuseAll = own("dialog.settings [data-noren=reject]");
  readonly reopen = own("button.reopen");
  readonly failed = own("[role=alert]");
  readonly retry = own("[role=alert] button");

  constructor(
    readonly web: Webkit,
    readonly shop: Server,
    readonly third: Server,
  ) {}

  /** A place in Noren's root. */
  own(css: string, words?: string): Place {
    return own(css, words);
  }

  /** A button of Noren's, by its message id. */
  button(id: string, language: Language = "en"): Place {
    return own("button", text(language, id));
  }

  /** A control of the first frame, which is shown before the interface. */
  early(word: "accept" | "reject" | "settings" | "policy"): Place {
    return own(`[data-noren-frame] [data-noren=${word}]`);
  }

  /** Serves a page without opening it. */
  serve(made: Case = {}): string {
    const path = made.path ?? "/case.html";
    this.shop.put(path, {
      body: markup(made),
      ...(made.policy ? { headers: { "content-security-policy": made.policy } } : {}),
    });
    return path;
  }

  /** Opens a page built for one journey, on the shop's origin. */
  async open(made: Case = {}): Promise<void> {
    await this.go(this.serve(made));
  }

  async go(path: string): Promise<void> {
    await this.web.open(this.shop.origin + path);
  }

  reload(): Promise<void> {
    return this.web.reload();
  }

  back(): Promise<void> {
    return this.web.back();
  }

  run<A extends unknown[], T>(work: (...values: A) => T | Promise<T>, ...values: A): Promise<T> {
    return this.web.run(work, ...values);
  }

  /** Stores entries in localStorage before a page is opened. */
  async store(entries: Record<string, unknown>): Promise<void> {
    this.shop.put("/empty.html", { body: "<!doctype html><title>Empty</title>" });
    await this.go("/empty.html");
    const texts = Object.entries(entries).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]);
    await this.run((all) => {
      for (const [key, value] of all) localStorage.setItem(key!, value!);
    }, texts);
  }

  /** An entry of localStorage, parsed. */
  stored(key = "noren"): Promise<any> {
    return this.run((name) => JSON.parse(localStorage.getItem(name) ?? "null"), key);
  }

  /** Waits for the record of a decision and returns it. */
  async decided(fits: (record: any) => unknown = Boolean): Promise<any> {
    const record = await until("a record", () => this.stored(), (it) => it && fits(it));
    await this.settle();
    return record;
  }

  /** The current state of a place. */
  look(where: Place | string): Promise<Seen> {
    return this.run(
      new Function(
        "where",
        `${FIND}
        const all = find(where);
        const first = all.find((it) => it.checkVisibility()) ?? all[0];
        const { x, y, width, height } = first?.getBoundingClientRect() ?? {};
        return {
          count: all.length,
          visible: !!first && first.checkVisibility({ checkVisibilityCSS: true }) && width > 0 && height > 0,
          text: first?.textContent.trim() ?? "",
          box: [x, y, width, height],
        };`,
      ) as (where: Place) => Seen,
      place(where),
    );
  }

  async count(where: Place | string): Promise<number> {
    return (await this.look(where)).count;
  }

  /** Waits for an element to be visible and returns its state. */
  shown(where: Place | string, fits: (seen: Seen) => unknown = () => true): Promise<Seen> {
    return until(`${JSON.stringify(where)} is seen`, () => this.look(where), (it) => it.visible && fits(it));
  }

  /** Waits for an element to be removed or hidden. */
  async hidden(where: Place | string): Promise<void> {
    await until(`${JSON.stringify(where)} is out of sight`, () => this.look(where), (it) => !it.visible);
  }

  /** Waits for an element to be visible and to contain a text. */
  says(where: Place | string, words: string): Promise<Seen> {
    return this.shown(where, (it) => it.text.includes(words));
  }

  /** Waits for an element and returns it. */
  async element(where: Place | string): Promise<WebElement> {
    const script = new Function("where", `${FIND} const all = find(where); return all.find((it) => it.checkVisibility()) ?? all[0] ?? null;`);
    const look = () => this.run(script as (where: Place) => unknown, place(where)) as Promise<WebElement | null>;
    return (await until(`${JSON.stringify(where)} is there`, look))!;
  }

  /** Runs a function with the element at a place. */
  async on<T>(where: Place | string, work: (element: any) => T): Promise<T> {
    const element = await this.element(where);
    return this.run(work as (it: WebElement) => T, element);
  }

  /** Waits for an element to be visible and to stop moving, because views open with an animation. Returns it. */
  async still(where: Place | string): Promise<WebElement> {
    let last = "";
    await this.shown(where, ({ box }) => last === (last = box.join()));
    return this.element(where);
  }

  /** Clicks an element with the mouse. */
  async click(where: Place | string): Promise<void> {
    await this.web.click(await this.still(where));
  }

  /** Calls the page's API and returns the result of its promise. */
  call(name: string, value?: unknown): Promise<any> {
    return this.run((word, argument) => (window as any).noren[word](argument ?? undefined), name, value ?? null);
  }

  allowed(category: string, service?: string): Promise<boolean> {
    return this.run((c, s) => (window as any).noren.allowed(c, s ?? undefined), category, service ?? null);
  }

  /** What the page recorded. */
  notes(): Promise<Notes> {
    return this.run(() => (window as any).notes);
  }

  async ran(): Promise<string[]> {
    return this.run(() => (window as any).ran ?? []);
  }

  /** Waits until exactly these gated scripts have run, in any order. */
  async runs(...names: string[]): Promise<void> {
    const wanted = JSON.stringify([...names].sort());
    await until(`${wanted} have run`, async () => (await this.ran()).sort(), (ran) => JSON.stringify(ran) === wanted);
  }

  /** Details of Noren's events of a type on this page view, oldest first. */
  async events(type: string): Promise<any[]> {
    return (await this.notes()).heard.filter((event) => event.type === type).map(({ detail }) => detail);
  }

  /** Waits for an event of a type and returns the detail of the last one. */
  async heard(type: string): Promise<any> {
    return (await until(`noren:${type}`, () => this.events(type), (all) => all.length > 0)).at(-1);
  }

  /** Waits for an error with a code and returns its detail. */
  async error(code: string): Promise<{ code: string; message: string; path: string }> {
    const all = await until(`noren:error ${code}`, () => this.events("error"), (errors) => errors.some((it) => it.code === code));
    return all.find((it) => it.code === code);
  }

  /** Waits for `noren.ready` and its consequences; returns the record. */
  async ready(): Promise<Config | null> {
    const record = await this.run(() => (window as any).noren.ready);
    await this.settle();
    return record;
  }

  /**
   * Waits until every allowed script has run: inserts a necessary script, which runs after all earlier ones,
   * then waits two more frames.
   */
  async settle(): Promise<void> {
    await this.run(() => {
      const script = document.createElement("script");
      script.type = "text/plain";
      // Set as an attribute, so that copies of the page have it too.
      script.setAttribute("nonce", "case");
      script.dataset.category = "necessary";
      script.text = `window.turns = (window.turns ?? 0) + 1`;
      (window as any).turns = 0;
      document.body.append(script);
    });
    await until("a necessary script has had its turn", () => this.run(() => (window as any).turns), Boolean);
    await this.frames();
  }

  /** Waits for two frames and a task after each. */
  async frames(): Promise<void> {
    await this.run(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    });
  }

  /** Opens the settings from the banner or, if it is hidden, from the reopen button. */
  async intoSettings(): Promise<void> {
    const way = await until("a way into the settings", async () => {
      for (const it of [this.openSettings, this.reopen]) if ((await this.look(it)).visible) return it;
      return undefined;
    });
    await this.click(way!);
    await this.still(this.settings);
  }

  /** The switch of a category or service in the settings, by its name. */
  private toggle(name: string): Promise<WebElement> {
    return until(
      `a switch named "${name}"`,
      () =>
        this.run((wanted) => {
          const dialog = document.querySelector("noren-consent")!.shadowRoot!.querySelector("dialog.settings");
          const boxes = [...(dialog?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
          return boxes.find((it) => it.labels?.[0]?.textContent?.trim() === wanted || it.getAttribute("aria-label") === wanted) ?? null;
        }, name) as unknown as Promise<WebElement>,
    );
  }

  category(id: string, language: Language = "en"): Promise<WebElement> {
    return this.toggle(text(language, `category-${id}`));
  }

  /** Toggles the switch of a category. */
  async flip(id: string): Promise<void> {
    await this.web.click(await this.category(id));
  }

  /** Whether the switch of a category is currently on. */
  async isOn(id: string, language: Language = "en"): Promise<boolean> {
    return this.run((it) => (it as unknown as HTMLInputElement).checked, await this.category(id, language));
  }

  /** The focused element, including elements in shadow roots: its tag, its control's name, its text. */
  focused(): Promise<string> {
    return this.run(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element) return "";
      const word = element.getAttribute("data-noren") ?? element.id;
      return `${element.localName} ${word} ${element.textContent!.trim().slice(0, 40)}`.trim();
    });
  }

  /** Presses Tab until the focused element matches. */
  async tabTo(wanted: RegExp): Promise<void> {
    let last = "";
    for (let presses = 0; presses < 40; presses += 1) {
      await this.web.keys("\uE004");
      last = await this.focused();
      if (wanted.test(last)) return;
    }
    throw new Error(`Tab never reached ${wanted}; last was "${last}"`);
  }
}

/** Defines a journey with its own browser and two sites. */
export function journey(name: string, walk: (noren: Noren) => Promise<void>, limit = JOURNEY): void {
  test(name, async (t) => {
    const [shop, third] = [await Server.shop(), await Server.thirdParty()];
    let web: Webkit | undefined;
    try {
      web = await Webkit.start();
      const noren = new Noren(web, shop, third);
      try {
        await within(limit, "the journey", walk(noren));
      } catch (error) {
        const notes = await noren.notes().catch((it) => it);
        t.diagnostic(JSON.stringify({ notes, shop: shop.asked, third: third.asked }));
        throw error;
      }
    } finally {
      await web?.stop();
      await Promise.all([shop.stop(), third.stop()]);
    }
  });
}
