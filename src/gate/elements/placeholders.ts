import { load } from "../load";
import { mayRelease } from "./permission";
import { held } from "./registry";

/** The height in pixels from which a frame is large enough to be looked at, and gets a placeholder. */
const MIN_HEIGHT = 40;

let observer: IntersectionObserver | undefined;

/**
 * Has a placeholder drawn in a held frame once it comes near the viewport. A frame that may be released only
 * waits for the parser.
 */
export const drawPlaceholderWhenNear = (frame: Element): void =>
  (observer ||= new IntersectionObserver(
    (entries) =>
      entries.forEach(({ isIntersecting, target }: any) => {
        if (isIntersecting && target.offsetHeight > MIN_HEIGHT && held.has(target) && !mayRelease(target))
          load("low").then((run) => run("placeholder", target), () => {});
      }),
    { rootMargin: "50%" },
  )).observe(frame);

/** The element needs no placeholder any more. */
export const cancelPlaceholder = (element: Element): void => observer?.unobserve(element);
