// Bundles the demo's tracking libraries: node demo/build.mjs OUTDIR
//
// Writes OUTDIR/posthog.js and OUTDIR/snowplow.js. `cargo xtask embed` calls this with dist/demo; Trunk
// copies the rest of the storefront (demo/shop/) there.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { argv, exit, stderr } from "node:process";

const outdir = argv[2];
if (!outdir) {
  stderr.write("usage: node demo/build.mjs OUTDIR\n");
  exit(2);
}

const entry = (name) => fileURLToPath(new URL(`vendor/${name}.js`, import.meta.url));

await build({
  entryPoints: [entry("posthog"), entry("snowplow")],
  outdir,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});
