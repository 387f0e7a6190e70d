import { attempt } from "./attempt";
import { attribute, config } from "./boot";
import { fault } from "./events";

/** `<noren-consent>`: everything that Noren draws is in its open shadow root. */
export const root = document.createElement("noren-consent");
/** The shadow root; where the browser has none, the element itself, for the line that says so. */
export const shadow = (attempt(() => root.attachShadow({ mode: "open" })) || root) as ShadowRoot;

/** How often the element is put back into its place before it is left where the page wants it. */
const TRIES = 5;
/** Milliseconds after which a try is forgotten: a page that renders `<html>` now and then is no fight. */
const PEACE = 1e4;

let tries = 0;

/** The look in force; nothing until something is to be drawn. */
const isDressed = (): boolean => "theme" in root.dataset;

/**
 * Puts the element, once it has its style, before `<body>`, which is early in tab order and outside of what
 * frameworks replace.
 */
const place = (): void => {
  const html = document.documentElement;
  if (isDressed() && root.parentNode != html) html.insertBefore(root, html.querySelector("body"));
};

/**
 * Puts the element back if something has taken it out: a framework that renders `<html>`, or another
 * observer. In a task of its own: two observers that answer each other in microtasks would stop the page.
 * Whoever insists is left to it, and the shop is told; what is opened later takes the place again.
 */
export const putBack = (): void => {
  if (!isDressed() || root.parentNode == document.documentElement || tries > TRIES) return;
  if (++tries > TRIES) fault("element-removed");
  else {
    setTimeout(place);
    setTimeout(() => tries--, PEACE);
  }
};

/** Adopts the gate's sheet, which as a constructed one passes any `style-src`, and stands in its place. */
export const dress = (): void => {
  if (!isDressed()) {
    attempt(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(__CSS__);
      shadow.adoptedStyleSheets = [sheet];
    });
    for (const [name, standard] of [
      ["theme", "auto"],
      ["layout", "bar"],
    ] as const)
      root.dataset[name] = attribute(name) || config[name] || standard;
  }
  place();
};
