// The policy with an earlier published text: rendered by the build's renderer from a copy of the
// translations, and served in place of the shop's pages.

import { appendFileSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { LANGUAGES } from "./places";
import { ROOT, xtask } from "./xtask";

/** The day from which the earlier text applied. */
export const EARLIER = "2026-05-03";
/** The day from which the current text applies. */
export const CURRENT = "2026-11-22";
/** A sentence in section 6 that only the earlier text has. */
export const GONE = "Earlier alone.";

let rendered: string | undefined;

/** Renders the pages once for each worker and returns their folder. */
function render(): string {
  if (rendered) return rendered;
  const folder = mkdtempSync(join(tmpdir(), "noren-older-"));
  const texts = join(folder, "locales");
  cpSync(join(ROOT, "locales"), texts, { recursive: true });
  for (const language of LANGUAGES) {
    // Exactly two texts, whatever has been published since.
    const archive = join(texts, language, "archive");
    rmSync(archive, { recursive: true });
    mkdirSync(archive);
    const file = join(archive, `${EARLIER}.ftl`);
    for (const kept of [file, join(archive, `${CURRENT}.ftl`)]) copyFileSync(join(texts, language, "policy.ftl"), kept);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^s6-1 = .*$/m, `s6-1 = ${GONE}`));
    appendFileSync(file, "\n");
  }
  rendered = join(folder, "policy");
  xtask("policy", "--config", "noren.json", "--texts", texts, "--out", rendered);
  return rendered;
}

/** The rendered file for a path under the embed's /policy/. */
export const older = (path: string): string => join(render(), path.replace(/^.*\/policy\//, ""));

/** Serves the rendered pages under each embed's /policy/. */
export async function servesOlder(context: BrowserContext): Promise<void> {
  render();
  await context.route("**/policy/**", (route) => route.fulfill({ path: older(new URL(route.request().url()).pathname) }));
}
