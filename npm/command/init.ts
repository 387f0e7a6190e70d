// noren-consent init

import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { stdin, stdout } from "node:process";
import { createInterface, type Interface } from "node:readline/promises";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";

interface Answers {
  company: string;
  contact: string;
  /** Empty for all. */
  languages: string[];
  region: string;
  services: string[];
}

export async function init(values: Values): Promise<void> {
  const { config } = values;
  const known = rust.known();
  if (values.list) return void stdout.write(`${listed(known)}\n`);
  if (existsSync(config)) throw new Failure(`${config} is there already: change it, or name another file with --config`);
  const given: Partial<Answers> = {
    ...(values.company === undefined ? {} : { company: values.company }),
    ...(values.contact === undefined ? {} : { contact: contact(values.contact) }),
    ...(values.languages === undefined ? {} : { languages: languages(values.languages, known) }),
    ...(values.region === undefined ? {} : { region: region(values.region, known) }),
    ...(values.services === undefined ? {} : { services: services(values.services, known) }),
  };
  const answers = values.yes ? unasked(given) : await asked(given, known);
  const text = `${JSON.stringify(written(config, answers, known), null, 2)}\n`;
  try {
    // Never in place of a file that came meanwhile.
    writeFileSync(config, text, { flag: "wx" });
  } catch (error) {
    throw new Failure(`${config} cannot be written: ${(error as Error).message}`);
  }
  stdout.write(`${config} is written. Next: noren-consent build${config === "noren.json" ? "" : ` --config ${config}`}\n`);
}

const unasked = (given: Partial<Answers>): Answers => {
  const { company, contact } = given;
  if (!company || !contact) throw new Failure("--yes asks nothing: give --company and --contact");
  return { languages: [], region: "strict", services: [], ...given, company, contact };
};

async function asked(given: Partial<Answers>, known: rust.Known): Promise<Answers> {
  if (!stdin.isTTY) throw new Failure("nobody can answer here: give --yes, --company and --contact");
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    return {
      company: given.company ?? (await ask(lines, "Your company, as visitors know it: ", text)),
      contact: given.contact ?? (await ask(lines, "How to reach it about privacy (an e-mail address, or the address of a page): ", contact)),
      languages:
        given.languages ?? (await ask(lines, `Languages (${known.languages.join(",")}; Enter for all): `, (it) => languages(it, known))),
      region: given.region ?? (await ask(lines, `Region (${known.regions.join(", ")}; Enter for strict): `, (it) => region(it || "strict", known))),
      services: given.services ?? (await askServices(lines, known)),
    };
  } finally {
    lines.close();
  }
}

/** Asks until the answer is one. */
async function ask<T>(lines: Interface, question: string, read: (answer: string) => T): Promise<T> {
  for (;;) {
    try {
      return read((await lines.question(question)).trim());
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      stdout.write(`  ${error.message}\n`);
    }
  }
}

/** Services one after another, each found by a part of its id. */
async function askServices(lines: Interface, known: rust.Known): Promise<string[]> {
  const ids = all(known);
  const chosen: string[] = [];
  stdout.write(`Services that your pages use. Type a part of a name to search ${ids.length}; Enter when done.\n`);
  for (;;) {
    const word = (await lines.question(chosen.length ? `Service (have ${chosen.join(", ")}): ` : "Service: ")).trim().toLowerCase();
    if (!word) return chosen;
    const found = ids.filter((id) => id.includes(word.replaceAll(" ", "-")));
    const one = found.length === 1 ? found[0] : found.find((id) => id === word);
    if (one && !chosen.includes(one)) chosen.push(one);
    else if (!one) stdout.write(found.length ? `  ${found.join(", ")}\n` : "  none is known by that name: describe it in the config later\n");
  }
}

const all = ({ services }: rust.Known): string[] => Object.values(services).flat().sort();

const listed = ({ services }: rust.Known): string =>
  Object.entries(services)
    .map(([category, ids]) => `${category}: ${[...ids].sort().join(", ")}`)
    .join("\n");

const text = (answer: string): string => {
  if (!answer) throw new Failure("it is shown to visitors, and cannot be empty");
  return answer;
};

const contact = (answer: string): string => {
  if (!/^https?:\/\/\S+$|^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) throw new Failure(`"${answer}": expected an e-mail address, or an address with https://`);
  return answer;
};

const region = (answer: string, { regions }: rust.Known): string => {
  if (!regions.includes(answer)) throw new Failure(`"${answer}": expected one of ${regions.join(", ")}`);
  return answer;
};

const list = (answer: string, known: string[], what: string): string[] => {
  const items = [...new Set(answer.split(/[\s,]+/).filter(Boolean))];
  for (const item of items) if (!known.includes(item)) throw new Failure(`there is no ${what} "${item}": expected some of ${known.join(", ")}`);
  return items;
};

const languages = (answer: string, known: rust.Known): string[] => list(answer, known.languages, "language");
const services = (answer: string, known: rust.Known): string[] => list(answer, all(known), "service");

/** The config: with the categories that its services are in. */
const written = (config: string, { company, contact, languages, region, services }: Answers, known: rust.Known): object => {
  const used = Object.keys(known.services).filter((category) => known.services[category]!.some((id) => services.includes(id)));
  const categories = ["necessary", ...(used.length ? ["functional", "analytics", "marketing"].filter((it) => used.includes(it)) : ["analytics", "marketing"])];
  return {
    $schema: schema(config),
    company: { name: company, contact: contact.includes("://") ? { url: contact } : { email: contact } },
    ...(languages.length ? { languages } : {}),
    ...(region === "strict" ? {} : { region }),
    categories: categories.map((id) => ({ id })),
    ...(services.length ? { services } : {}),
  };
};

/** The schema in the installed package, relative to the config. */
const schema = (config: string): string => {
  const path = relative(dirname(config), join(rust.FOLDER, "noren.schema.json")).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
};
