// An empty folder with the packed package installed, and its command.

import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Shop {
  readonly folder: string;
  /** The path of the command. */
  readonly command: string;
  /** Runs the command in the shop's folder. */
  noren(...options: string[]): { status: number | null; out: string; error: string };
  /** What fails says one thing, in one message, and leaves nothing behind. */
  fails(options: string[], says: RegExp): void;
  remove(): void;
}

/** Installs the packed package into an empty folder. */
export const shop = (): Shop => {
  const folder = mkdtempSync(join(tmpdir(), "noren-shop-"));
  const command = join(folder, "node_modules/.bin/noren-consent");
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", process.env.NOREN_PACKED!], { cwd: folder, stdio: "pipe" });
  const noren: Shop["noren"] = (...options) => {
    const { status, stdout, stderr } = spawnSync(command, options, { cwd: folder, encoding: "utf8" });
    return { status, out: stdout, error: stderr };
  };
  const fails: Shop["fails"] = (options, says) => {
    const before = readdirSync(folder).sort();
    const { status, out, error } = noren(...options);
    equal(status, 1, out);
    match(error, says);
    ok(error.startsWith("error: ") && !error.includes("    at "), error);
    equal(out, "");
    deepEqual(readdirSync(folder).sort(), before, "something was left behind");
  };
  return { folder, command, noren, fails, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
