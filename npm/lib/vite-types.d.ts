// The part of Vite's types that the plugins use. Vite itself, with its native code, is installed by examples only,
// whose types are checked against the real ones.

declare module "vite" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  export interface ResolvedConfig {
    root: string;
    base: string;
    cacheDir: string;
    command: "build" | "serve";
    build: { outDir: string; ssr: boolean | string };
    logger: { error(message: string): void };
  }
  export interface ViteDevServer {
    config: ResolvedConfig;
    middlewares: { use(handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): void };
    watcher: { add(path: string): void; on(event: "change", listener: (path: string) => void): void };
    ws: { send(payload: { type: "full-reload" } | { type: "error"; err: { message: string; stack: string; plugin?: string } }): void };
  }
  export interface Plugin {
    name: string;
    configResolved?(config: ResolvedConfig): void;
    closeBundle?(): Promise<void>;
    configureServer?(server: ViteDevServer): Promise<void>;
    transformIndexHtml?(): { tag: string; attrs: Record<string, string | boolean>; injectTo: "head-prepend" }[];
  }
}
