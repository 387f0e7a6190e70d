// What the plugins of Vite and Astro share: building the embed, and serving it in development.

import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import type { ViteDevServer } from "vite";
import { Failure } from "../command/failure";
import { write } from "../command/write";

/** The options of both plugins. */
export interface NorenOptions {
  /** The config's file, relative to the site's root. Default: `noren.json`. */
  config?: string;
  /** The folder of the embed on the site. Default: `noren`. */
  folder?: string;
  /** A folder of translations of your own, relative to the site's root. */
  locales?: string;
  /** A folder of a policy's texts of your own, likewise. */
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

/** Options with their defaults, and what is done with them. */
export const site = ({ config = "noren.json", folder = "noren", locales, policy }: NorenOptions) => {
  const within = (root: string, path: string | undefined) => path && resolve(root, path);
  const build = (root: string, out: string) => write(join(root, config), out, { locales: within(root, locales), policy: within(root, policy) });

  /** Builds the embed into a folder of Vite's cache and serves it; builds it again when the config has changed. */
  const develop = async (server: ViteDevServer): Promise<void> => {
    const { root, base, cacheDir, logger } = server.config;
    const out = join(cacheDir, "noren-consent");
    const show = (error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      logger.error(error.message);
      server.ws.send({ type: "error", err: { message: error.message, stack: "", plugin: "noren-consent" } });
    };
    await build(root, out).catch(show);
    const file = join(root, config);
    const folders = [locales, policy].flatMap((path) => (path ? [resolve(root, path)] : []));
    for (const path of [file, ...folders]) server.watcher.add(path);
    server.watcher.on("change", (changed) => {
      const path = resolve(changed);
      if (path === file || folders.some((folder) => path.startsWith(folder + sep))) build(root, out).then(() => server.ws.send({ type: "full-reload" }), show);
    });
    serve(server, `${base.replace(/\/?$/, "/")}${folder}/`, out);
  };

  return { build, develop, folder };
};

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
