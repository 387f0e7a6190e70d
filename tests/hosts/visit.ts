// A visitor on one host: the actions, and the page's observed behaviour.
//
// Every host has the same two pages. Home has a gated script "home"; Item has a gated script "item", a
// third party's gated script "tag", and a gated frame of the third party. Each page also adds itself to
// `window.live`, with an ungated script or the framework's own means, as a reference for the gated scripts.
// React and Vue also have a page Offers.

import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { addressOf } from "./places.mjs";

export { expect };

export const THIRD = "https://third.example";

export interface Fault {
  code: string;
  message: string;
  path: string;
}

export class Visit {
  readonly noren: Locator;
  readonly banner: Locator;
  readonly accept: Locator;
  readonly policy: Locator;
  readonly film: Locator;
  /** Requests to the third party. */
  readonly third: string[] = [];
  /** A promise that delays the response of the third party's script. */
  slow = Promise.resolve();
  /** Errors and warnings on the console, and uncaught exceptions. */
  readonly said: string[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {
    this.noren = page.locator("noren-consent");
    // The first frame, or the interface's banner once somebody has reached for it.
    this.banner = this.noren.locator("[part~=banner]");
    this.accept = this.banner.locator("[part~=accept]");
    this.policy = this.noren.locator("dialog[part~=policy]");
    this.film = page.locator("#film");
    page.on("request", (request) => {
      if (request.url().startsWith(THIRD)) this.third.push(request.url());
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.said.push(message.text());
    });
    page.on("pageerror", (error) => this.said.push(String(error)));
  }

  /** Loads a page of the host and waits for the event `until`, which a loading script can delay. */
  async open(path: string, until: "load" | "commit" = "load"): Promise<void> {
    await this.page.goto(this.address + path, { waitUntil: until });
    await this.there(path.startsWith("/item") ? "Item" : "Home");
  }

  /** Follows a link in the host's navigation through its router. */
  async follow(name: "Home" | "Item" | "Offers"): Promise<void> {
    const before = await this.count("live", name);
    await this.page.getByRole("link", { name, exact: true }).click();
    await this.there(name, before);
  }

  async back(name: "Home" | "Item"): Promise<void> {
    // Not page.goBack(), which waits for a load event that a router may never cause.
    const before = await this.count("live", name);
    await this.page.evaluate(() => history.back());
    await this.there(name, before);
  }

  /** Waits until a page is shown, has counted itself, and all resulting work is done. */
  private async there(name: string, before = 0): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect.poll(() => this.count("live", name), { message: `${name} counts itself` }).toBeGreaterThan(before);
    await this.settle();
  }

  private async count(list: "live" | "ran", name: string): Promise<number> {
    return (await this.list(list)).filter((it) => it == name.toLowerCase()).length;
  }

  private list(name: "live" | "ran"): Promise<string[]> {
    return this.page.evaluate((list) => (window as any)[list] ?? [], name);
  }

  /** The pages shown since the document was loaded, oldest first. */
  live(): Promise<string[]> {
    return this.list("live");
  }

  /** The gated scripts that ran since the document was loaded, oldest first. */
  ran(): Promise<string[]> {
    return this.list("ran");
  }

  /** Waits for pending events, paints, the gate's queue, and the resulting requests. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await this.page.evaluate(
        () =>
          new Promise<void>((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 500 }))),
          ),
      );
    }
  }

  /** Delays the third party's script until the returned function is called. */
  hold(): () => void {
    let answer = () => {};
    this.slow = new Promise((resolve) => (answer = resolve));
    return answer;
  }

  /** Answers the banner. */
  async say(answer: "accept" | "reject"): Promise<void> {
    // The interface's banner, once it is reached for: a click of Playwright's misses where the two change places.
    await this.banner.dispatchEvent("pointerenter");
    await this.noren.locator(`[part~=banner]:not([data-noren-frame]) [part~=${answer}]`).click();
    await expect.poll(() => this.page.evaluate(() => (window as any).noren.get() != null)).toBe(true);
    await this.settle();
  }

  /** Withdraws all consent, as "Reject all" in the settings does. */
  async withdraw(): Promise<void> {
    await this.page.evaluate(() => (window as any).noren.reject());
    await this.settle();
  }

  /** Noren's error events on this document. */
  faults(): Promise<Fault[]> {
    return this.page.evaluate(() => (window as any).faults);
  }

  /** Checks that there were no error events, exceptions or console messages. */
  async quiet(): Promise<void> {
    expect(await this.faults()).toEqual([]);
    expect(this.said).toEqual([]);
  }

  /** Checks that the frame shows the third party's film. */
  async showsFilm(number = 1): Promise<void> {
    await expect(this.film).toHaveAttribute("src", new RegExp(`\\?${number}$`));
    await expect(this.page.frameLocator("#film").locator("p")).toHaveText(`Film ?${number}`);
  }

  /** Checks that the frame shows nothing of the third party. */
  async showsNoFilm(): Promise<void> {
    await expect(this.film).not.toHaveAttribute("src");
    const hosts = this.page.frames().map((frame) => frame.url());
    expect(hosts.filter((url) => url.startsWith(THIRD))).toEqual([]);
  }
}

/** Serves the third party: a script that reports its name, a frame, an image. `slow` delays the script. */
async function third(page: Page, slow: () => Promise<void>): Promise<void> {
  await page.context().route(`${THIRD}/**`, async (route) => {
    if (route.request().url() == `${THIRD}/tag.js`) await slow();
    const { pathname, search } = new URL(route.request().url());
    const [contentType, body] =
      pathname == "/tag.js"
        ? ["text/javascript", `(window.ran ||= []).push("tag")`]
        : pathname == "/film.html"
          ? ["text/html", `<!doctype html><title>Film</title><p>Film ${search}</p>`]
          : ["image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="27"/>`];
    return route.fulfill({ contentType, body });
  });
}

export const test = base.extend<{ host: string; visit: Visit }>({
  host: ["", { option: true }],
  visit: async ({ page, host }, use) => {
    await page.addInitScript(() => {
      const faults: object[] = ((window as any).faults = []);
      addEventListener("noren:error", (event) => faults.push((event as CustomEvent).detail));
    });
    const visit = new Visit(page, addressOf(host));
    await third(page, () => visit.slow);
    await use(visit);
  },
});
