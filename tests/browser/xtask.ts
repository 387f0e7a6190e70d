// Calls of the project's own command.

import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "../..");

/** `cargo xtask`, as a program and its arguments: while suites run, the executable that runs them. */
const [PROGRAM, ...ARGUMENTS] = (process.env.NOREN_XTASK ?? "cargo xtask").split(" ") as [string, ...string[]];

/** Runs a command of `cargo xtask` with more variables. Throws what it says where it fails. */
export const xtaskWith =
  (variables: Record<string, string>) =>
  (...options: string[]): void =>
    void execFileSync(PROGRAM, [...ARGUMENTS, ...options], { cwd: ROOT, stdio: "pipe", env: { ...process.env, ...variables } });

/** Runs a command of `cargo xtask`. */
export const xtask = xtaskWith({});
