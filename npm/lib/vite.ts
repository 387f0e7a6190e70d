// noren-consent/vite

import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";
import { site, type NorenOptions } from "./site";

export type { NorenOptions };

/**
 * Builds the embed with the site, serves it in development, and puts its tag first into each page's `<head>`. In
 * development a changed config is built again, and the page loaded anew; a fault is shown as Vite shows others.
 */
export default function noren(options: NorenOptions = {}): Plugin {
  const { build, develop, folder } = site(options);
  let vite: ResolvedConfig;
  return {
    name: "noren-consent",
    configResolved(resolved) {
      vite = resolved;
    },
    async closeBundle() {
      if (vite.command === "build" && !vite.build.ssr) await build(vite.root, resolve(vite.root, vite.build.outDir, folder));
    },
    configureServer: develop,
    transformIndexHtml: () => [{ tag: "script", attrs: { async: true, src: `${vite.base}${folder}/noren.js` }, injectTo: "head-prepend" }],
  };
}
