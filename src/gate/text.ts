import type { GateText } from "../bridge/generated";
import { language } from "./locale";

/** A text in the language in force; English until the texts of a further language have arrived. */
export const gateText = (text: GateText): string => ((__TEXTS__[language] || __TEXTS__.en) as string[])[text]!;
