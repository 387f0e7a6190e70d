// noren-consent audit, with a Playwright of the shop's own: the same report as cargo xtask's.

import { deepEqual, equal, match } from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve, type Site } from "./example";

const { CHROMIUM, NOREN_PACKED, NOREN_ROOT, NOREN_XTASK } = process.env as Record<string, string>;
const SHOP = mkdtempSync(join(tmpdir(), "noren-audit-"));
const COMMAND = join(SHOP, "node_modules/.bin/noren-consent");
const TAG = '<script async src="/noren/noren.js"></script>';
const FRAME = '<iframe data-category="marketing" data-service="youtube" data-src="/film.html" title="A film"></iframe>';

let site: Site;

interface Result {
  code: number;
  out: string;
  error: string;
}

const run = (program: string, ...options: string[]): Promise<Result> =>
  new Promise((done) =>
    execFile(program, options, { cwd: program === COMMAND ? SHOP : NOREN_ROOT, env: { ...process.env, CHROMIUM } }, (error, out, text) =>
      done({ code: error ? (error.code as unknown as number) : 0, out, error: text }),
    ),
  );

const page = (name: string, head: string, body: string): void =>
  writeFileSync(join(SHOP, "public", name), `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);

before(async () => {
  const config = { company: { name: "Tsubame", contact: { email: "a@b.example" } }, languages: ["en"], categories: [{ id: "necessary" }, { id: "marketing" }], services: ["youtube"] };
  writeFileSync(join(SHOP, "package.json"), "{}");
  writeFileSync(join(SHOP, "noren.json"), JSON.stringify(config));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", NOREN_PACKED!], { cwd: SHOP, stdio: "pipe" });
  execFileSync(COMMAND, ["build"], { cwd: SHOP, stdio: "pipe" });
  page("clean.html", TAG, FRAME);
  // Unmarked: nothing holds it.
  page("leaking.html", TAG, `${FRAME}<script>document.cookie = "ab_test=1"; localStorage.visits = 1</script>`);
  page("film.html", "", "film");
  site = await serve(join(SHOP, "public"));
});
after(() => {
  site?.close();
  rmSync(SHOP, { recursive: true, force: true });
});

test("without Playwright, it says how to install one", async () => {
  const { code, error } = await run(COMMAND, "audit", `${site.url}clean.html`);
  equal(code, 1);
  match(error, /^error: the audit drives a browser by Playwright, which is not installed here: npm install/);
  // The project's own, in place of an installation from npm.
  cpSync(join(NOREN_ROOT!, "node_modules/playwright-core"), join(SHOP, "node_modules/playwright-core"), { recursive: true });
});

test("a page that is clean passes", async () => {
  const { code, out, error } = await run(COMMAND, "audit", `${site.url}clean.html`, "--wait", "0");
  equal(code, 0, error);
  match(out, /^LEAKED: nothing$/m);
  match(error, /^• withdrawn-reload$/m);
});

test("what leaks is reported, as by cargo xtask audit, and fails", async () => {
  const options = ["audit", `${site.url}leaking.html`, "--wait", "0", "--json"];
  const [own, native] = await Promise.all([run(COMMAND, ...options), run(NOREN_XTASK!, ...options)]);
  equal(own.code, 1, own.error);
  match(own.error, /error: 4 things leaked$/m);
  const report = JSON.parse(own.out);
  const leaked = new Set(report.leaks.map(({ kind, name }: any) => `${kind} ${name}`));
  deepEqual([...leaked].sort(), ["cookie ab_test", "localStorage visits"]);
  deepEqual(report, JSON.parse(native.out));
});

test("an option that cannot be meant is one message", async () => {
  for (const [options, says] of [
    [[], /^error: which page\? noren-consent audit https:\/\/…\n$/],
    [["shop.example"], /^error: URL: a page's address begins with https:\/\/ or http:\/\/; try https:\/\/shop\.example\n$/],
    [[site.url, "--wait", "soon"], /^error: --wait: found soon, expected a number of seconds from 0 to 600\n$/],
    [[site.url, "--accept", "#yes"], /^error: --accept: give --reject, too\n$/],
    [[site.url, "elsewhere"], /^error: one page at a time: found /],
  ] as const) {
    const { code, error } = await run(COMMAND, "audit", ...options);
    equal(code, 1);
    match(error, says);
  }
});
