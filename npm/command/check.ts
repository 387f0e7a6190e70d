// noren-consent check

import { existsSync } from "node:fs";
import { stdout } from "node:process";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";

/** What a checked config has, in a line. */
export const inShort = ({ categories, services, languages }: rust.Summary): string =>
  `${categories} categories, ${services} services, languages ${languages.join(" ")}`;

/** Throws if a config is not there. */
export const there = (config: string): void => {
  if (!existsSync(config)) throw new Failure(`there is no ${config}: write one with \`noren-consent init\`, or name yours with --config`);
};

export function check({ config, locales, policy }: Values): void {
  there(config);
  stdout.write(`${config}: no fault. ${inShort(rust.check(config, { locales, policy }))}.\n`);
}
