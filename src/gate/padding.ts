/**
 * Keeps the page's focused element from hiding behind the banner (WCAG 2.4.11): what is scrolled into
 * view stops above it, and at the page's end there is room to scroll that far. When the banner goes,
 * its size becomes nothing, and so does all of this.
 */
export const pad = (banner: HTMLElement): void =>
  new ResizeObserver(() => {
    const { style } = document.documentElement;
    const height = banner.offsetHeight;
    style.scrollPaddingBottom = style.paddingBottom = height ? height + "px" : "";
  }).observe(banner);
