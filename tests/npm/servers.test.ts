// The examples of servers: each reads the mirror cookie as the gate does.

import { equal, match } from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { browser as start, install, printed, type Example } from "./example";
import { journey } from "./journey";

const { NOREN_AXUM, NOREN_ROOT } = process.env as Record<string, string>;

const day = (days: number): string => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19)}Z`;
const fields = { v: 1, revision: 0, updated: day(-1), expires: day(100), gpc: false, necessary: 1, marketing: 1 };
const cookie = (changed: object = {}): string => `__Host-noren=${encodeURIComponent(JSON.stringify({ ...fields, ...changed }))}`;

/** What is sent, whether Global Privacy Control is on, and whether marketing is allowed. */
const REQUESTS: [what: string, cookies: string, gpc: boolean, allowed: boolean][] = [
  ["no cookie", "", false, false],
  ["a grant", cookie(), false, true],
  ["a grant among other cookies", `a=b; ${cookie()}; c=d`, false, true],
  ["a refusal", cookie({ marketing: 0 }), false, false],
  ["an answer that does not list it", cookie({ marketing: undefined }), false, false],
  ["a grant that is no number", cookie({ marketing: true }), false, false],
  ["a grant that has expired", cookie({ expires: day(-0.5) }), false, false],
  ["a grant from the future", cookie({ updated: day(1) }), false, false],
  ["a grant under another revision", cookie({ revision: 1 }), false, false],
  ["a grant of another version", cookie({ v: 2 }), false, false],
  ["a grant without its time", cookie({ updated: undefined }), false, false],
  ["a time that is no time", cookie({ expires: "never" }), false, false],
  ["a grant before Global Privacy Control", cookie(), true, false],
  ["a grant under Global Privacy Control", cookie({ gpc: true }), true, true],
  ["another name", cookie().replace("__Host-", ""), false, false],
  ["rubbish", "__Host-noren=%", false, false],
  ["no object", "__Host-noren=1", false, false],
  ["null", "__Host-noren=null", false, false],
  ["a grant and a refusal", `${cookie()}; ${cookie({ marketing: 0 })}`, false, false],
  ["a grant and rubbish", `${cookie()}; __Host-noren=%7B%7D`, false, false],
  ["a grant twice", `${cookie()}; ${cookie()}`, false, true],
];

const server = (
  name: string,
  path: string,
  run: () => Promise<[ChildProcess, RegExp]>,
  stop: () => void = () => {},
  more: (address: () => string) => void = () => {},
) =>
  describe(name, () => {
    let program: ChildProcess;
    let address: string;
    before(async () => {
      const [started, words] = await run();
      program = started;
      address = `http://127.0.0.1:${(await printed(program)(words))[1]}${path}`;
    });
    after(() => {
      program?.kill();
      stop();
    });
    for (const [what, cookies, gpc, allowed] of REQUESTS)
      test(what, async () => {
        const response = await fetch(address, { headers: { ...(cookies && { cookie: cookies }), ...(gpc && { "sec-gpc": "1" }) } });
        equal(await response.text(), allowed ? "Offers for you" : "Offers for all");
        equal(response.headers.get("cache-control"), "private");
        // Next.js adds its own.
        match(response.headers.get("vary")!, /^Cookie, Sec-GPC(,|$)/);
      });
    more(() => address);
  });

let shop: Example;
server(
  "express",
  "/",
  async () => {
    shop = install("express");
    return [spawn("node", ["server.mjs"], { cwd: shop.folder, env: { ...process.env, PORT: "0" } }), /listening on (\d+)/];
  },
  () => shop?.remove(),
);
server("axum", "/", async () => [spawn(NOREN_AXUM!, { env: { ...process.env, PORT: "0" } }), /listening on (\d+)/]);
server("PHP", "/", async () => [
  spawn("php", ["-S", "127.0.0.1:0", "-t", join(NOREN_ROOT!, "examples/php")]),
  /Development Server \(http:\/\/127\.0\.0\.1:(\d+)\) started/,
]);

// With its page, so that it is installed and built once.
let next: Example;
server(
  "Next.js",
  "/offers",
  async () => {
    next = install("next");
    next.run("noren-consent", "build");
    next.run("next", "build");
    return [next.start("next", "start", "--port", "0", "--hostname", "127.0.0.1"), /http:\/\/127\.0\.0\.1:(\d+)/];
  },
  () => next?.remove(),
  (address) =>
    test("its page follows the answer, and hydrates without a complaint", async () => {
      const browser = await start();
      try {
        await journey(browser, new URL("/", address()).href);
      } finally {
        await browser.close();
      }
    }),
);
