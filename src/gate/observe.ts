import { broken } from "./boot";
import { hold, release } from "./elements";
import { speak } from "./language";
import { place } from "./root";

/** Finds marked elements, now and later; keeps our element in its place; follows the page's language. */
export const observe = (): void => {
  hold(document);
  release();
  new MutationObserver((changes) => {
    if (!broken) place();
    const changed = new Set(changes.map(({ target }) => target));
    for (const node of changed) {
      // What is inside of another is looked at with that.
      if (!changed.has(node.parentNode!)) hold(node);
      if (node == document.documentElement) speak();
    }
    release();
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["lang"] });
  addEventListener("DOMContentLoaded", release);
};
