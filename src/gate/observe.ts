import { beforeSnapshot, hold, marked, MARKS, prune } from "./elements";
import { speak } from "./language";
import { putBack } from "./root";

/** Milliseconds between two looks at a page that is being parsed. */
const NOW_AND_THEN = 250;

/** What hosts dispatch before they copy the page into a cache of their own: Turbo, and htmx. */
const SNAPSHOTS = ["turbo:before-cache", "htmx:beforeHistorySave"];

const look = (): void => hold([document.documentElement]);

/**
 * Finds marked elements, now and later; keeps our element in its place; follows the page's language.
 *
 * While the page is parsed an observer of all of it would be woken for every piece of it, with every
 * node: to look now and then costs a visitor's processor a fraction of that.
 */
export const observe = (): void => {
  const observer = new MutationObserver((changes) => {
    putBack();
    const added: Node[] = [];
    for (const { type, target, addedNodes, removedNodes, attributeName } of changes) {
      if (type == "attributes") {
        if (attributeName != "lang") marked(target as HTMLElement);
        else if (target == document.documentElement) speak();
      }
      for (const node of addedNodes) added.push(node);
      if (removedNodes.length) prune();
    }
    // Releases too what has just been marked otherwise.
    hold(added);
  });
  const watch = (node: Node, subtree: boolean): void => {
    look();
    observer.observe(node, { childList: true, subtree, attributeFilter: ["lang", ...(subtree ? MARKS : [])] });
  };
  if (document.readyState == "loading") {
    watch(document.documentElement, false);
    const timer = setInterval(look, NOW_AND_THEN);
    addEventListener("DOMContentLoaded", () => {
      clearInterval(timer);
      watch(document, true);
    });
  } else watch(document, true);
  for (const type of SNAPSHOTS) addEventListener(type, beforeSnapshot);
};
