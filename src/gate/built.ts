/**
 * What the build writes into `noren.js`. Each name stands here once and nowhere else, because a shop's `noren.js` is
 * made by replacing these names in a script that is bundled and minified already: crates/embed/src/script.rs.
 */
import type { Asset } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import { bare } from "../shared/json";

/** The config of the shop that this `noren.js` is built for; nothing in a generic build, whose config the page brings. */
export const CONFIG: Config | undefined = __BUILT__ ? bare(__CONFIG__) : undefined;
/** Files by logical name: `js` and `wasm`. */
export const ASSETS: Record<string, Asset> = __ASSETS__;
/** The gate's own texts by language, by `GateText`, in the order to show; 0 for a language that is not in the gate. */
export const TEXTS: Record<string, string[] | 0> = __TEXTS__;
/** First frames by language. */
export const FRAMES: Record<string, string> = __FRAMES__;
/** The minified sheet. */
export const CSS: string = __CSS__;
/**
 * The services that a config may only name, marketing abroad apart: lists of their category, then, where their
 * recipient is at home to visitors in China, nothing (""), then their ids.
 */
export const SERVICES: string[][] = __BUILT__ ? [] : __SERVICES__;
