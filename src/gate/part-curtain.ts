import { attempt } from "../shared/attempt";
import { shadow } from "./root";

/** Milliseconds that the curtain takes; style/banner.css has the same. */
const DURATION = 180;

/**
 * Shows the banner's curtain part: an inert copy that is animated and removed, so that the banner itself is gone at
 * once. Nothing moves where the visitor prefers no motion. An ornament: where the page has replaced what it needs, an
 * answer counts all the same.
 */
export const partCurtain = (banner: Element): void => {
  attempt(() => {
    if (!matchMedia("(prefers-reduced-motion:no-preference)").matches) return;
    const copy = banner.cloneNode(true) as HTMLElement;
    copy.removeAttribute("part");
    delete copy.dataset.norenFrame;
    copy.inert = true;
    copy.className += " parting";
    shadow.append(copy);
    // Not at the end of the animation, which WebKit does not always report. The `remove` of some pages fails on an
    // element without a parent.
    setTimeout(() => copy.isConnected && copy.remove(), DURATION);
  });
};
