/**
 * What the build writes into the lazy bundle. Each name stands here once and nowhere else, as in `gate/built.ts`.
 */
import type { Asset } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import { bare } from "../shared/json";

/** The config of the shop that this embed is built for, as written; nothing in a generic build. */
export const CONFIG: Config | undefined = bare(__CONFIG__);
/**
 * Files by logical name: a catalogue for each language, `keys`, `catalogue` (the facts about known services), and
 * `frame.<tag>` for what the gate lacks of a further language.
 */
export const ASSETS: Record<string, Asset> = __ASSETS__;
/** Each language's own name, in the order to show. */
export const LANGUAGES: Record<string, string> = __LANGUAGES__;
/** The minified sheet. */
export const CSS: string = __CSS__;
