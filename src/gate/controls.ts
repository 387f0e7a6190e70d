import { act, byHash } from "./act";
import { config } from "./boot";
import { fault } from "./events";
import { root } from "./root";

const { matches } = Element.prototype;

/** Handles every control of the page and of our own root, before the page's own handlers. */
export const control = (): void =>
  addEventListener(
    "click",
    (event) => {
      const path = event.composedPath() as HTMLAnchorElement[];
      const element = path.find(
        (it) => it instanceof Element && matches.call(it, "[data-noren],[data-noren-lang],[href*='#noren-']"),
      );
      // Links still open in new tabs, and a link to another page leads there.
      if (
        !element ||
        (element.href && (event.ctrlKey || event.metaKey || event.shiftKey)) ||
        !(element.dataset.noren || element.dataset.norenLang || isHere(element))
      )
        return;
      const wanted = asked(element, path.includes(root as any));
      if (!wanted) return void fault("unknown-control", element);
      event.preventDefault();
      act(...wanted, /banner|settings/.exec(path.map((it) => it.part) + "")?.[0]).catch(() => {});
    },
    true,
  );

/** Whether a link leads to a place on this very page, as written by hand or by a router. */
const isHere = (link: HTMLAnchorElement): boolean =>
  link.getAttribute("href")![0] == "#" || link.href.split("#")[0] == location.href.split("#")[0];

/**
 * What the click of an element asks for; nothing if nobody knows. A link only opens: whoever can write
 * one, as in a comment, could else decide for those who follow it. Our own views know more words.
 */
const asked = (element: HTMLAnchorElement, own: boolean): ReturnType<typeof byHash> => {
  const { noren = element.hash?.slice(7), norenLang } = element.dataset;
  if (norenLang)
    return (config.languages || Object.keys(__TEXTS__)).includes(norenLang) ? ["choose", norenLang] : undefined;
  return own || (!matches.call(element, "a,area") && /^(accept|re(ject|set)|hide)$/.test(noren!))
    ? [noren!, undefined]
    : byHash("#noren-" + noren);
};
