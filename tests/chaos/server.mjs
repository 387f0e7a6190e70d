// The shop of these tests: every journey has its own host with the faults of its row. The faults are real
// HTTP faults, so Chromium behaves as a visitor's browser would.

import { createServer } from "node:http";
import { readDist } from "../drive/dist.mjs";

const files = readDist();
const LOGIN = "<!doctype html><title>Sign in</title><form><input name=user></form>";

/** The path of the file in dist/ that matches a pattern. */
const path = (pattern) => {
  const found = [...files.keys()].find((name) => pattern.test(name));
  if (!found) throw new Error(`dist/ has no file like ${pattern}`);
  return found;
};
export const ASSETS = {
  bundle: path(/^\/noren-interface\.\w+\.js$/),
  wasm: path(/^\/noren-interface\.\w+\.wasm$/),
  messages: path(/^\/messages\.en\.\w+\.txt$/),
  facts: path(/^\/catalogue\.\w+\.json$/),
  texts: path(/^\/catalogue\.en\.\w+\.txt$/),
  keys: path(/^\/keys\.\w+\.json$/),
  policy: "/policy/en.html",
};

/** The asset as another build would produce it: complete and well-formed, but with another digest. */
const ofAnotherBuild = (asset, body) => {
  switch (asset) {
    case "bundle":
      return Buffer.concat([body, Buffer.from("\n// built anew\n")]);
    case "wasm":
      // A custom section: still valid WebAssembly, with another digest.
      return Buffer.concat([body, Buffer.from([0, 5, 4, 0x6e, 0x6f, 0x74, 0x65])]);
    case "policy":
      // Rendered for another shop.
      return Buffer.from(body.toString().replaceAll("JChere", "Somebody Else"));
    default:
      return Buffer.from(body.toString().replace(/[a-z]{4,}/, (word) => [...word].reverse().join("")));
  }
};

const flipped = (body) => {
  const copy = Buffer.from(body);
  copy[Math.floor(copy.length / 2)] ^= 1;
  return copy;
};

/** The faults of an asset: functions of `(response, file, asset)`. */
export const FAULTS = {
  "404": (response) => response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><title>Not found</title>"),
  "500 with HTML": (response) => response.writeHead(500, { "content-type": "text/html" }).end("<!doctype html><title>Oops</title>"),
  "a wrong type": (response, { body }) => response.writeHead(200, { "content-type": "application/octet-stream" }).end(body),
  "cut off": (response, { body, type }) => response.writeHead(200, { "content-type": type }).end(body.subarray(0, body.length >> 1)),
  "a flipped byte": (response, { body, type }) => response.writeHead(200, { "content-type": type }).end(flipped(body)),
  // Never responds; the socket is closed when the journey ends.
  "hanging": () => {},
  "slow": (response, { body, type }) => setTimeout(() => response.writeHead(200, { "content-type": type }).end(body), 2_000),
  "reset": (response, { body, type }) => {
    response.writeHead(200, { "content-type": type, "content-length": body.length });
    response.write(body.subarray(0, body.length >> 1), () => response.socket?.destroy());
  },
  "a login page": (response) => response.writeHead(302, { location: "/login" }).end(),
  "of another build": (response, { body, type }, asset) =>
    response.writeHead(200, { "content-type": type }).end(ofAnotherBuild(asset, body)),
};

export const serve = async (port) => {
  /** Journeys by host: `{ page, asset, fault, requests }`. */
  const journeys = new Map();
  const server = createServer((request, response) => {
    const host = request.headers.host.split(":")[0];
    const { pathname } = new URL(request.url, "http://localhost");
    const journey = journeys.get(host);
    if (!journey) return response.writeHead(410).end();
    response.setHeader("cache-control", "no-store");
    journey.requests.push(pathname);
    if (pathname === "/" || pathname === "/next")
      return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(journey.page);
    if (pathname === "/login") return response.writeHead(200, { "content-type": "text/html" }).end(LOGIN);
    if (pathname.startsWith("/third-party/"))
      return response.writeHead(200, { "content-type": "image/svg+xml" }).end(`<svg xmlns="http://www.w3.org/2000/svg"/>`);
    const file = files.get(pathname);
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("not here");
    if (journey.fault && ASSETS[journey.asset] === pathname) return FAULTS[journey.fault](response, file, journey.asset);
    return response.writeHead(200, { "content-type": file.type }).end(file.body);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, done));
  return {
    journeys,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
