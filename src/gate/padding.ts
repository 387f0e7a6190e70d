/**
 * Keeps the page's focused element from hiding behind the banner (WCAG 2.4.11): what is scrolled into
 * view stops above it. When the banner goes, its size becomes nothing, and so does the padding.
 */
export const pad = (banner: Element): void =>
  new ResizeObserver(() => {
    const height = (banner as HTMLElement).offsetHeight;
    document.documentElement.style.scrollPaddingBottom = height ? height + "px" : "";
  }).observe(banner);
