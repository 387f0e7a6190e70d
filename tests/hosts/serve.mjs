// Serves the built hosts, each on its own port, with the generic embed under /noren/: node serve.mjs HOST…

import { cpSync, createReadStream, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { built, DIST, portOf, SINGLE_PAGE } from "./places.mjs";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile();

/** The file for a path: an exact match, the page of that name, or the single page of a single-page host. */
const find = (host, pathname) => {
  const path = normalize(decodeURIComponent(pathname));
  if (path.startsWith("/noren/")) return [join(DIST, path.slice("/noren".length))].find(isFile);
  const folder = built(host);
  return [
    join(folder, path),
    join(folder, `${path}.html`),
    join(folder, path, "index.html"),
    ...(SINGLE_PAGE.includes(host) && !extname(path) ? [join(folder, "index.html")] : []),
  ].find(isFile);
};

const hosts = process.argv.slice(2);

// Next.js has its own server. It serves Noren from its public folder, which it lists at start-up.
if (hosts.includes("next")) {
  const noren = join(import.meta.dirname, "next/public/noren");
  rmSync(noren, { recursive: true, force: true });
  cpSync(DIST, noren, { recursive: true });
}

for (const host of hosts) {
  if (host == "next") continue;
  createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = find(host, pathname);
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" }).end(`${host} has no ${pathname}\n`);
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
    });
    createReadStream(file).pipe(response);
  }).listen(portOf(host), "localhost");
}
