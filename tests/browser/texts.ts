// The texts of the translations: tests refer to messages by id, never by wording.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "./places";

const LOCALES = join(import.meta.dirname, "../../locales");

function read(language: string): Record<string, string> {
  const found: Record<string, string> = {};
  const folder = join(LOCALES, language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    let id = "";
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const message = /^([a-z][\w-]*) = (.*)$/.exec(line);
      const attribute = /^ +\.([a-z]+) = (.*)$/.exec(line);
      if (message) {
        id = message[1]!;
        found[id] = message[2]!;
      } else if (attribute) found[`${id}.${attribute[1]}`] = attribute[2]!;
    }
  }
  return found;
}

const cache = new Map<string, Record<string, string>>();

/** The text of a single-line message in a language, with its {$variables} replaced. */
export function text(language: Language, id: string, values: Record<string, string> = {}): string {
  if (!cache.has(language)) cache.set(language, read(language));
  const found = cache.get(language)![id];
  if (found === undefined) throw new Error(`locales/${language} has no message "${id}"`);
  return found.replace(/\{ *\$(\w+) *\}/g, (_, name: string) => values[name] ?? `{$${name}}`);
}
