// examples/vite-react with the packed package: its types, its build in a browser, and its development server.

import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { chromium, type Browser } from "playwright-core";

const { CHROMIUM, NOREN_PACKED, NOREN_ROOT } = process.env as Record<string, string>;
const SHOP = mkdtempSync(join(tmpdir(), "noren-vite-"));
const VITE = join(SHOP, "node_modules/.bin/vite");
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };

let browser: Browser;
let server: Server;
let site: string;
/** The Content Security Policy that the command prints. */
let policy: string;

before(async () => {
  cpSync(join(NOREN_ROOT!, "examples/vite-react"), SHOP, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(SHOP, "package.json"), "utf8"));
  manifest.devDependencies["noren-consent"] = `file:${NOREN_PACKED}`;
  writeFileSync(join(SHOP, "package.json"), JSON.stringify(manifest));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: SHOP, stdio: "pipe" });
  execFileSync(VITE, ["build"], { cwd: SHOP, stdio: "pipe" });
  const built = execFileSync(join(SHOP, "node_modules/.bin/noren-consent"), ["build", "--config", "noren.config.mjs"], { cwd: SHOP, encoding: "utf8" });
  policy = /Content-Security-Policy:\n {2}(.*)/.exec(built)![1]!;
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const file = join(SHOP, "dist", pathname === "/" ? "index.html" : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "text/plain", "content-security-policy": policy }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(SHOP, { recursive: true, force: true });
});

test("its types hold under strict, with those of React and Vite", () => {
  const { status, stdout } = spawnSync(join(NOREN_ROOT!, "node_modules/.bin/tsc"), ["--project", SHOP], { encoding: "utf8" });
  equal(status, 0, stdout);
});

test("the built page has the tag first, and components follow the answer, under the policy that the command prints", async () => {
  match(readFileSync(join(SHOP, "dist/index.html"), "utf8"), /<head>\s*<script async src="\/noren\/noren\.js"><\/script>/);
  const page = await browser.newPage({ locale: "en-GB" });
  const [requests, violations]: string[][] = [[], []];
  page.on("console", (it) => it.type() === "error" && violations!.push(it.text()));
  await page.route("https://www.youtube-nocookie.com/**", (route) => (requests!.push(route.request().url()), route.fulfill({ body: "film" })));
  await page.goto(site);
  const [offers, without, state] = ["#offers", "#without", "#state"].map((it) => page.locator(it));
  await page.locator("noren-consent [part~=accept]").waitFor();
  await without!.waitFor();
  equal(await offers!.count(), 0);
  await state!.getByText("functional: false, youtube: false").waitFor();
  equal(requests!.length, 0);
  await page.locator("noren-consent [part~=accept]").click();
  await offers!.waitFor();
  await state!.getByText("functional: true, youtube: true").waitFor();
  await page.waitForFunction(() => localStorage.getItem("noren"));
  await page.reload();
  await offers!.waitFor();
  ok(requests!.length > 0);
  await page.evaluate(() => (window as any).noren.reject());
  await without!.waitFor();
  equal(await offers!.count(), 0);
  await page.evaluate(() => (window as any).noren.policy());
  await page.locator("noren-consent dialog[open] article h2").first().waitFor();
  deepEqual(violations, []);
  await page.close();
});

test("on a server nothing is allowed", async () => {
  const require = createRequire(join(SHOP, "package.json"));
  const { createElement } = require("react");
  const { renderToString } = require("react-dom/server");
  const { Consent } = await import(join(SHOP, "node_modules/noren-consent/lib/react.js"));
  equal(renderToString(createElement(Consent, { category: "marketing", fallback: "no" }, "yes")), "no");
});

test("in development a changed config is built again, and a fault is told", async () => {
  const vite = spawn(VITE, ["--port", "0", "--host", "127.0.0.1"], { cwd: SHOP, env: { ...process.env, NO_COLOR: "1" } });
  let said = "";
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = words.exec(said);
      if (found) return found;
      await new Promise((done) => (vite.stdout.once("data", done), vite.stderr.once("data", done)));
    }
  };
  for (const stream of [vite.stdout, vite.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  try {
    const [, address] = await says(/Local:\s+(http:\S+)/);
    const script = async () => (await fetch(new URL("noren/noren.js", address))).text();
    match(await (await fetch(address!)).text(), /<script async src="\/noren\/noren\.js">/);
    const first = await script();
    ok(first.length > 10_000);
    const page = await browser.newPage();
    const connected = page.waitForEvent("console", (it) => it.text().includes("[vite] connected"));
    await page.goto(address!);
    await page.locator("noren-consent [part~=accept]").waitFor();
    await connected;
    const config = join(SHOP, "noren.config.mjs");
    const text = readFileSync(config, "utf8");
    writeFileSync(config, text.replace('"functional"', '"functoinal"'));
    await says(/noren\.config\.mjs is not a valid Noren config/);
    // Vite's own display of errors. Its watcher hears of one change of a file in 50 ms.
    await page.locator("vite-error-overlay").waitFor();
    equal(await script(), first);
    const reloaded = page.waitForEvent("load");
    writeFileSync(config, text.replace("company:", "revision: 7,\n  company:"));
    await reloaded;
    match(await script(), /revision:7/);
    await page.close();
  } finally {
    vite.kill();
  }
});
