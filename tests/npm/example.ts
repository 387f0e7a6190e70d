// An example with the packed package: installed into a folder of its own, built, and served.

import { equal } from "node:assert/strict";
import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const { CHROMIUM, NOREN_PACKED, NOREN_ROOT } = process.env as Record<string, string>;
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };
const QUIET = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };

export interface Example {
  folder: string;
  /** Runs a program that the example's packages have, and returns what it prints. */
  run(program: string, ...arguments_: string[]): string;
  start(program: string, ...arguments_: string[]): ChildProcess;
  remove(): void;
}

/** Copies an example and installs its packages, without their scripts. */
export const install = (name: string): Example => {
  const folder = mkdtempSync(join(tmpdir(), `noren-${name}-`));
  cpSync(join(NOREN_ROOT!, "examples", name), folder, { recursive: true, filter: (path) => !/node_modules|dist/.test(path.slice(NOREN_ROOT!.length)) });
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  for (const kind of ["dependencies", "devDependencies"])
    if (manifest[kind]?.["noren-consent"]) manifest[kind]["noren-consent"] = `file:${NOREN_PACKED}`;
  writeFileSync(file, JSON.stringify(manifest));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "pipe" });
  const path = (program: string) => join(folder, "node_modules/.bin", program);
  return {
    folder,
    run: (program, ...rest) => execFileSync(path(program), rest, { cwd: folder, env: QUIET, encoding: "utf8", stdio: "pipe" }),
    start: (program, ...rest) => spawn(path(program), rest, { cwd: folder, env: QUIET }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** Its TypeScript, and the configs in JavaScript, are sound under `strict`. */
export const checkTypes = (folder: string): void => {
  const { status, stdout } = spawnSync(join(NOREN_ROOT!, "node_modules/.bin/tsc"), ["--project", folder], { encoding: "utf8" });
  equal(status, 0, stdout);
};

export interface Site {
  url: string;
  close(): void;
}

/** Serves a folder as a static host does, with a Content Security Policy if one is given. */
export const serve = async (folder: string, policy?: string): Promise<Site> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const file = join(folder, pathname === "/" ? "index.html" : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    const headers = { "content-type": TYPES[extname(file)] ?? "text/plain", ...(policy && { "content-security-policy": policy }) };
    response.writeHead(200, headers).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Starts Chromium. */
export const browser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });

/** Waits until a program has printed something. */
export const printed = (program: ChildProcess): ((words: RegExp) => Promise<RegExpExecArray>) => {
  let text = "";
  const streams = [program.stdout!, program.stderr!];
  for (const stream of streams) stream.setEncoding("utf8").on("data", (part) => (text += part));
  return async (words) => {
    for (;;) {
      const found = words.exec(text);
      if (found) return found;
      if (program.exitCode !== null) throw new Error(`ended with ${program.exitCode}: ${text}`);
      await new Promise<void>((done) => {
        for (const stream of streams) stream.once("data", () => done());
        program.once("exit", () => done());
      });
    }
  };
};
