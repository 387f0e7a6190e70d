#!/usr/bin/env node
// noren-consent: Noren's command for shops.

import { exit, stderr, stdout, versions } from "node:process";
import { HELP, read } from "./arguments";
import { Failure } from "./failure";

/** The commands that are about something. */
const SUBJECTS: Record<string, string> = { audit: "page", "l10n new": "language" };

const OLDEST = [20, 11] as const;

async function main(): Promise<void> {
  const [major, minor] = versions.node.split(".").map(Number) as [number, number];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new Failure(`Node.js ${OLDEST.join(".")} or later is needed, this is ${versions.node}: install a newer one from https://nodejs.org`);
  const { values, positionals } = read();
  const command = Object.keys(SUBJECTS).find((name) => `${positionals.join(" ")} `.startsWith(`${name} `)) ?? positionals.join(" ");
  const [about, ...more] = positionals.slice(command.split(" ").length);
  if (values.version) return void stdout.write(`${__VERSION__}\n`);
  if (values.help || !command) return void stdout.write(HELP);
  if (more.length > 0) throw new Failure(`one ${SUBJECTS[command]} at a time: found ${[about, ...more].join(" ")}`);
  // Each loads what it needs: --help needs no WebAssembly.
  switch (command) {
    case "l10n":
      return (await import("./l10n")).check(values);
    case "l10n preview":
      return (await import("./preview")).preview(values);
    case "l10n new":
      return (await import("./l10n")).create(about, values);
    case "init":
      return (await import("./init")).init(values);
    case "build":
      return (await import("./build")).build(values);
    case "check":
      return (await import("./check")).check(values);
    case "audit":
      return (await import("./audit")).audit(about, values);
    case "policy publish":
      return (await import("./policy")).publish(values);
    default:
      throw new Failure(`there is no command "${command}"; noren-consent --help lists them`);
  }
}

// Whoever reads the output may stop, as `head` does.
stdout.on("error", (error: NodeJS.ErrnoException) => exit(error.code === "EPIPE" ? 0 : 1));

main().catch((error: unknown) => {
  stderr.write(error instanceof Failure ? `error: ${error.message}\n` : `error: ${(error as Error)?.stack ?? String(error)}\n`);
  exit(1);
});
