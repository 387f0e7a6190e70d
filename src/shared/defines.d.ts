/** What the build writes into the gate and the interface bundle; see `cargo xtask embed`. */
import type { Asset } from "../bridge/bridge";

declare global {
  /**
   * Files by logical name. In the gate `js` and `wasm`; in the lazy bundle a catalogue for each language,
   * `keys`, and `frame.<tag>` for what the gate lacks of a further language.
   */
  const __ASSETS__: Record<string, Asset>;
  /** The gate's own texts by language, by `GateText`; 0 for a language that is not in the gate. */
  const __TEXTS__: Record<string, string[] | 0>;
  /** The minified sheet. */
  const __CSS__: string;
  /** First frames by language. */
  const __FRAMES__: Record<string, string>;
  /** Each language's own name, in the order to show. */
  const __LANGUAGES__: Record<string, string>;

  /**
   * The services that a config may only name, marketing abroad apart: lists of their category, then,
   * where their recipient is at home to visitors in China, nothing (""), then their ids.
   */
  const __SERVICES__: string[][];

  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
  interface Document {
    readonly prerendering?: boolean;
  }
}
