// noren-consent policy publish

import { existsSync } from "node:fs";
import { stdout } from "node:process";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";

export function publish({ from, policy, locales }: Values): void {
  const folder = policy ?? locales;
  if (!folder) throw new Failure("name the folder of your policy's texts with --policy: Noren's own are published with each of its releases");
  if (!existsSync(folder)) throw new Failure(`there is no folder ${folder}`);
  const day = from ?? new Date().toISOString().slice(0, 10);
  for (const [language, file] of Object.entries(rust.publish(day, { policy, locales })))
    stdout.write(file ? `published from ${day} on: ${file}\n` : `${language}: already published\n`);
}
