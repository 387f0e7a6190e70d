// One visitor on one host: what they do, and what the page did meanwhile.
//
// Every host has the same two pages. Home has a marked script, "home"; Item has a marked script "item", one
// of a third party, "tag", and a frame of it. Each page also counts itself in `window.live`, by an unmarked
// script or by the framework's own means: what a marked tag is compared with. React and Vue have a page Offers.

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
  /** What the third party's script waits for before it answers. */
  slow = Promise.resolve();
  /** Errors and warnings in the console, and uncaught exceptions. */
  readonly said: string[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {
    this.noren = page.locator("noren-consent");
    // The interface's own, not the first frame that is shown until it is there.
    this.banner = this.noren.locator("[part~=banner]:not([data-noren-frame])");
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

  /** Loads a page of the host; `until` an event, which a script that is still loading may hold up. */
  async open(path: string, until: "load" | "commit" = "load"): Promise<void> {
    await this.page.goto(this.address + path, { waitUntil: until });
    await this.there(path.startsWith("/item") ? "Item" : "Home");
  }

  /** Follows a link of the host's navigation, as its router would have it. */
  async follow(name: "Home" | "Item" | "Offers"): Promise<void> {
    const before = await this.count("live", name);
    await this.page.getByRole("link", { name, exact: true }).click();
    await this.there(name, before);
  }

  async back(name: "Home" | "Item"): Promise<void> {
    // Not page.goBack(), which waits for a load that a router's history may never have.
    const before = await this.count("live", name);
    await this.page.evaluate(() => history.back());
    await this.there(name, before);
  }

  /** Waits until a page is shown, has counted itself, and all that follows from that is done. */
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

  /** The pages that were shown since the document was loaded, oldest first. */
  live(): Promise<string[]> {
    return this.list("live");
  }

  /** The marked scripts that ran since the document was loaded, oldest first. */
  ran(): Promise<string[]> {
    return this.list("ran");
  }

  /** Waits for what an event, a paint or the gate's queue had to do, and for what that had to fetch. */
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

  /** Has the third party's script wait until the function that is returned is called. */
  hold(): () => void {
    let answer = () => {};
    this.slow = new Promise((resolve) => (answer = resolve));
    return answer;
  }

  /** Answers by the banner. */
  async say(answer: "accept" | "reject"): Promise<void> {
    await this.banner.locator(`[part~=${answer}]`).click();
    await expect.poll(() => this.page.evaluate(() => (window as any).noren.get() != null)).toBe(true);
    await this.settle();
  }

  /** Takes everything back, as the settings' "Reject all" does. */
  async withdraw(): Promise<void> {
    await this.page.evaluate(() => (window as any).noren.reject());
    await this.settle();
  }

  /** What Noren reported on this document. */
  faults(): Promise<Fault[]> {
    return this.page.evaluate(() => (window as any).faults);
  }

  /** Nothing was reported, thrown or complained of. */
  async quiet(): Promise<void> {
    expect(await this.faults()).toEqual([]);
    expect(this.said).toEqual([]);
  }

  /** The frame shows a film. */
  async showsFilm(number = 1): Promise<void> {
    await expect(this.film).toHaveAttribute("src", new RegExp(`\\?${number}$`));
    await expect(this.page.frameLocator("#film").locator("p")).toHaveText(`Film ?${number}`);
  }

  /** The frame has nothing of the third party. */
  async showsNoFilm(): Promise<void> {
    await expect(this.film).not.toHaveAttribute("src");
    const hosts = this.page.frames().map((frame) => frame.url());
    expect(hosts.filter((url) => url.startsWith(THIRD))).toEqual([]);
  }
}

/** The third party: a script that names itself, a frame, a picture. `slow` is what its script waits for. */
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
