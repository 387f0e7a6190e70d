// Writes an embed into a folder, whole or not at all.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { compress } from "./compress";
import { Failure, messageOf } from "./failure";
import { placed } from "./place";
import * as rust from "./rust";

/** Throws if a config is not there. */
const there = (config: string): void => {
  if (!existsSync(config)) throw new Failure(`there is no ${config}: write one with \`noren-consent init\`, or name yours with --config`);
};

let versions = 0;

/**
 * Calls a function with the path of a config as JSON. A module is imported: what it exports by default is the config.
 * Faults name the file that was written by hand.
 */
export async function withConfig<T>(config: string, use: (json: string) => T | Promise<T>): Promise<T> {
  there(config);
  if (![".js", ".mjs"].includes(extname(config))) return use(config);
  const folder = mkdtempSync(join(tmpdir(), "noren-config-"));
  try {
    let written: unknown;
    try {
      // A number makes it another module after each change.
      written = (await import(`${pathToFileURL(resolve(config)).href}?${(versions += 1)}`)).default;
    } catch (error) {
      throw new Failure(`${config} cannot be imported: ${messageOf(error)}`);
    }
    if (written === undefined) throw new Failure(`${config} has no default export: write \`export default defineConfig({ … })\``);
    const json = join(folder, basename(config));
    writeFileSync(json, JSON.stringify(written));
    return await use(json);
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.message.replaceAll(folder + sep, "").replaceAll(`${folder}/`.replaceAll("\\", "/"), "")) : error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes an embed: of a shop, or without a config a generic one. */
export async function write(config: string | undefined, out: string, own: rust.Own = {}): Promise<rust.Summary> {
  let summary: rust.Summary;
  const make = (json?: string) =>
    placed(out, async (aside) => {
      summary = rust.build(json, aside, own);
      await compress(aside);
    });
  await (config === undefined ? make() : withConfig(config, make));
  return summary!;
}
