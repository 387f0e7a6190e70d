import type { GateText } from "../bridge/generated";
import { TEXTS } from "./built";
import { language } from "./locale";

/** A text in the language in force. Until the texts of a further language have arrived, English or the shop's first language. */
export const gateText = (text: GateText): string =>
  ((TEXTS[language] || TEXTS.en || Object.values(TEXTS)[0]) as string[])[text]!;
