// Where the tests find things: the browser, the shop, and the collector on another origin and site.

/** The port of the shop; the collector is one above. */
export const PORT = Number(process.env.NOREN_PORT ?? 4173);
export const SHOP = `http://localhost:${PORT}`;
export const COLLECTOR = `http://127.0.0.1:${PORT + 1}`;

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

export const CHROMIUM_ARGUMENTS = [
  // A browser's sandbox does not run as root, which is what containers usually are.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-dev-shm-usage",
  // The browser's own calls home would be counted as the page's.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** The languages, in the order in which the demo's config lists them. */
export const LANGUAGES = ["zh-Hans", "zh-Hant", "ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
