import type { Bridge, FaultCode } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import type { Host } from "../bridge/host";
import { Missing } from "../bridge/record";
import { attempt } from "../shared/attempt";
import { data } from "../shared/dom";
import { parse } from "../shared/json";
import { readRecord } from "../shared/record";
import { ATTRIBUTES, CONTROLS } from "../shared/vocabulary";
import { CONFIG } from "./built";
import { reportFault } from "./explain";

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
 * Reports faults of the page, and of what is stored, that do not stop the visitor from being asked. They are
 * looked for where the interface is loaded, as after an answer: in the gate every page view would pay for it.
 */
export const checkPage = (host: Host, bridge: Bridge): void => {
  const config = host.config as Config | undefined;
  const key = config?.storage?.key || "noren";
  const report = (code: FaultCode, about?: unknown): Promise<void> => reportFault(host, code, about);

  for (const name in ATTRIBUTES) {
    const value = data(bridge.tag, name);
    // A shop's own build has the layouts that its config names, and no others.
    const known = CONFIG && name == "layout" ? [CONFIG.layout || "bar"].flat() : ATTRIBUTES[name]!;
    if (value != undefined && !known.includes(value)) report("bad-attribute", [name, value, known]);
  }
  // Controls that have not been clicked yet: one that is clicked is reported by the gate.
  whenSettled(() => {
    for (const control of document.querySelectorAll("[data-noren]"))
      if (!CONTROLS.includes(data(control, "noren")!.split("-")[0]!)) report("unknown-control", control);
  });
  whenSettled(() => {
    for (const template of document.querySelectorAll<HTMLTemplateElement>("template[data-category]"))
      if (template.content.querySelector(PREFETCHED)) report("gated-but-live", template);
  });
  if (isDamaged(attempt(() => localStorage.getItem(key)))) report("bad-record", key);
  if (config?.signals && spokeFirst()) report("late-defaults", tagManager());
  if (config?.reopen === "none")
    // A control may come late.
    whenSettled(() => {
      if (!document.querySelector("[data-noren=settings],[data-noren=show],[href*='#noren-settings']"))
        report("no-way-back");
    });
};

/** Whether what is stored is no record of any version: a later version's is not damaged, only unknown. */
export const isDamaged = (stored: string | null | undefined): boolean =>
  readRecord(stored) === Missing.Unreadable && !(parse(stored)?.v > 1);

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

/** The tag that came first: found by its address, else by the text of its snippet. */
const tagManager = (): Element =>
  document.querySelector("script[src*='googletagmanager.com/']") ??
  [...document.scripts].find((script) => /gtm\.start|gtag\(\s*['"]config/.test(script.text)) ??
  document.documentElement;

/** Milliseconds after the page's load event by which late controls are expected to be there. */
const SETTLED = 2e3;

/** Runs a check once the page has loaded and late scripts have added their elements. */
const whenSettled = (run: () => void): void => {
  const wait = (): unknown => setTimeout(run, SETTLED);
  if (document.readyState == "complete") wait();
  else addEventListener("load", wait);
};
