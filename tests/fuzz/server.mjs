// One server for all workers: serves the build from memory and each view's page, and records every address
// that a released element requests.

import { createServer } from "node:http";
import { readDist } from "../drive/dist.mjs";

const ANSWERS = { js: "text/javascript", css: "text/css", html: "text/html", svg: "image/svg+xml" };

export const serve = async (port) => {
  const files = readDist();
  /** Views by name: `{ page, blocked, ran }`. */
  const views = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const [, first, view, name] = pathname.split("/");
    if (first === "v" && views.has(view)) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
      return response.end(views.get(view).page);
    }
    if (first === "ran") {
      const ending = /\.(\w+)$/.exec(name)?.[1];
      // A request can arrive after its view has ended.
      views.get(view)?.ran.add(decodeURIComponent(name.slice(0, -ending.length - 1)));
      response.writeHead(200, { "content-type": ANSWERS[ending], "cache-control": "no-store" });
      return response.end(ending === "svg" ? `<svg xmlns="http://www.w3.org/2000/svg"/>` : "");
    }
    const file = files.get(pathname);
    const from = /\/v\/([^/?]+)/.exec(request.headers.referer ?? "")?.[1];
    if (!file || (pathname.endsWith(".wasm") && views.get(from)?.blocked)) {
      response.writeHead(file ? 503 : 404, { "content-type": "text/plain", "cache-control": "no-store" });
      return response.end("not here");
    }
    const hashed = /\.[0-9a-f]{8,16}\.\w+$/.test(pathname);
    response.writeHead(200, {
      "content-type": file.type,
      // A blocked file must not be served from the cache of an earlier case.
      "cache-control": pathname.endsWith(".wasm") ? "no-cache" : hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
    return response.end(file.body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((done, failed) => server.once("error", failed).listen(port, done));
  return { views, close: () => server.closeAllConnections() ?? server.close() };
};
