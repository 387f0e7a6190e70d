import { data, matches } from "../shared/dom";
import { commandFromHash, execute } from "./commands";
import { report } from "./events";
import { ui } from "./load";
import { offered } from "./locale";
import { refuses } from "./pending";
import { root, shadow } from "./root";

/** Handles clicks on every control of the page and of our own root, before the page's own handlers. */
export const handleControls = (): void => {
  if (__MULTILINGUAL__) {
    for (const type of ["click", "focusin", "keydown"]) addEventListener(type, closeMenu, true);
    // Where the focus moves within our root, its event does not leave it.
    shadow.addEventListener("focusin", closeMenu);
  }
  addEventListener(
    "click",
    (event) => {
      const path = event.composedPath() as HTMLAnchorElement[];
      const element = path.find(
        (node) => node instanceof Element && matches.call(node, "[data-noren],[data-noren-lang],[href*='#noren-']"),
      );
      // Modified clicks still open new tabs, and a link to another page leads there.
      if (
        !element ||
        (element.href && (event.ctrlKey || event.metaKey || event.shiftKey)) ||
        !(data(element, "noren") || data(element, "noren-lang") || leadsToThisPage(element))
      )
        return;
      const own = path.includes(root as any);
      const wanted = commandOf(element, own);
      if (!wanted) return void report("unknown-control", element);
      event.preventDefault();
      const executed = execute(...wanted, /banner|settings/.exec(path.map(({ part }) => part) + "")?.[0]).catch(() => {});
      // The page's own elements are left as they are: a framework may own them.
      if (own && !ui) {
        // Firefox has `ariaBusy` from 119 on.
        element.setAttribute("aria-busy", "true");
        executed.then(() => element.removeAttribute("aria-busy"));
      }
    },
    true,
  );
};

/** Closes an open list of languages: by Esc, which closes nothing else then, and by a click or focus elsewhere. */
const closeMenu = (event: any): void => {
  const menu = shadow.querySelector<HTMLDetailsElement>(".languages[open]");
  const escape = event.key == "Escape";
  if (!menu || !(escape || !event.composedPath().includes(menu))) return;
  menu.open = false;
  if (escape) {
    event.preventDefault();
    menu.querySelector("summary")!.focus();
  }
};

/** Whether a link leads to a fragment of this page, as written by hand or by a router. */
const leadsToThisPage = (link: HTMLAnchorElement): boolean =>
  link.getAttribute("href")![0] == "#" || link.href.split("#")[0] == location.href.split("#")[0];

/**
 * The command of a clicked element; nothing if it has none that is known. A link only opens a view:
 * otherwise whoever can write one, as in a comment, could decide for those who follow it. Our own views have
 * further commands.
 */
const commandOf = (element: HTMLAnchorElement, own: boolean): ReturnType<typeof commandFromHash> => {
  const norenLang = data(element, "noren-lang");
  const noren = data(element, "noren") ?? element.hash?.slice(7);
  if (norenLang)
    return offered().includes(norenLang) ? ["choose", norenLang] : undefined;
  return own || (!matches.call(element, "a,area") && (refuses(noren) || /^(accept|hide)$/.test(noren!)))
    ? [noren!, undefined]
    : commandFromHash("#noren-" + noren);
};
