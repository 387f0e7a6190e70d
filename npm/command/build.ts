// noren-consent build

import { existsSync, readFileSync, watch as watched } from "node:fs";
import { basename, dirname } from "node:path";
import { stderr, stdout } from "node:process";
import type { Values } from "./arguments";
import { inShort } from "./check";
import { Failure } from "./failure";
import * as report from "./report";
import { write } from "./write";

/** Milliseconds in which several changes are one: editors write a file in several steps. */
const QUIET = 50;

export async function build(values: Values): Promise<void> {
  const { server } = values;
  if (server && !Object.hasOwn(report.HEADERS, server))
    throw new Failure(`--server ${server}: expected one of ${Object.keys(report.HEADERS).join(", ")}`);
  if (!values.watch) return once(values);
  const own = [values.locales, values.policy].filter((it) => it !== undefined);
  for (const folder of own) if (!existsSync(folder)) throw new Failure(`there is no folder ${folder}`);
  await again(values);
  let waiting: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void again(values), QUIET);
  };
  // An editor may replace the file, so its folder is watched.
  watched(dirname(values.config), (_, name) => void (name === basename(values.config) && changed()));
  for (const folder of own) watched(folder, { recursive: true }, changed);
  stdout.write("watching; end with Ctrl+C\n");
}

/** While watching, a fault is told and the next change awaited. */
const again = async (values: Values): Promise<void> => {
  try {
    await once(values);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    stderr.write(`error: ${error.message}\n`);
  }
};

async function once({ config, out, base: written, generic, locales, policy, server }: Values): Promise<void> {
  const start = performance.now();
  const base = written.endsWith("/") ? written : `${written}/`;
  const summary = await write(generic ? undefined : config, out, { locales, policy });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const bytes = readFileSync(`${out}/noren.js.br`).length;
  const what = generic ? `generic, languages ${summary.languages.join(" ")}` : inShort(summary);
  stdout.write(`${out}: ${what}. noren.js ${(bytes / 1000).toFixed(1)} KB as brotli, ${seconds} s.\n\n`);
  if (generic) {
    stdout.write(`On each page, the config before the tag:\n  <script type="application/json" data-noren-config>{ … }</script>\n`);
    stdout.write(`  ${report.tag(out, base).replace(" async", "")}\n`);
  } else stdout.write(`In <head>, before the tags of vendors:\n  ${report.tag(out, base)}\n`);
  const live = report.defaults(out);
  if (live) stdout.write(`If a vendor's tag is not marked, put ${live.file} before it.\n`);
  stdout.write(`\nContent-Security-Policy:\n  ${report.csp(out)}\n`);
  if (server) stdout.write(`\nCaches, ${server}:\n${report.HEADERS[server]!(base, out)}\n`);
  else stdout.write(`\nRules for caches: --server ${Object.keys(report.HEADERS).join(" | ")}\n`);
}
