// Embeds with a config in them, made of the pieces of the last build.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { SHOP } from "./places";
import type { Config } from "./shop";
import { ROOT, xtask } from "./xtask";

const EMBEDS = join(ROOT, "test-results/embeds");

/** The folder of an embed with this config, made once. Throws what the build says of a config with faults. */
export function embed(config: Config): string {
  const json = JSON.stringify(config);
  const folder = join(EMBEDS, createHash("sha256").update(json).digest("hex").slice(0, 16));
  if (!existsSync(folder)) {
    // Two workers may make the same one: each makes its own, and the first takes the name.
    const made = `${folder}.${process.pid}`;
    mkdirSync(EMBEDS, { recursive: true });
    writeFileSync(`${made}.json`, json);
    xtask("assemble", made, "--config", `${made}.json`);
    if (!existsSync(folder)) renameSync(made, folder);
  }
  return folder;
}

/** Serves an embed with this config, and returns the address of its noren.js. */
export async function serveEmbed(context: BrowserContext, config: Config): Promise<string> {
  const folder = embed(config);
  const base = `/built/${folder.slice(-16)}/`;
  await context.route(
    (url) => url.origin === SHOP && url.pathname.startsWith(base),
    (route) => {
      const path = join(folder, new URL(route.request().url()).pathname.slice(base.length));
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404, body: "" });
    },
  );
  return `${base}noren.js`;
}
