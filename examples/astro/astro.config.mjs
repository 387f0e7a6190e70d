import { defineConfig } from "astro/config";
import noren from "noren-consent/astro";

// Builds the embed into dist/noren/; its tag is in src/layouts/Shop.astro.
export default defineConfig({
  integrations: [noren({ config: "noren.config.mjs" })],
});
