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
  Refuse,
  /** The hash of the language's messages, which its catalogue is named by. */
  Hash,
}

/** A text in the language in force; until a further language's texts are there, in English. */
export const say = (text: Say): string => ((__TEXTS__[language] || __TEXTS__.en) as string[])[text]!;
