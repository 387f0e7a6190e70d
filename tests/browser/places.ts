// Locations for the tests: the browsers, the shop, and the collector on another origin and site.

/** The port of the shop; the collector is one above. */
export const PORT = Number(process.env.NOREN_PORT ?? 4173);
export const SHOP = `http://localhost:${PORT}`;
export const COLLECTOR = `http://127.0.0.1:${PORT + 1}`;

/** The address of the generic embed, which the pages of the tests use. */
export const EMBED = `${SHOP}/generic`;

/** Chromium's headless shell where there is one, which is faster. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Chromium itself: the headless shell has no back-forward cache. */
export const WHOLE_CHROMIUM = process.env.NOREN_CHROMIUM ?? CHROMIUM;

export const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

export const CHROMIUM_ARGUMENTS = [
  // The browser's sandbox does not work as root, the usual user in containers.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-dev-shm-usage",
  // Otherwise the browser's own background requests would be counted as the page's.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** The languages, in the order in which the demo's config lists them. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
