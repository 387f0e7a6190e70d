import type { GateText } from "./generated";
import { language } from "./language";

/** A text in the language in force; until a further language's texts are there, in English. */
export const say = (text: GateText): string => ((__TEXTS__[language] || __TEXTS__.en) as string[])[text]!;
