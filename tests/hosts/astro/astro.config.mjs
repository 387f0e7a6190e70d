import { defineConfig } from "astro/config";
import { json } from "../config.mjs";

export default defineConfig({
  outDir: "out",
  devToolbar: { enabled: false },
  // Read here, because a page's imports are bundled and run from another folder.
  vite: { define: { NOREN_CONFIG: JSON.stringify(json()) } },
});
