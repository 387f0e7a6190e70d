// Puts a finished folder in its place, file by file: what was there stays until its successor is whole.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Failure } from "./failure";

/** The file that names all others: it is placed last, and older versions of the others stay. */
const LAST = /^noren\.js/;

/**
 * Makes a folder's files elsewhere, and moves them into it when all of them are there. Files that are not replaced
 * stay: pages that a visitor has open, or a cache, may still ask for those of an earlier build.
 */
export async function placed(out: string, make: (aside: string) => Promise<void>): Promise<void> {
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Failure(`${out} is a file: name a folder with --out`);
  const parent = dirname(resolve(out));
  let aside: string;
  try {
    mkdirSync(parent, { recursive: true });
    // On the same disk, so that moving is renaming.
    aside = mkdtempSync(join(parent, ".noren-"));
  } catch (error) {
    throw new Failure(`${parent} cannot be written: ${(error as Error).message}`);
  }
  try {
    await make(aside);
    const entries = readdirSync(aside, { recursive: true, withFileTypes: true });
    const files = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name).slice(aside.length + 1));
    files.sort((a, b) => Number(LAST.test(a)) - Number(LAST.test(b)) || (a < b ? -1 : 1));
    for (const file of files) {
      const to = join(out, file);
      mkdirSync(dirname(to), { recursive: true });
      renameSync(join(aside, file), to);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code ? new Failure(`${out} cannot be written: ${message}`) : error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
