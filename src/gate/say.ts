import { language } from "./language";

/** The gate's own texts, in the order of `gate-…` in `locales/en/banner.ftl`. */
export const enum Say {
  Reopen,
  Accepted,
  Mixed,
  Refused,
  Undecided,
  UsChoices,
  UsHonoured,
  Failed,
  Retry,
  /** The hash of the language's messages, if the build puts it after them. */
  Hash,
}

/** A text in the language in force; a language that is not in the gate says it in English. */
export const say = (text: Say): string => (__TEXTS__[language] || __TEXTS__.en)![text]!;
