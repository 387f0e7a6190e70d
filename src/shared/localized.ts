/** A text of the config: one for everybody, or one by language. */
export type Localized = string | Record<string, string>;

/**
 * The text for readers of a language: their own, or else the English one, or else the first. The same rule
 * as `Localized::pick` in Rust; `tests/fixtures/localized.json` tests both.
 */
export const pick = (text: Localized, language: string): string =>
  typeof text == "string" ? text : (text[language] ?? text.en ?? Object.values(text)[0]!);
