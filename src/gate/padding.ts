import { attempt } from "./attempt";

let sheet: CSSStyleSheet | undefined;

/** Makes that much room at the page's end, by a sheet: an attribute of `<html>` is the framework's. */
const makeRoom = (height: number): void => {
  sheet ??= new CSSStyleSheet();
  // More specific than a page's own rule for html.
  sheet.replaceSync(height ? `html:not(#_){padding-bottom:${height}px;scroll-padding-bottom:${height}px}` : "");
  const others = document.adoptedStyleSheets.filter((it) => it != sheet);
  document.adoptedStyleSheets = height ? [...others, sheet] : others;
};

/**
 * Keeps the page's focused element from hiding behind the banner (WCAG 2.4.11): what is scrolled into
 * view stops above it, and at the page's end there is room to scroll that far. When the banner goes,
 * its size becomes nothing, and so does all of this.
 */
export const pad = (banner: HTMLElement): void => {
  // Where there is no such observer the banner is there all the same.
  attempt(() => new ResizeObserver(() => makeRoom(banner.offsetHeight)).observe(banner));
};
