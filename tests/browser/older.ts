// The policy as it would be had an earlier text been published: rendered by the build's own renderer from
// a copy of the translations, and served in place of the shop's pages.

import { execFileSync } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { LANGUAGES, SHOP } from "./places";

const ROOT = join(import.meta.dirname, "../..");

/** From when the earlier text applied. */
export const EARLIER = "2026-05-03";
/** A sentence that the earlier text alone had, in section 6. */
export const GONE = "Earlier alone.";

let rendered: string | undefined;

/** Renders the pages, once for each worker, and says where they are. */
function render(): string {
  if (rendered) return rendered;
  const folder = mkdtempSync(join(tmpdir(), "noren-older-"));
  const texts = join(folder, "locales");
  cpSync(join(ROOT, "locales"), texts, { recursive: true });
  for (const language of LANGUAGES) {
    const archive = join(texts, language, "archive");
    const newest = readdirSync(archive).sort().at(-1)!;
    const file = join(archive, `${EARLIER}.ftl`);
    copyFileSync(join(archive, newest), file);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^s6-1 = .*$/m, `s6-1 = ${GONE}`));
    appendFileSync(file, "\n");
  }
  rendered = join(folder, "policy");
  const options = ["policy", "--config", "noren.json", "--texts", texts, "--out", rendered];
  execFileSync("cargo", ["run", "--quiet", "--features", "ssr", "--bin", "noren-render", "--", ...options], { cwd: ROOT });
  return rendered;
}

/** Serves those pages under /policy/. */
export async function servesOlder(context: BrowserContext): Promise<void> {
  const pages = render();
  await context.route(`${SHOP}/policy/**`, (route) =>
    route.fulfill({ path: join(pages, new URL(route.request().url()).pathname.replace("/policy/", "")) }),
  );
}
