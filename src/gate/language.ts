import { attempt } from "./attempt";
import { config, key } from "./boot";
import { emit } from "./events";
import { parse } from "./json";
import { bundle, ui } from "./load";
import { negotiate } from "./negotiate";
import { drawReopen } from "./reopen";
import { root } from "./root";

/** The language in force. */
export let language = "en";

/** Settles once the words of a further language are there; none where they are in the gate. */
export let worded: Promise<unknown> | undefined;

/** What was asked for on this page, and, if by the visitor, the page's language then. */
let wish: string | undefined;
let wishedOn: string | undefined;

/**
 * Chooses the language again, and says so if it is another one: first what the tag, the page's code or
 * the visitor asks for, then the visitor's earlier choice unless the page's language has changed since,
 * then the page's, the browser's, English.
 */
export const speak = (wanted?: string, on?: string): void => {
  if (wanted) {
    wish = wanted;
    wishedOn = on;
  }
  const page = document.documentElement.lang;
  const kept = parse(attempt(() => localStorage.getItem(key(".lang"))));
  const before = root.lang;
  root.lang = language =
    negotiate(
      [(wishedOn ?? page) == page && wish, kept?.page == page && kept.lang, page, ...navigator.languages],
      config.languages || Object.keys(__TEXTS__),
    ) || "en";
  if (language != before) {
    const tag = language;
    worded =
      __TEXTS__[tag] == 0
        ? bundle("high").then((it) => it.speech(tag)).then(
            (words) => {
              [__TEXTS__[tag], __FRAMES__[tag]] = words;
              drawReopen();
            },
            () => {},
          )
        : undefined;
    if (before) {
      drawReopen();
      emit("language", { language });
      ui?.("language", language);
    }
  }
};
