import { attempt } from "./attempt";

let sheet: CSSStyleSheet | undefined;

/** Sets the padding at the page's end, by a sheet: attributes of `<html>` belong to the framework. */
const setPadding = (height: number): void => {
  sheet ??= new CSSStyleSheet();
  // More specific than a page's own rule for html.
  sheet.replaceSync(height ? `html:not(#_){padding-bottom:${height}px;scroll-padding-bottom:${height}px}` : "");
  const others = document.adoptedStyleSheets.filter((other) => other != sheet);
  document.adoptedStyleSheets = height ? [...others, sheet] : others;
};

/**
 * Keeps the page's focused element from being hidden behind the banner (WCAG 2.4.11): what is scrolled into
 * view stops above it, and the page's end has room to scroll that far. When the banner is removed, its height
 * becomes 0, and the padding with it.
 */
export const reserveSpace = (banner: HTMLElement): void => {
  const reserve = (): void => {
    const { offsetHeight, offsetTop } = banner;
    const space = innerHeight - offsetTop;
    // A banner in the middle of the screen is above nothing that can be scrolled out from behind it.
    setPadding(offsetHeight && space - offsetHeight < 40 ? space : 0);
  };
  // Where there is no such observer the banner is there all the same.
  attempt(() => new ResizeObserver(reserve).observe(banner));
};
