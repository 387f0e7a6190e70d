// The examples of Vue, Svelte, SvelteKit, Astro and Leptos with the packed package, as a visitor meets them.

import { equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Browser } from "playwright-core";
import { browser as start, checkTypes, install, printed, serve, type Example, type Site } from "./example";
import { hasTagFirst, journey } from "./journey";

let browser: Browser;
before(async () => {
  browser = await start();
});
after(() => browser?.close());

const example = (name: string, build: string, more: (example: () => Example) => void = () => {}) =>
  describe(name, () => {
    let shop: Example;
    let site: Site;
    before(async () => {
      shop = install(name);
      shop.run(build, "build");
      site = await serve(join(shop.folder, "dist"));
    });
    after(() => {
      site?.close();
      shop?.remove();
    });
    test("its types hold under strict", () => checkTypes(shop.folder));
    test("the built page has the tag first, and what it shows follows the answer", async () => {
      hasTagFirst(join(shop.folder, "dist"));
      await journey(browser, site.url);
    });
    more(() => shop);
  });

example("vite-vue", "vite", (shop) =>
  test("on a server nothing is allowed", async () => {
    const require = createRequire(join(shop().folder, "package.json"));
    const { createSSRApp, h } = require("vue");
    const { renderToString } = require("vue/server-renderer");
    const { Consent } = await import(join(shop().folder, "node_modules/noren-consent/lib/vue.js"));
    const app = createSSRApp(() => h(Consent, { category: "marketing" }, { default: () => "yes", fallback: () => "no" }));
    match(await renderToString(app), /^(<!--\[-->)?no(<!--\]-->)?$/);
  }),
);

example("vite-svelte", "vite", (shop) =>
  test("on a server nothing is allowed", async () => {
    const { consent } = await import(join(shop().folder, "node_modules/noren-consent/lib/svelte.js"));
    const seen: boolean[] = [];
    consent.subscribe((state: any) => seen.push(state.ready, state.allowed("marketing")))();
    equal(String(seen), "false,false");
  }),
);

example("astro", "astro", (shop) =>
  test("in development the embed is served", async () => {
    const astro = shop().start("astro", "dev", "--port", "0", "--host", "127.0.0.1");
    try {
      const [, address] = await printed(astro)(/(http:\/\/127\.0\.0\.1:\d+\/)/);
      match(await (await fetch(address!)).text(), /<script async src="\/noren\/noren\.js">/);
      const script = await fetch(new URL("noren/noren.js", address));
      equal(script.headers.get("content-type"), "text/javascript");
      ok((await script.text()).length > 10_000);
    } finally {
      astro.kill();
    }
  }),
);

describe("sveltekit", () => {
  let shop: Example;
  let site: Site;
  before(async () => {
    shop = install("sveltekit");
    shop.run("noren-consent", "build", "--out", "static/noren");
    shop.run("svelte-kit", "sync");
    shop.run("vite", "build");
    site = await serve(join(shop.folder, "build"));
  });
  after(() => {
    site?.close();
    shop?.remove();
  });
  test("the page that a server rendered allows nothing, and follows the answer once it is hydrated", async () => {
    const html = readFileSync(join(shop.folder, "build/index.html"), "utf8");
    match(html, /<p id="without">/);
    match(html, /<p id="state">not known yet/);
    hasTagFirst(join(shop.folder, "build"));
    await journey(browser, site.url);
  });
});

test("leptos: what the built page shows follows the answer", async () => {
  // Compiled by `cargo xtask test`, which knows how.
  const site = await serve(process.env.NOREN_LEPTOS!);
  try {
    hasTagFirst(process.env.NOREN_LEPTOS!);
    await journey(browser, site.url);
  } finally {
    site.close();
  }
});
