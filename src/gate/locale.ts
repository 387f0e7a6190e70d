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
 * Chooses the language in force: first what the tag, the page's code or the visitor asks for, then the
 * visitor's earlier choice unless the page's language has changed since, then the page's language, the
 * browser's, English, the shop's first language.
 */
export const chooseLanguage = (wanted?: string | null, pageLanguage?: string): void => {
  if (wanted) {
    requested = wanted;
    requestedOn = pageLanguage;
  }
  const page = document.documentElement.lang;
  const kept = parse(attempt(() => localStorage.getItem(key(".lang"))));
  const tags = offered();
  language =
    negotiate(
      [(requestedOn ?? page) == page && requested, kept?.page == page && kept.lang, page, ...navigator.languages, "en"],
      tags,
    ) || tags[0]!;
};
