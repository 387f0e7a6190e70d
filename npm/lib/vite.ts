// noren-consent/vite

import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import type { Plugin, ResolvedConfig, ViteDevServer } from "vite";
import { Failure } from "../command/failure";
import { write } from "../command/write";

export interface NorenOptions {
  /** The config's file, relative to Vite's root. Default: `noren.json`. */
  config?: string;
  /** The folder of the embed on the site. Default: `noren`. */
  folder?: string;
  /** A folder of translations of your own. */
  locales?: string;
  /** A folder of a policy's texts of your own. */
  policy?: string;
}

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Builds the embed with the site, serves it in development, and puts its tag first into each page's `<head>`. In
 * development a changed config is built again, and the page loaded anew; a fault is shown as Vite shows others.
 */
export default function noren(options: NorenOptions = {}): Plugin {
  const { config = "noren.json", folder = "noren", locales, policy } = options;
  let vite: ResolvedConfig;
  const build = (out: string) => write(join(vite.root, config), out, { locales, policy });
  const base = (): string => `${vite.base}${folder}/`;

  return {
    name: "noren-consent",
    configResolved(resolved) {
      vite = resolved;
    },
    async closeBundle() {
      if (vite.command === "build" && !vite.build.ssr) await build(resolve(vite.root, vite.build.outDir, folder));
    },
    async configureServer(server) {
      const out = join(vite.cacheDir, "noren-consent");
      const tell = (error: unknown) => {
        if (!(error instanceof Failure)) throw error;
        vite.logger.error(error.message);
        server.ws.send({ type: "error", err: { message: error.message, stack: "", plugin: "noren-consent" } });
      };
      await build(out).catch(tell);
      const file = join(vite.root, config);
      server.watcher.add(file);
      server.watcher.on("change", (changed) => {
        if (resolve(changed) === file) build(out).then(() => server.ws.send({ type: "full-reload" }), tell);
      });
      serve(server, base(), out);
    },
    transformIndexHtml: () => [{ tag: "script", attrs: { async: true, src: `${base()}noren.js` }, injectTo: "head-prepend" }],
  };
}

const serve = (server: ViteDevServer, base: string, out: string): void => {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // The names of an embed's files need no decoding.
    const file = join(out, pathname.slice(base.length));
    if (!pathname.startsWith(base) || !file.startsWith(out + sep) || !existsSync(file) || !statSync(file).isFile()) return next();
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-cache");
    createReadStream(file).pipe(response);
  });
};
