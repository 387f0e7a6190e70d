import { config, said } from "./boot";

/** `<noren-consent>`: everything that Noren draws is in its open shadow root. */
export const root = document.createElement("noren-consent");
export const shadow = root.attachShadow({ mode: "open" });

/**
 * Puts the element, once it is dressed, before `<body>`, which is early in tab order and outside of what
 * frameworks replace; or back there, when a framework that renders `<html>` has thrown it out.
 */
export const place = (): void => {
  const html = document.documentElement;
  if (shadow.adoptedStyleSheets[0] && root.parentNode != html) html.insertBefore(root, document.body);
};

/** Adopts the gate's sheet, which as a constructed one passes any `style-src`, and stands in its place. */
export const dress = (): void => {
  if (!shadow.adoptedStyleSheets[0]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(__CSS__);
    shadow.adoptedStyleSheets = [sheet];
    const { theme = "auto", layout = "bar" } = { ...config, ...said };
    Object.assign(root.dataset, { theme, layout });
  }
  place();
};
