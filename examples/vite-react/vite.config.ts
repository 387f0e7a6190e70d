import react from "@vitejs/plugin-react";
import noren from "noren-consent/vite";
import { defineConfig } from "vite";

// Builds the embed into dist/noren/, and puts its tag into index.html.
export default defineConfig({
  plugins: [react(), noren({ config: "noren.config.mjs" })],
});
