// Where each host is served, and what is built and run for it.

import { join } from "node:path";

/** The first of the hosts' ports: above those of the browser tests, which may run at the same time. */
const FIRST = Number(process.env.NOREN_PORT ?? 4173) + 10;

/** Every host. `next start` and `next dev` serve the Next.js host themselves; serve.mjs serves the rest. */
export const HOSTS = ["turbo", "htmx", "react", "vue", "astro", "styles", "tag-manager", "next"];

/** Hosts that answer an unknown path with their one page, whose router does the rest. */
export const SINGLE_PAGE = ["react", "vue"];

/** The hosts of this run: all, or those that NOREN_HOSTS names, separated by spaces. */
export const CHOSEN = process.env.NOREN_HOSTS?.split(" ").filter(Boolean) ?? HOSTS;

const port = (name) => FIRST + [...HOSTS, "next-dev"].indexOf(name);

/** The port of a host; "next-dev" is Next.js in development. */
export const portOf = (name) => {
  const found = port(name);
  if (found < FIRST) throw new Error(`tests/hosts has no host "${name}"; there are ${HOSTS.join(", ")}`);
  return found;
};

/** The address of a host, without a slash at the end. */
export const addressOf = (name) => `http://localhost:${portOf(name)}`;

/** What `cargo xtask build` made. */
export const DIST = join(import.meta.dirname, "../../dist");

/** The folder that a host's build fills. */
export const built = (name) => join(import.meta.dirname, name, "out");
