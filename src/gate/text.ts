import { GateText } from "../bridge/generated";
import { TEXTS } from "./built";
import { language } from "./locale";

/** A text in the language in force. Until the texts of a further language have arrived, English or the shop's first language. */
export const gateText = (text: GateText): string =>
  ((TEXTS[language] || TEXTS.en || Object.values(TEXTS)[0]) as string[])[text]!;

/**
 * Marks an element with the language in force, which the font and line breaks follow, and with its direction. The
 * reset of our own element takes both away from what the page says.
 */
export const markLanguage = (element: HTMLElement): void => {
  element.lang = language;
  // A language that is written from right to left has its direction after its other texts.
  if (__RTL__) element.dir = gateText(GateText.Hash + 1) || "ltr";
};
