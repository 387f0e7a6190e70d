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
  const html = document.documentElement;
  const observer = new MutationObserver((changes) => {
    place();
    const changed = new Set(changes.map(({ target }) => target));
    for (const node of changed) {
      // What is inside of another is looked at with that.
      if (!changed.has(node.parentNode!)) hold(node);
      if (node == html) speak();
    }
    release();
  });
  const options = { childList: true, attributeFilter: ["lang"] };
  look();
  observer.observe(html, options);
  const timer = setInterval(look, NOW_AND_THEN);
  const parsed = (): void => {
    clearInterval(timer);
    look();
    observer.observe(document, { ...options, subtree: true });
  };
  if (document.readyState == "loading") addEventListener("DOMContentLoaded", parsed);
  else parsed();
};
