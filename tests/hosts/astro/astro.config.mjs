import { defineConfig } from "astro/config";
import { json } from "../config.mjs";

export default defineConfig({
  outDir: "out",
  devToolbar: { enabled: false },
  // Read here: what a page imports is bundled, and runs from another folder.
  vite: { define: { NOREN_CONFIG: JSON.stringify(json()) } },
});
