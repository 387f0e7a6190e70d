// A file that the page offers for download.

import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";

export interface Downloaded {
  name: string;
  text: string;
}

/** Performs an action that downloads a file, and reads the file. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Downloaded> {
  const folder = test.info().project.use.launchOptions?.downloadsPath;
  if (!folder) {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }
  // Over WebDriver BiDi Firefox does not report which request a download belongs to, so Playwright emits no
  // download event. The file is in the folder set in playwright.config.ts, under the suggested name.
  rmSync(folder, { recursive: true, force: true });
  await act();
  const files = () => (existsSync(folder) ? readdirSync(folder) : []);
  const text = () => files().map((name) => readFileSync(join(folder, name), "utf8"));
  await expect.poll(() => text().filter(Boolean).length, { message: `a file in ${folder}` }).toBe(1);
  return { name: files()[0]!, text: text()[0]! };
}
