// Finishes the demo shop in a build: node demo/build.mjs DIST
//
// Renders DIST/index.html, which is the template, into the shop's pages, and bundles the tracking libraries
// into DIST/demo/. `cargo xtask embed` calls this; Trunk copies the rest of the shop (demo/shop/) there.
import { build } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { argv, exit, stderr } from "node:process";
import { pages } from "./pages.mjs";

const dist = argv[2];
if (!dist) {
  stderr.write("usage: node demo/build.mjs DIST\n");
  exit(2);
}

const template = readFileSync(join(dist, "index.html"), "utf8");
for (const [path, html] of pages(template, pathToFileURL(`${resolve(dist)}/policy/`))) {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), html);
}

const entry = (name) => fileURLToPath(new URL(`vendor/${name}.js`, import.meta.url));

await build({
  entryPoints: [entry("posthog"), entry("snowplow")],
  outdir: join(dist, "demo"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
