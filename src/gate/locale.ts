import { attempt } from "../shared/attempt";
import { parse } from "../shared/json";
import { TEXTS } from "./built";
import { config, key } from "./config";
import { negotiate } from "./negotiate";

/** The language in force, a BCP 47 tag. */
export let language = "en";

/** The tags of the languages that the shop offers, in the order to show. A shop's own build contains no others. */
export const offered = (): string[] => (!__BUILT__ && config.languages) || Object.keys(TEXTS);

/** What was asked for on this page, and, if by the visitor, the page's language at that time. */
let requested: string | undefined;
let requestedOn: string | undefined;

/**
 * Where a language may come from, first to last. A generator: on a page in one of the shop's languages nothing after
 * it is asked for, and nothing has to be matched.
 */
const sources = function* (page: string): Iterable<unknown> {
  if ((requestedOn ?? page) == page) yield requested;
  const kept = parse(attempt(() => localStorage.getItem(key(".lang"))));
  if (kept?.page == page) yield kept.lang;
  yield page;
  yield* navigator.languages;
  yield "en";
};

/**
 * Chooses the language in force: first what the tag, the page's code or the visitor asks for, then the
 * visitor's earlier choice unless the page's language has changed since, then the page's language, the
 * browser's, English, the shop's first language.
 */
export const chooseLanguage = (wanted?: string | null, pageLanguage?: string): void => {
  if (wanted) {
    requested = wanted;
    requestedOn = pageLanguage;
  }
  const tags = offered();
  language = (__MULTILINGUAL__ && negotiate(sources(document.documentElement.lang), tags)) || tags[0]!;
};
