// A file that the page gives the visitor to keep.

import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";

export interface Downloaded {
  name: string;
  text: string;
}

/** Does what gives the file, and reads it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const folder = test.info().project.use.launchOptions?.downloadsPath;
  if (!folder) {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
  // Over WebDriver BiDi Firefox does not say to which request a download belongs, so that Playwright tells
  // of none; the file lies in the folder that playwright.config.ts names, under the name that was asked for.
  rmSync(folder, { recursive: true, force: true });
  await act();
  const files = () => (existsSync(folder) ? readdirSync(folder) : []);
  const text = () => files().map((name) => readFileSync(join(folder, name), "utf8"));
  await expect.poll(() => text().filter(Boolean).length, { message: `a file in ${folder}` }).toBe(1);
  return { name: files()[0]!, text: text()[0]! };
}
