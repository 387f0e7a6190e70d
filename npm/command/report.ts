// What a team does with a finished embed: the tag, the policy and the headers.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files named by their content never change. */
const FOREVER = "public, max-age=31536000, immutable";
/** The others are asked for again. */
const AGAIN = "no-cache";

const digest = (algorithm: "sha256" | "sha384", text: string | Buffer): string => `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;

/** The tag, with the digest of `noren.js`. */
export const tag = (out: string, base: string): string =>
  `<script async src="${base}noren.js" integrity="${digest("sha384", readFileSync(join(out, "noren.js")))}" crossorigin="anonymous"></script>`;

/** The inline script for live vendor tags and its source for a Content Security Policy; nothing if there is none. */
export const defaults = (out: string): { file: string; source: string } | undefined => {
  const file = join(out, "noren-defaults.html");
  if (!existsSync(file)) return undefined;
  const script = readFileSync(file, "utf8").replace(/^<script>|<\/script>\n$/g, "");
  return { file, source: `'${digest("sha256", script)}'` };
};

/** A Content Security Policy that is enough for Noren. */
export const csp = (out: string): string =>
  `script-src 'self' 'wasm-unsafe-eval'${defaults(out) ? ` ${defaults(out)!.source}` : ""}; style-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'`;

const HASHED = String.raw`\.[0-9a-f]{8,16}\.\w+$`;

/** The files that are named by their content. */
const hashed = (out: string): string[] =>
  readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => new RegExp(HASHED).test(name))
    .sort();

/** A file of rules with an entry for each file, for hosts whose patterns cannot tell those files apart. */
const listed = (base: string, out: string): string => `# _headers\n${hashed(out).map((name) => `${base}${name}\n  Cache-Control: ${FOREVER}`).join("\n")}`;

/** Rules for caches, by server. Those of hosts that ask again for every file by default name the others only. */
export const HEADERS: Record<string, (base: string, out: string) => string> = {
  nginx: (base) => `location ^~ ${base} {
  add_header Cache-Control "${AGAIN}";
  location ~ "${HASHED}" { add_header Cache-Control "${FOREVER}"; }
}`,
  apache: (base) => `<LocationMatch "^${base}">
  Header set Cache-Control "${AGAIN}"
</LocationMatch>
<LocationMatch "^${base}.*${HASHED}">
  Header set Cache-Control "${FOREVER}"
</LocationMatch>`,
  caddy: (base) => `@noren_hashed {
  path ${base}*
  path_regexp ${HASHED}
}
header @noren_hashed Cache-Control "${FOREVER}"
@noren_named {
  path ${base}*
  not path_regexp ${HASHED}
}
header @noren_named Cache-Control "${AGAIN}"`,
  netlify: listed,
  cloudflare: listed,
  vercel: (base) => {
    const source = `${base}(.*)\\.([0-9a-f]{8,16})\\.(\\w+)`;
    return JSON.stringify({ headers: [{ source, headers: [{ key: "Cache-Control", value: FOREVER }] }] }, null, 2);
  },
};
