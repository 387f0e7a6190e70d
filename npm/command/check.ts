// noren-consent check

import { stdout } from "node:process";
import type { Values } from "./arguments";
import * as rust from "./rust";
import { withConfig } from "./write";

/** What a checked config has, in a line. */
export const inShort = ({ categories, services, languages }: rust.Summary): string =>
  `${categories} categories, ${services} services, languages ${languages.join(" ")}`;

export async function check({ config, locales, policy }: Values): Promise<void> {
  const summary = await withConfig(config, (json) => rust.check(json, { locales, policy }));
  stdout.write(`${config}: no fault. ${inShort(summary)}.\n`);
}
