import { language } from "./locale";

/** The gate's own texts, in the order of `gate-…` in `locales/en/banner.ftl`. */
export const enum Text {
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
  /** The hash of the language's messages, which is part of its catalogue's file name. */
  Hash,
}

/** A text in the language in force; English until the texts of a further language have arrived. */
export const gateText = (text: Text): string => ((__TEXTS__[language] || __TEXTS__.en) as string[])[text]!;
