// noren-consent/astro

import { fileURLToPath } from "node:url";
import type { ViteDevServer } from "vite";
import { site, type NorenOptions } from "./site";

export type { NorenOptions };

/** The part of Astro's integration API that is used. */
interface Integration {
  name: string;
  hooks: {
    "astro:config:done"(parameters: { config: { root: URL } }): void;
    "astro:server:setup"(parameters: { server: ViteDevServer }): Promise<void>;
    "astro:build:done"(parameters: { dir: URL }): Promise<void>;
  };
}

/**
 * Builds the embed with the site, and serves it in development. The tag is a line of your layout, first in `<head>`:
 * `<script is:inline async src="/noren/noren.js"></script>`.
 */
export default function noren(options: NorenOptions = {}): Integration {
  const { build, develop, folder } = site(options);
  let root: string;
  return {
    name: "noren-consent",
    hooks: {
      "astro:config:done"({ config }) {
        root = fileURLToPath(config.root);
      },
      "astro:server:setup": ({ server }) => develop(server),
      async "astro:build:done"({ dir }) {
        await build(root, fileURLToPath(new URL(folder, dir)));
      },
    },
  };
}
