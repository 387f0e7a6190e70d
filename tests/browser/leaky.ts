// Pages that leak in different ways, and the third party that receives the leaks: two small servers on two
// sites, because cookies set by a server are leaks too.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { shop, type Config } from "./shop";

const DIST = join(import.meta.dirname, "../../target/generic");
const TYPES: Record<string, string> = { js: "text/javascript", wasm: "application/wasm", html: "text/html; charset=utf-8" };

/** The origins of a page and its third party. */
export interface Place {
  /** The shop. */
  shop: string;
  /** The third party. */
  third: string;
}

/** Builds a page's content; `headers` are its response headers. */
type Made = (place: Place) => { config?: Config; head?: string; body: string; headers?: Record<string, string | string[]> };

const counter = shop();
const gated = (text: string) => `<script type="text/plain" data-category="analytics" data-service="counter">${text}</script>`;

/** Every leak before a decision, by the name that the audit must report; {third} is the third party. */
export const BEFORE: Record<string, { kind: string; name: string; leak: string }> = {
  "a live script": { kind: "request", name: "{third}/live.js", leak: `<script src="{third}/live.js"></script>` },
  "a pixel": { kind: "request", name: "{third}/pixel.gif", leak: `<img src="{third}/pixel.gif?v=1" alt="">` },
  "a frame": { kind: "request", name: "{third}/frame.html", leak: `<iframe src="{third}/frame.html"></iframe>` },
  "a background": { kind: "request", name: "{third}/cloth.gif", leak: `<div style="background: url({third}/cloth.gif)">x</div>` },
  "a fetch": { kind: "request", name: "{third}/fetched", leak: `<script>fetch("{third}/fetched", { mode: "no-cors" })</script>` },
  "a beacon": { kind: "request", name: "{third}/beacon", leak: `<script>navigator.sendBeacon("{third}/beacon", "x")</script>` },
  "a socket": { kind: "request", name: "{socket}/socket", leak: `<script>new WebSocket("{socket}/socket")</script>` },
  "a worker": {
    kind: "request",
    name: "{third}/worked",
    leak: `<script>new Worker(URL.createObjectURL(new Blob(['fetch("{third}/worked", { mode: "no-cors" })'])))</script>`,
  },
  "a worker's worker": {
    kind: "request",
    name: "{third}/nested",
    leak: `<script>new Worker(URL.createObjectURL(new Blob(["new Worker(URL.createObjectURL(new Blob(['fetch(\\"{third}/nested\\", { mode: \\"no-cors\\" })'])))"])))</script>`,
  },
  "a socket in a worker": {
    kind: "request",
    name: "{socket}/worked",
    leak: `<script>new Worker(URL.createObjectURL(new Blob(['new WebSocket("{socket}/worked")'])))</script>`,
  },
  "a SharedWorker": {
    kind: "request",
    name: "{third}/shared",
    leak: `<script>new SharedWorker(URL.createObjectURL(new Blob(['fetch("{third}/shared", { mode: "no-cors" })'])))</script>`,
  },
  "a service worker": { kind: "request", name: "{third}/service", leak: `<script>navigator.serviceWorker.register("/service.js?{third}/service")</script>` },
  "another window": { kind: "request", name: "{third}/window.html", leak: `<script>open("{third}/window.html")</script>` },
  "a beacon when the page is left": {
    kind: "request",
    name: "{third}/pagehide",
    leak: `<script>addEventListener("pagehide", () => navigator.sendBeacon("{third}/pagehide", "x"))</script>`,
  },
  "a fetch that outlives the page": {
    kind: "request",
    name: "{third}/hidden",
    leak: `<script>document.addEventListener("visibilitychange", () => fetch("{third}/hidden", { mode: "no-cors", keepalive: true }))</script>`,
  },
  "a fetch for later": { kind: "request", name: "{third}/later", leak: `<script>fetchLater("{third}/later", { mode: "no-cors" })</script>` },
  "WebRTC": {
    kind: "request",
    name: "stun:127.0.0.1:3478",
    leak: `<script>(async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:3478" }] });
      connection.createDataChannel("x");
      await connection.setLocalDescription();
    })()</script>`,
  },
  "a redirect": { kind: "request", name: "{third}/landed.gif", leak: `<img src="/hop?{third}/landed.gif" alt="">` },
  "what waits to be seen": {
    kind: "request",
    name: "{third}/lazy.gif",
    leak: `<div style="height: 9000px"></div><img loading="lazy" src="{third}/lazy.gif" alt="">`,
  },
  "a cookie by script": { kind: "cookie", name: "scripted", leak: `<script>document.cookie = "scripted=1; path=/"</script>` },
  "a cookie that is gone again": {
    kind: "cookie",
    name: "probe",
    leak: `<script>document.cookie = "probe=1"; document.cookie = "probe=; max-age=0"</script>`,
  },
  "a cookie by the server": { kind: "cookie", name: "served", leak: "" },
  "a cookie of the third party": { kind: "cookie", name: "theirs", leak: `<img src="{third}/cookie.gif" alt="">` },
  "localStorage": { kind: "localStorage", name: "local", leak: `<script>localStorage.setItem("local", "1")</script>` },
  "localStorage without its method": { kind: "localStorage", name: "assigned", leak: `<script>localStorage.assigned = "1"</script>` },
  "localStorage without its method, gone again": {
    kind: "localStorage",
    name: "passing",
    leak: `<script>localStorage.passing = "1"; delete localStorage.passing</script>`,
  },
  "sessionStorage": { kind: "sessionStorage", name: "session", leak: `<script>sessionStorage.setItem("session", "1")</script>` },
  "IndexedDB": { kind: "indexedDB", name: "database", leak: `<script>indexedDB.open("database")</script>` },
  "Cache Storage": { kind: "cacheStorage", name: "cache", leak: `<script>caches.open("cache")</script>` },
  "the private file system": {
    kind: "fileSystem",
    name: "kept",
    leak: `<script>navigator.storage.getDirectory().then((it) => it.getDirectoryHandle("kept", { create: true }))</script>`,
  },
  "the private file system, gone again": {
    kind: "fileSystem",
    name: "tried",
    leak: `<script>navigator.storage.getDirectory().then(async (it) => {
      await it.getFileHandle("tried", { create: true });
      await it.removeEntry("tried");
    })</script>`,
  },
  "the tab's name": { kind: "windowName", name: "window.name", leak: `<script>window.name = "visitor 1"</script>` },
};

const PAGES: Record<string, Made> = {
  "/before.html": () => ({
    body: Object.values(BEFORE).map((it) => it.leak).join("\n"),
    headers: { "set-cookie": ["served=1; Path=/", "over=; Max-Age=0"] },
  }),
  // Leaks only after a refusal, and again on a reload that finds the refusal.
  "/refused.html": ({ third }) => ({
    body: `<script>
      const leak = (name) => { fetch("${third}/" + name, { mode: "no-cors" }); document.cookie = name + "=1; path=/"; };
      noren.on("consent", ({ record }) => record.categories.analytics || leak("refused"));
      noren.ready.then((record) => record && !record.categories.analytics && record.source == "banner" && leak("returned"));
    </script>`,
  }),
  // Releases its counter correctly, but the shop's own code loads an undeclared third party.
  "/accepted.html": ({ third }) => ({
    body:
      `<script type="text/plain" data-category="analytics" data-service="counter" data-src="${third}/counter.js"></script>` +
      `<template data-category="marketing" data-service="ads"><img src="${third}/ads.gif" alt=""></template>` +
      gated(`setTimeout(() => fetch("${third}/counted", { mode: "no-cors" })); document.cookie = "counter=1; path=/"`) +
      `<script>noren.on("consent", ({ record }) => {
        if (record.categories.analytics) new Image().src = "${third}/stranger.gif";
      })</script>`,
  }),
  // A permanent cookie, a cookie that only the server can delete, and code that leaks if a cookie remains.
  "/withdrawn.html": ({ third }) => ({
    body:
      gated(`document.cookie = "counter=1; path=/"; document.cookie = "stays=1; path=/; max-age=999"; fetch("/secret");
        setInterval(() => fetch("${third}/heartbeat", { mode: "no-cors" }), 200)`) +
      `<script>if (/stays/.test(document.cookie) && noren.get() && !noren.allowed("analytics")) fetch("${third}/again", { mode: "no-cors" })</script>`,
  }),
  // The browser restores a frame that the page's own code filled when the visitor navigates back.
  "/back.html": ({ third }) => ({
    body: `<iframe></iframe><script>noren.on("consent", ({ record }) => {
      if (record.categories.marketing) document.querySelector("iframe").src = "${third}/frame.html";
    })</script>`,
  }),
  // The request on leaving the page belongs to the visitor's last decision.
  "/left.html": ({ third }) => ({
    body: `<script>addEventListener("pagehide", () => {
      const record = noren.get();
      if (record && !record.categories.analytics) navigator.sendBeacon("${third}/left", "x");
    })</script>`,
  }),
  "/us.html": ({ third }) => ({
    config: shop({ region: "auto" }),
    head: `<meta name="noren-region" content="us-optout">`,
    body: `<script type="text/plain" data-category="analytics" data-service="counter" data-src="${third}/counter.js"></script>`,
  }),
};

/** Another vendor's banner in a frame, with one leak on a refusal. */
const foreign = ({ third }: Place) => `<!doctype html><title>Another banner</title>
<script>
  const choose = (yes) => {
    document.cookie = "choice=" + (yes ? "yes" : "no") + "; path=/";
    document.querySelector("iframe").hidden = true;
    if (yes) document.cookie = "tracked=1; path=/"; else if (/tracked/.test(document.cookie)) document.cookie = "tracked=; path=/; max-age=0";
    new Image().src = "${third}/" + (yes ? "agreed" : "declined") + ".gif";
  };
  addEventListener("message", ({ data }) => choose(data == "yes"));
</script>
<button id="manage" onclick="document.querySelector('#back').hidden = false">Choices</button>
<button id="back" hidden onclick="choose(false)">Take back</button>
<iframe srcdoc="<button id=yes onclick=&quot;parent.postMessage('yes', '*')&quot;>Yes</button><button id=no onclick=&quot;parent.postMessage('no', '*')&quot;>No</button>"></iframe>
<script>document.querySelector("iframe").hidden = /choice/.test(document.cookie)</script>`;

const written = ({ config = counter, head = "", body }: ReturnType<Made>) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Leaky</title>${head}
<script type="application/json" data-noren-config>${JSON.stringify(config)}</script>
<script src="/noren/noren.js"></script></head>
<body>${body}</body></html>`;

/** Replaces {third} and {socket}. */
export const at = (text: string, { third }: Place): string =>
  text.replaceAll("{third}", third).replaceAll("{socket}", third.replace("http", "ws"));

async function file(path: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(join(DIST, normalize(path)));
    response.setHeader("content-type", TYPES[path.split(".").at(-1)!] ?? "text/plain");
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function answer(place: Place, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const { pathname, search } = new URL(request.url!, place.shop);
  const made = PAGES[pathname]?.(place);
  const html = made ? at(written(made), place) : pathname == "/foreign.html" ? foreign(place) : pathname == "/plain.html" && "<!doctype html><p>No banner";
  for (const [name, value] of Object.entries(made?.headers ?? {})) response.setHeader(name, value);
  if (html) return response.setHeader("content-type", TYPES.html!).end(html);
  if (pathname.startsWith("/noren/")) return file(pathname.slice("/noren/".length), response);
  if (pathname == "/hop") return response.writeHead(302, { location: search.slice(1) }).end();
  if (pathname == "/service.js") {
    return response.setHeader("content-type", TYPES.js!).end(`fetch("${search.slice(1)}", { mode: "no-cors" })`);
  }
  if (pathname == "/secret") response.setHeader("set-cookie", "secret=1; Path=/; HttpOnly");
  else response.statusCode = 404;
  return response.end();
}

const listen = (server: Server, host: string): Promise<number> =>
  new Promise((done) => server.listen(0, host, () => done((server.address() as AddressInfo).port)));

/** Starts both servers and returns their origins and a function that stops them. */
export async function serve(): Promise<[Place, () => void]> {
  const place: Place = { shop: "", third: "" };
  const own = createServer((request, response) => void answer(place, request, response));
  const third = createServer((request, response) => {
    // Browsers reject third-party cookies without Secure, which they allow over HTTP on localhost.
    if (request.url == "/cookie.gif") response.setHeader("set-cookie", "theirs=1; SameSite=None; Secure");
    if (request.url?.endsWith(".js")) response.setHeader("content-type", TYPES.js!);
    // A window also requests its icon.
    if (request.url == "/window.html") response.setHeader("content-type", TYPES.html!).write(`<link rel="icon" href="data:,">`);
    response.end();
  });
  place.shop = `http://localhost:${await listen(own, "localhost")}`;
  place.third = `http://127.0.0.1:${await listen(third, "127.0.0.1")}`;
  const stop = () => {
    for (const server of [own, third]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return [place, stop];
}
