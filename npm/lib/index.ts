// noren-consent

import type { NorenConfig } from "noren-consent";

/** A config with its type, for `noren.config.mjs`: `export default defineConfig({ … })`. */
export const defineConfig = (config: NorenConfig): NorenConfig => config;
