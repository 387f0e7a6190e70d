// Shared by the two hosts built with Vite: the output folder, and the config in their single page.

import { json } from "./config.mjs";

/** The Vite options of a host. */
export const options = (framework) => ({
  plugins: [framework, { name: "noren-config", transformIndexHtml: (html) => html.replace("{{config}}", () => json()) }],
  build: { outDir: "out" },
});
