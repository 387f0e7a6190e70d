// What every example's page does: a frame and an offer wait for marketing, and its text says what is allowed.

import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

/** A first visit, an acceptance, the next page view, a refusal and the policy, without an error in the console. */
export const journey = async (browser: Browser, site: string): Promise<void> => {
  const page = await browser.newPage({ locale: "en-GB" });
  const [films, errors]: [string[], string[]] = [[], []];
  page.on("console", (it) => it.type() === "error" && errors.push(it.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.route("https://www.youtube-nocookie.com/**", (route) => (films.push(route.request().url()), route.fulfill({ body: "film" })));
  await page.goto(site);
  const [offers, without, state] = ["#offers", "#without", "#state"].map((it) => page.locator(it)) as [any, any, any];
  await page.locator("noren-consent [part~=accept]").waitFor();
  await state.getByText("functional: false, youtube: false").waitFor();
  equal(await offers.count(), 0);
  equal(films.length, 0);
  // Not `click()`, which looks for the button again once the pointer is there: by then the interface may have replaced it.
  const { x, y } = (await page.locator("noren-consent [part~=accept]").boundingBox())!;
  await page.mouse.click(x + 10, y + 10);
  await offers.waitFor();
  await state.getByText("functional: true, youtube: true").waitFor();
  await page.waitForFunction(() => localStorage.getItem("noren"));
  await page.reload();
  await offers.waitFor();
  ok(films.length > 0);
  await page.evaluate(() => (window as any).noren.reject());
  await without.waitFor();
  await state.getByText("functional: false, youtube: false").waitFor();
  equal(await offers.count(), 0);
  await page.evaluate(() => (window as any).noren.policy());
  await page.locator("noren-consent dialog[open] article h2").first().waitFor();
  deepEqual(errors, []);
  await page.close();
};

/** The tag is the first element of a built page's head. */
export const hasTagFirst = (folder: string): void =>
  match(readFileSync(join(folder, "index.html"), "utf8"), /<head>\s*<script async src="\/noren\/noren\.js"><\/script>/);
