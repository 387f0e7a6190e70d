// Dark, forced colours, reduced motion and print in Firefox. Playwright's emulateMedia does nothing over
// WebDriver BiDi: Firefox 153 has no such command. What it has is access to the browser's own settings
// (--remote-allow-system-access), by which it does the same as its developer tools do. The way there is
// Playwright's inside; package.json pins the version. A Playwright and a Firefox that both know
// emulation.setMediaFeaturesOverride need nothing of this file.

import type { Page } from "@playwright/test";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** What Firefox is started with, so that the rest of this file works. */
export const FIREFOX_ARGUMENTS = ["--remote-allow-system-access"];
/** Animations are the reduced ones from the start, as playwright.config.ts asks. */
export const FIREFOX_SETTINGS = { "ui.prefersReducedMotion": 1 };

/** Each wish as an integer setting; null is what the browser came with. */
const SETTINGS = {
  colorScheme: { name: "layout.css.prefers-color-scheme.content-override", dark: 0, light: 1, "no-preference": 1 },
  // The page's own colours never, or as it likes.
  forcedColors: { name: "browser.display.document_color_use", active: 2, none: 1 },
  reducedMotion: { name: "ui.prefersReducedMotion", reduce: 1, "no-preference": 0 },
} as const;

interface Session {
  sessionId: string;
  send(method: string, values: object): Promise<any>;
}

function session(page: Page): Session {
  const found = (page as any)._connection?.toImpl?.(page)?.delegate?._session;
  if (!found) throw new Error("this Playwright keeps its WebDriver BiDi session elsewhere: change tests/browser/media.ts");
  return found;
}

/** Runs a script with the rights of the browser itself. */
async function inBrowser(page: Page, script: string): Promise<void> {
  const to = session(page);
  const { contexts } = await to.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const told = await to.send("script.evaluate", { expression: script, target: { context: contexts[0].context }, awaitPromise: true });
  if (told.type !== "success") throw new Error(`Firefox: ${told.exceptionDetails?.text ?? JSON.stringify(told)}`);
}

async function emulate(page: Page, wishes: Media): Promise<void> {
  const script: string[] = [];
  for (const [name, values] of Object.entries(SETTINGS)) {
    const wish = wishes[name as keyof typeof SETTINGS];
    if (wish === undefined) continue;
    const value = wish === null ? undefined : (values as Record<string, string | number>)[wish];
    const setting = JSON.stringify(values.name);
    script.push(value === undefined ? `Services.prefs.clearUserPref(${setting});` : `Services.prefs.setIntPref(${setting}, ${value});`);
  }
  if (wishes.media !== undefined)
    script.push(
      `ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs").NavigableManager` +
        `.getBrowsingContextById("${session(page).sessionId}").mediumOverride = "${wishes.media ?? ""}";`,
    );
  await inBrowser(page, script.join("\n"));
  // The page's process hears of a setting a moment later.
  await page.waitForFunction(
    (queries) => queries.every(([query, wanted]) => matchMedia(query as string).matches === wanted),
    [
      ...(wishes.colorScheme && wishes.forcedColors !== "active" ? [[`(prefers-color-scheme: ${wishes.colorScheme})`, true]] : []),
      ...(wishes.forcedColors ? [["(forced-colors: active)", wishes.forcedColors === "active"]] : []),
      ...(wishes.media ? [[wishes.media, true]] : []),
    ],
  );
}

/** Makes a page's emulateMedia work; the result puts everything back, which the next test's page shares. */
export function teach(page: Page): () => Promise<void> {
  let used = false;
  page.emulateMedia = async (wishes = {}) => {
    used = true;
    await emulate(page, wishes);
  };
  return async () => {
    if (used) await inBrowser(page, Object.values(SETTINGS).map(({ name }) => `Services.prefs.clearUserPref("${name}");`).join("\n") + `Services.prefs.setIntPref("ui.prefersReducedMotion", 1);`);
  };
}
