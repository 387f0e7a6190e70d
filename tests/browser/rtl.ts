// An embed with a language that is written from right to left, and that is not shipped: Hebrew, in
// tests/fixtures/locales/.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { SHOP } from "./places";
import { ROOT, xtaskWith } from "./xtask";

const OUT = join(ROOT, "test-results/rtl");

export const TAG = "he";

/** The folder of the embed, made once of the pieces of the last build: generic, with the demo shop's policy. */
function embed(): string {
  if (!existsSync(OUT)) {
    const made = `${OUT}.${process.pid}`;
    const locales = join(made, "locales");
    mkdirSync(made, { recursive: true });
    cpSync(join(ROOT, "locales"), locales, { recursive: true });
    cpSync(join(ROOT, "tests/fixtures/locales"), locales, { recursive: true });
    // Its policy applies from the day of the shipped ones.
    const day = readdirSync(join(locales, "en/archive")).sort().pop()!;
    mkdirSync(join(locales, TAG, "archive"), { recursive: true });
    writeFileSync(join(locales, TAG, "archive", day), readFileSync(join(locales, TAG, "policy.ftl")));
    const run = xtaskWith({ NOREN_LOCALES: locales });
    run("assemble", join(made, "embed"));
    run("policy", "--config", "noren.json", "--texts", locales, "--out", join(made, "embed/policy"));
    if (!existsSync(OUT)) renameSync(made, OUT);
  }
  return join(OUT, "embed");
}

/** Serves the embed, and returns the address of its noren.js. */
export async function serveRtl(context: BrowserContext): Promise<string> {
  const folder = embed();
  await context.route(
    (url) => url.origin === SHOP && url.pathname.startsWith("/rtl/"),
    (route) => {
      const path = join(folder, new URL(route.request().url()).pathname.slice(5));
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404, body: "" });
    },
  );
  return "/rtl/noren.js";
}

/** A message of the language. */
export function hebrew(id: string): string {
  const files = ["banner", "settings", "services"].map((name) => readFileSync(join(ROOT, `tests/fixtures/locales/${TAG}/${name}.ftl`), "utf8"));
  const found = new RegExp(`^${id} = (.*)$`, "m").exec(files.join("\n"));
  if (!found) throw new Error(`no message ${id} in Hebrew`);
  return found[1]!;
}
