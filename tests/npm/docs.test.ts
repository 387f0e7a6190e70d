// Every block of code in README.md, the package's README and docs/ does what it says.
//
// What is generated from examples/ is tested there. The others, by their language: a config is checked, markup and
// scripts run in a page with Noren, commands run with the packed package.

import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { browser as start, serve, type Site } from "./example";

const { NOREN_PACKED, NOREN_ROOT, NOREN_XTASK } = process.env as Record<string, string>;
const WORK = mkdtempSync(join(tmpdir(), "noren-docs-"));
const SHOP = join(WORK, "shop");
const COMMAND = join(SHOP, "node_modules/.bin/noren-consent");

const PAGES = ["README.md", "npm/README.md"].concat(
  readdirSync(join(NOREN_ROOT!, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`)
    .sort(),
);

interface Block {
  language: string;
  code: string;
  line: number;
}

const blocks = (page: string): Block[] => {
  const text = readFileSync(join(NOREN_ROOT!, page), "utf8");
  // With as many lines as before.
  const own = text.replace(/^<!-- generated: [^]*?^<!-- end -->$/gm, (region) => region.replace(/[^\n]/g, ""));
  return [...own.matchAll(/^( *)```(.*)\n([^]*?)^ *```$/gm)].map(({ index, 2: language, 3: code }) => ({
    language: language!,
    code: code!,
    line: own.slice(0, index).split("\n").length,
  }));
};

/** What a fragment of a config is completed with. */
const BASE = {
  company: { name: "Your Shop", contact: { email: "privacy@shop.example" } },
  categories: [{ id: "necessary" }, { id: "functional" }, { id: "analytics" }, { id: "marketing" }],
};
/** The shop of the pages: everything that a block's marks name. */
const PAGE_CONFIG = { ...BASE, services: ["youtube", "posthog", "google-analytics"] };

let browser: Browser;
let site: Site;

before(async () => {
  mkdirSync(SHOP);
  writeFileSync(join(SHOP, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", NOREN_PACKED!], { cwd: SHOP, stdio: "pipe" });
  writeFileSync(join(SHOP, "noren.json"), JSON.stringify(PAGE_CONFIG));
  run("build");
  run("build", "--generic", "--out", "public/generic");
  site = await serve(join(SHOP, "public"));
  browser = await start();
});
after(async () => {
  await browser?.close();
  site?.close();
  rmSync(WORK, { recursive: true, force: true });
});

function run(...arguments_: string[]): string {
  return execFileSync(COMMAND, arguments_, { cwd: SHOP, encoding: "utf8", stdio: "pipe" });
}

const checked = (code: string): void => {
  const file = join(SHOP, "block.json");
  writeFileSync(file, JSON.stringify({ ...BASE, ...JSON.parse(code) }));
  run("check", "--config", file);
};

/** Opens a page of this markup on the shop's site, and runs a check once Noren is ready. No fault may be reported. */
const opened = async (head: string, check: (page: Page) => Promise<void> = async () => {}): Promise<void> => {
  const page = await browser.newPage({ locale: "en-GB" });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.exposeFunction("reportFault", (fault: string) => faults.push(fault));
  await page.addInitScript(() => addEventListener("noren:error", ({ detail }: any) => (window as any).reportFault(`${detail.code}: ${detail.message}`)));
  await page.route("**", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === "https://cdn.example" && pathname.startsWith("/noren/"))
      return route.fulfill({ path: join(SHOP, "public/generic", pathname.slice("/noren/".length)), headers: { "access-control-allow-origin": "*" } });
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><head>${head}</head><body></body></html>` });
    return origin === new URL(site.url).origin ? route.continue() : route.fulfill({ body: "" });
  });
  await page.goto(site.url);
  await page.waitForFunction(() => (window as any).noren?.ready?.then(() => true));
  await page.locator("noren-consent [part~=accept]").waitFor();
  await check(page);
  // What a fault is in words is fetched when there is one.
  await page.waitForLoadState("networkidle");
  await page.close();
  deepEqual(faults, []);
};

const TAG = '<script async src="/noren/noren.js"></script>';

const markup = async (code: string): Promise<void> => {
  const own = code.includes("data-noren-config") ? code.replaceAll('"/noren/', '"https://cdn.example/noren/') : code;
  await opened(own.includes("noren.js") ? own : TAG + own);
};

const script = async (code: string): Promise<void> => {
  if (!code.startsWith("import ")) return opened(`<script>${code}</script>${TAG}`);
  writeFileSync(join(SHOP, "block.mjs"), code);
  execFileSync("node", ["block.mjs"], { cwd: SHOP, stdio: "pipe" });
};

const sheet = (code: string): Promise<void> =>
  opened(`${TAG}<style>${code}</style>`, async (page) => {
    const [set, known] = await page.evaluate(() => {
      const [rule] = [...document.styleSheets].flatMap((it) => [...it.cssRules]) as CSSStyleRule[];
      const banner = document.querySelector("noren-consent")!.shadowRoot!.querySelector("[part=banner] button")!;
      return [[...rule!.style], getComputedStyle(banner).borderBottomLeftRadius];
    });
    ok(set.length > 0);
    equal(known, "0px");
  });

/** Commands of one page, in order, in a folder of their own. */
const commands = (folder: string, code: string): void => {
  for (const line of code.trim().split("\n")) {
    const command = line.replace(/\s+#.*/, "");
    if (command.startsWith("cargo xtask ")) {
      // That there is such a command with such options: what each does has tests of its own.
      const { status, stderr } = spawnSync(NOREN_XTASK!, [...words(command).slice(2), "--help"], { encoding: "utf8" });
      equal(status, 0, `${command}: ${stderr}`);
      continue;
    }
    if (/^npx noren-consent (audit|l10n preview) /.test(command)) {
      // Likewise: the pages are nowhere, and a server does not end.
      run(...words(command).slice(2), "--help");
      continue;
    }
    const [program, ...rest] = words(
      command
        .replace(/noren-consent$/, (name) => (command.startsWith("npm install") ? NOREN_PACKED! : name))
        // Nobody is there to answer.
        .replace(/(noren-consent init)$/, "$1 --yes --company Tsubame --contact a@b.example"),
    );
    match(program!, /^(npm|npx|cp)$/, command);
    execFileSync(program!, rest, { cwd: folder, stdio: "pipe" });
  }
};

const words = (command: string): string[] => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => (a ?? b ?? c)!);

/** WordPress' two hooks, and what they make of a page and of a script. */
const wordpress = (code: string): void => {
  const stubs = `<?php
    $hooks = [];
    function add_action($name, $run, $priority = 10) { add_filter($name, $run, $priority); }
    function add_filter($name, $run, $priority = 10, $count = 1) { $GLOBALS['hooks'][$name] = $run; }
    ${code}
    if (isset($hooks['wp_head'])) $hooks['wp_head']();
    else foreach (['my-analytics', 'other'] as $handle)
      echo $hooks['script_loader_tag']("<script type='text/javascript' src='/$handle.js' id='$handle-js'></script>", $handle), "\\n";`;
  const printed = execFileSync("php", { input: stubs, encoding: "utf8" });
  const expected = code.includes("wp_head")
    ? `${TAG}\n`
    : `<script type="text/plain" data-category="analytics" data-src='/my-analytics.js' id='my-analytics-js'></script>\n` +
      `<script type='text/javascript' src='/other.js' id='other-js'></script>\n`;
  equal(printed, expected);
};

for (const page of PAGES) {
  const own = blocks(page);
  if (!own.length) continue;
  describe(page, () => {
    const folder = mkdtempSync(join(WORK, "page-"));
    writeFileSync(join(folder, "package.json"), "{}");
    before(() => {
      // A page that does not begin with the installation goes on from it.
      if (own.some(({ code }) => /^npx |node_modules/m.test(code)) && !own.some(({ code }) => code.startsWith("npm install")))
        commands(folder, "npm install noren-consent\nnpx noren-consent init");
    });
    const kinds: Record<string, (code: string) => Promise<void> | void> = {
      json: checked,
      html: markup,
      js: script,
      css: sheet,
      php: wordpress,
      sh: (code) => commands(folder, code),
      // Output, and what stands for something else.
      text: () => {},
    };
    for (const { language, code, line } of own) {
      test(`line ${line}: ${language}`, () => {
        const kind = kinds[language];
        ok(kind, `nothing runs blocks of the language "${language}"`);
        return kind(code);
      });
    }
  });
}
