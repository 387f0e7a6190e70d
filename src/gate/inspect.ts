import { attempt } from "./attempt";
import type { Config, Hand, Host } from "./contract";
import { explain } from "./diagnostics";
import { Missing, read } from "./record";
import { ATTRIBUTES, CONTROLS } from "./vocabulary";

/** What Firefox fetches in a template of the page's markup while it parses, measured in Firefox 153. */
const PREFETCHED = [
  "img[src]",
  "script[src]",
  ":is(img,source)[srcset]",
  "link:is([rel~=stylesheet],[rel~=preload],[rel~=modulepreload])[href]",
  "video[poster]",
]
  .map((selector) => selector + ":not([type='text/plain'])")
  .join();

/**
 * Reports faults of the page, and of what is stored, that keep nobody from being asked. Where the
 * interface is, on a first visit for instance: they are there for the page's next visitor to find, and
 * every page view would pay for the look.
 */
export const inspect = ({ error }: Host, hand: Hand): void => {
  const config = hand[1] as Config | undefined;
  const key = config?.storage?.key || "noren";
  const report = async (code: string, about?: unknown): Promise<void> =>
    error(code, ...(await explain(code, about, { category: [], service: [] })));

  for (const name in ATTRIBUTES) {
    const value = hand[15](name);
    if (value != undefined && !ATTRIBUTES[name]!.includes(value)) report("bad-attribute", [name, value]);
  }
  // Controls that nobody has pressed yet; one that is pressed is reported then.
  loaded(() => {
    for (const control of document.querySelectorAll("[data-noren]"))
      if (!CONTROLS.includes((control as HTMLElement).dataset.noren!.split("-")[0]!)) report("unknown-control", control);
  });
  loaded(() => {
    for (const template of document.querySelectorAll<HTMLTemplateElement>("template[data-category]"))
      if (template.content.querySelector(PREFETCHED)) report("gated-but-live", template);
  });
  if (read(attempt(() => localStorage.getItem(key))) === Missing.Bad) report("bad-record", key);
  if (config?.signals && spokeFirst()) report("late-defaults", tagManager());
  if (config?.reopen === "none")
    // A control may come late.
    loaded(() => {
      if (!document.querySelector("[data-noren=settings],[data-noren=show],[href*='#noren-settings']"))
        report("no-way-back");
    });
};

/**
 * Whether a tag of Google's was configured, or a Tag Manager started, before the consent defaults:
 * https://developers.google.com/tag-platform/security/guides/consent
 */
const spokeFirst = (): boolean => {
  const entries: any[] = (window as any).dataLayer || [];
  const first = entries.findIndex((entry) => entry?.[0] == "config" || entry?.["gtm.start"]);
  const defaults = entries.findIndex((entry) => entry?.[0] == "consent" && entry[1] == "default");
  return first >= 0 && first < defaults;
};

/** The tag that came first: by its address, else by what its snippet says. */
const tagManager = (): Element =>
  document.querySelector("script[src*='googletagmanager.com/']") ??
  [...document.scripts].find((script) => /gtm\.start|gtag\(\s*['"]config/.test(script.text)) ??
  document.documentElement;

/** Two seconds after the page has loaded. */
const loaded = (run: () => void): void => {
  const wait = (): unknown => setTimeout(run, 2e3);
  if (document.readyState == "complete") wait();
  else addEventListener("load", wait);
};
