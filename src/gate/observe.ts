import { prune } from "./elements/forget";
import { hold, marksChanged } from "./elements/hold";
import { MARKS } from "./elements/marks";
import { beforeSnapshot } from "./elements/release";
import { setLanguage } from "./language";
import { reattach } from "./root";

/** Milliseconds between two scans of a page that is being parsed. */
const SCAN_INTERVAL = 250;

/** Events that Turbo and htmx dispatch before they copy the page into a cache of their own. */
const SNAPSHOTS = ["turbo:before-cache", "htmx:beforeHistorySave"];

const scan = (): void => hold([document.documentElement]);

/**
 * Finds marked elements, now and later; keeps our element in its place; follows the page's language.
 *
 * While the page is parsed, an observer of the whole page would be called for every piece of it, with every
 * node. Scanning at intervals costs a fraction of that processor time.
 */
export const observe = (): void => {
  const observer = new MutationObserver((changes) => {
    reattach();
    const added: Node[] = [];
    for (const { type, target, addedNodes, removedNodes, attributeName } of changes) {
      if (type == "attributes") {
        if (attributeName != "lang") marksChanged(target as HTMLElement);
        else if (target == document.documentElement) setLanguage();
      }
      for (const node of addedNodes) added.push(node);
      if (removedNodes.length) prune();
    }
    // Also releases elements whose marks have just changed.
    hold(added);
  });
  const watch = (node: Node, subtree: boolean): void => {
    scan();
    observer.observe(node, { childList: true, subtree, attributeFilter: ["lang", ...(subtree ? MARKS : [])] });
  };
  if (document.readyState == "loading") {
    watch(document.documentElement, false);
    const timer = setInterval(scan, SCAN_INTERVAL);
    addEventListener("DOMContentLoaded", () => {
      clearInterval(timer);
      watch(document, true);
    });
  } else watch(document, true);
  for (const type of SNAPSHOTS) addEventListener(type, beforeSnapshot);
};
