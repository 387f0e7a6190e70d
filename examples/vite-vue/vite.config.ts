import vue from "@vitejs/plugin-vue";
import noren from "noren-consent/vite";
import { defineConfig } from "vite";

// Builds the embed into dist/noren/, and puts its tag into index.html.
export default defineConfig({
  plugins: [vue(), noren({ config: "noren.config.mjs" })],
});
