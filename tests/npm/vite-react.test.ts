// examples/vite-react with the packed package: its types, its build in a browser, and its development server.

import { equal, match, ok } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { browser as start, checkTypes, install, printed, serve, type Example, type Site } from "./example";
import { hasTagFirst, journey } from "./journey";

let browser: Browser;
let shop: Example;
let site: Site;

before(async () => {
  shop = install("vite-react");
  shop.run("vite", "build");
  // The Content Security Policy that the command prints.
  const policy = /Content-Security-Policy:\n {2}(.*)/.exec(shop.run("noren-consent", "build", "--config", "noren.config.mjs"))![1]!;
  site = await serve(join(shop.folder, "dist"), policy);
  browser = await start();
});
after(async () => {
  await browser?.close();
  site?.close();
  shop?.remove();
});

test("its types hold under strict, with those of React and Vite", () => checkTypes(shop.folder));

test("the built page has the tag first, and components follow the answer, under the policy that the command prints", async () => {
  hasTagFirst(join(shop.folder, "dist"));
  await journey(browser, site.url);
});

test("on a server nothing is allowed", async () => {
  const require = createRequire(join(shop.folder, "package.json"));
  const { createElement } = require("react");
  const { renderToString } = require("react-dom/server");
  const { Consent } = await import(join(shop.folder, "node_modules/noren-consent/lib/react.js"));
  equal(renderToString(createElement(Consent, { category: "marketing", fallback: "no" }, "yes")), "no");
});

test("in development a changed config is built again, and a fault is shown", async () => {
  const vite = shop.start("vite", "--port", "0", "--host", "127.0.0.1");
  const prints = printed(vite);
  try {
    const [, address] = await prints(/Local:\s+(http:\S+)/);
    const script = async () => (await fetch(new URL("noren/noren.js", address))).text();
    match(await (await fetch(address!)).text(), /<script async src="\/noren\/noren\.js">/);
    const first = await script();
    ok(first.length > 10_000);
    const page = await browser.newPage();
    const connected = page.waitForEvent("console", (it) => it.text().includes("[vite] connected"));
    await page.goto(address!);
    await page.locator("noren-consent [part~=accept]").waitFor();
    await connected;
    const config = join(shop.folder, "noren.config.mjs");
    const text = readFileSync(config, "utf8");
    writeFileSync(config, text.replace('"functional"', '"functoinal"'));
    await prints(/noren\.config\.mjs is not a valid Noren config/);
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
