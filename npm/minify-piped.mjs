// node npm/minify-piped.mjs < [script, features] as JSON
// Minifies the gate for `cargo xtask`.

import { readFileSync } from "node:fs";
import { minify } from "./minify.mjs";

process.stdout.write(minify(...JSON.parse(readFileSync(0, "utf8"))));
