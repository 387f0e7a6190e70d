// noren-consent check

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";
import { withConfig } from "./write";

/** What a checked config has, in a line. */
export const inShort = ({ categories = 0, services = 0, languages }: rust.Summary): string =>
  `${counted(categories, "category", "categories")}, ${counted(services, "service", "services")}, languages ${languages.join(" ")}`;

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

export async function check({ config, fresh, out, locales, policy }: Values): Promise<void> {
  const own = { locales, policy };
  const summary = await withConfig(config, (json) => rust.check(json, own));
  const stale = fresh && (await withConfig(config, (json) => outdated(json, out, own)));
  if (stale) throw new Failure(`${out} is not what ${config} and this version make: ${stale} is missing or differs. Build it again: noren-consent build`);
  stdout.write(`${config}: no fault. ${inShort(summary)}.\n`);
  if (fresh) stdout.write(`${out}: fresh.\n`);
}

/** A file in which a folder differs from what would be built now. */
const outdated = (json: string, out: string, own: rust.Own): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), "noren-check-"));
  try {
    rust.build(json, folder, own);
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).find((name) => {
      const [made, found] = [join(folder, name), join(out, name)];
      return statSync(made).isFile() && !(existsSync(found) && readFileSync(found).equals(readFileSync(made)));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
