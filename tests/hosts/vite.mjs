// What the two hosts built with Vite share: where the build goes, and the config in their one page.

import { json } from "./config.mjs";

/** The options of a Vite host. */
export const options = (framework) => ({
  plugins: [framework, { name: "noren-config", transformIndexHtml: (html) => html.replace("{{config}}", () => json()) }],
  build: { outDir: "out" },
});
