import { act } from "./act";

/** Handles every control of the page and of our own root, before the page's own handlers. */
export const control = (): void =>
  addEventListener(
    "click",
    (event) => {
      const path = event.composedPath() as HTMLAnchorElement[];
      const element = path.find((it) => it.matches?.("[data-noren],[data-noren-lang],[href^='#noren-']"));
      // Links still open in new tabs.
      if (!element || (element.href && (event.ctrlKey || event.metaKey || event.shiftKey))) return;
      const { noren, norenLang } = element.dataset;
      const [word, argument] = norenLang ? ["choose", norenLang] : (noren || element.hash.slice(7)).split("-");
      event.preventDefault();
      act(word!, argument, /banner|settings/.exec(path.map((it) => it.part) + "")?.[0]).catch(() => {});
    },
    true,
  );
