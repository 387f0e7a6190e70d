import { shadow } from "./root";

/**
 * Shows the banner's curtain part: an inert copy that is animated and removed, so that the banner itself is gone at
 * once. Nothing moves where the visitor prefers no motion.
 */
export const partCurtain = (banner: Element): void => {
  if (!matchMedia("(prefers-reduced-motion:no-preference)").matches) return;
  const copy = banner.cloneNode(true) as HTMLElement;
  copy.removeAttribute("part");
  delete copy.dataset.norenFrame;
  copy.inert = true;
  copy.className += " parting";
  shadow.append(copy);
  // Not at the end of the animation: WebKit does not always report it.
  setTimeout(() => copy.remove(), 180);
};
