// Dark theme, forced colours, reduced motion and print in Firefox. Playwright's emulateMedia does nothing
// over WebDriver BiDi, because Firefox 153 has no such command. This file changes the browser's settings
// instead (--remote-allow-system-access), as Firefox's developer tools do. It uses Playwright's internals;
// package.json pins the version. Once Playwright and Firefox both support
// emulation.setMediaFeaturesOverride, this file is no longer needed.

import type { Page } from "@playwright/test";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

/** Arguments that Firefox needs for this file. */
export const FIREFOX_ARGUMENTS = ["--remote-allow-system-access"];
/** Starts Firefox with reduced motion, as set in playwright.config.ts. */
export const FIREFOX_SETTINGS = { "ui.prefersReducedMotion": 1 };

/** The integer preference of each media feature. */
const SETTINGS = {
  colorScheme: { name: "layout.css.prefers-color-scheme.content-override", dark: 0, light: 1, "no-preference": 1 },
  // 2 never uses the page's colours; 1 always does.
  forcedColors: { name: "browser.display.document_color_use", active: 2, none: 1 },
  reducedMotion: { name: "ui.prefersReducedMotion", reduce: 1, "no-preference": 0 },
} as const;

interface Session {
  sessionId: string;
  send(method: string, values: object): Promise<any>;
}

function session(page: Page): Session {
  const found = (page as any)._connection?.toImpl?.(page)?.delegate?._session;
  if (!found) throw new Error("cannot find Playwright's WebDriver BiDi session: update tests/browser/media.ts for this version");
  return found;
}

/** Runs a script with the browser's own privileges. */
async function inBrowser(page: Page, script: string): Promise<void> {
  const to = session(page);
  const { contexts } = await to.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const result = await to.send("script.evaluate", { expression: script, target: { context: contexts[0].context }, awaitPromise: true });
  if (result.type !== "success") throw new Error(`Firefox: ${result.exceptionDetails?.text ?? JSON.stringify(result)}`);
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
  // The page's process receives the setting asynchronously.
  await page.waitForFunction(
    (queries) => queries.every(([query, wanted]) => matchMedia(query as string).matches === wanted),
    [
      ...(wishes.colorScheme && wishes.forcedColors !== "active" ? [[`(prefers-color-scheme: ${wishes.colorScheme})`, true]] : []),
      ...(wishes.forcedColors ? [["(forced-colors: active)", wishes.forcedColors === "active"]] : []),
      ...(wishes.reducedMotion ? [[`(prefers-reduced-motion: ${wishes.reducedMotion})`, true]] : []),
      ...(wishes.media ? [[wishes.media, true]] : []),
    ],
  );
}

/** Implements a page's emulateMedia; the returned function restores the settings, which all pages share. */
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
