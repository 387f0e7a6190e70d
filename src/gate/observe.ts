import { broken } from "./boot";
import { hold, release } from "./elements";
import { speak } from "./language";
import { place } from "./root";

/** Finds marked elements, now and later; keeps our element in its place; follows the page's language. */
export const observe = (): void => {
  hold(document);
  new MutationObserver((changes) => {
    if (!broken) place();
    for (const node of new Set(changes.map(({ target }) => target))) {
      hold(node);
      if (node == document.documentElement) speak();
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["lang"] });
  addEventListener("DOMContentLoaded", release);
};
