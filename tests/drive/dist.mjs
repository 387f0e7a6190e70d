// The embed in memory: what the servers of the fuzz, chaos and soak suites hand out.

import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".js": "text/javascript; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

/** The generic embed of this checkout, or the folder that NOREN_DIST names. */
export const DIST = process.env.NOREN_DIST ?? fileURLToPath(new URL("../../target/generic", import.meta.url));

/** Every file of the embed by its path (`/noren.js`), as `{ body, type }`. */
export const readDist = (folder = DIST) => {
  const files = new Map();
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new Error(`${folder} is not there: run \`cargo xtask test\`, which makes it`);
  }
  for (const entry of entries) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = "/" + relative(folder, path).split(sep).join("/");
    if (!entry.isFile() || name.endsWith(".br")) continue;
    files.set(name, { body: readFileSync(path), type: TYPES[extname(name)] ?? "application/octet-stream" });
  }
  if (!files.has("/noren.js")) throw new Error(`${folder} has no noren.js: run \`cargo xtask test\`, which makes it`);
  return files;
};
