// The hosts, their ports, addresses and folders.

import { join } from "node:path";

/** The first port of the hosts, above those of the browser tests, which can run at the same time. */
const FIRST = Number(process.env.NOREN_PORT ?? 4173) + 10;

/** Every host. `next start` and `next dev` serve the Next.js host themselves; serve.mjs serves the rest. */
export const HOSTS = ["turbo", "htmx", "react", "vue", "astro", "styles", "tag-manager", "next"];

/** Hosts that serve their single page for unknown paths, for a client-side router. */
export const SINGLE_PAGE = ["react", "vue"];

/** The hosts of this run: those in NOREN_HOSTS, separated by spaces, or all. */
export const CHOSEN = process.env.NOREN_HOSTS?.split(" ").filter(Boolean) ?? HOSTS;

const port = (name) => FIRST + [...HOSTS, "next-dev"].indexOf(name);

/** The port of a host; "next-dev" is Next.js in development. */
export const portOf = (name) => {
  const found = port(name);
  if (found < FIRST) throw new Error(`tests/hosts has no host "${name}"; there are ${HOSTS.join(", ")}`);
  return found;
};

/** The address of a host, without a trailing slash. */
export const addressOf = (name) => `http://localhost:${portOf(name)}`;

/** The output folder of `cargo xtask build`. */
export const DIST = process.env.NOREN_EMBED ?? join(import.meta.dirname, "../../target/generic");

/** The output folder of a host's build. */
export const built = (name) => join(import.meta.dirname, name, "out");
