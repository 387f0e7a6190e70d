import { attempt } from "../shared/attempt";
import { CSS as SHEET } from "./built";
import { config } from "./config";
import { report } from "./events";
import { attribute } from "./tag";

/** `<noren-consent>`: everything that Noren draws is in its open shadow root. */
export const root = document.createElement("noren-consent");
/** The shadow root; where the browser has none, the element itself, for the line about a failure. */
export const shadow = (attempt(() => root.attachShadow({ mode: "open" })) || root) as ShadowRoot;

/** How often the element is put back into its place before it is left where the page puts it. */
const MAX_ATTEMPTS = 5;
/** Milliseconds after which an attempt no longer counts: a page that renders `<html>` now and then is no conflict. */
const ATTEMPT_AGE = 1e4;

let attempts = 0;

/** Whether the root has its style. It has none until there is something to draw. */
const isPrepared = (): boolean => root.hasAttribute("data-theme");

/**
 * Puts the element, once it has its style, before `<body>`, which is early in tab order and outside of what
 * frameworks replace.
 */
const attach = (): void => {
  const html = document.documentElement;
  if (isPrepared() && root.parentNode != html) html.insertBefore(root, html.querySelector("body"));
};

/**
 * Puts the element back if something has removed it: a framework that renders `<html>`, or another observer.
 * In a new task: two observers that answer each other in microtasks would freeze the page. After a few
 * attempts the element stays where the page puts it, and a fault is reported; opening a view tries again.
 */
export const reattach = (): void => {
  if (!isPrepared() || root.parentNode == document.documentElement || attempts > MAX_ATTEMPTS) return;
  if (++attempts > MAX_ATTEMPTS) report("element-removed");
  else {
    setTimeout(attach);
    setTimeout(() => attempts--, ATTEMPT_AGE);
  }
};

/** Gives the root its style, by a constructed sheet, which any `style-src` allows, and attaches it. */
export const prepareRoot = (): void => {
  if (!isPrepared()) {
    attempt(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(SHEET);
      shadow.adoptedStyleSheets = [sheet];
    });
    // A shop's own build has the first of a list in its place.
    const layout = (__BUILT__ ? config.layout : ([] as unknown[]).concat(config.layout)[0]) as string;
    root.dataset.theme = attribute("theme") || config.theme || "auto";
    root.dataset.layout = attribute("layout") || layout || "bar";
    // A shop's own sheet has only the shop's palette.
    if (!__BUILT__ && config.palette) root.dataset.palette = config.palette;
  }
  attach();
};
