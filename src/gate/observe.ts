import { hold, release } from "./elements";
import { speak } from "./language";
import { place } from "./root";

/** Milliseconds between two looks at a page that is being parsed. */
const NOW_AND_THEN = 250;

const look = (): void => {
  hold(document);
  release();
};

/**
 * Finds marked elements, now and later; keeps our element in its place; follows the page's language.
 *
 * While the page is parsed an observer of all of it would be woken for every piece of it, with every
 * node: to look now and then costs a visitor's processor a fraction of that.
 */
export const observe = (): void => {
  const observer = new MutationObserver((changes) => {
    place();
    const changed = new Set(changes.map(({ target }) => target));
    for (const node of changed) {
      // What is inside of another is looked at with that.
      if (!changed.has(node.parentNode!)) hold(node);
      if (node == document.documentElement) speak();
    }
    release();
  });
  const watch = (node: Node, subtree: boolean): void => {
    look();
    observer.observe(node, { childList: true, subtree, attributeFilter: ["lang"] });
  };
  if (document.readyState == "loading") {
    watch(document.documentElement, false);
    const timer = setInterval(look, NOW_AND_THEN);
    addEventListener("DOMContentLoaded", () => {
      clearInterval(timer);
      watch(document, true);
    });
  } else watch(document, true);
};
