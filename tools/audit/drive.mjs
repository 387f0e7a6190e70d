// Visits a page according to a plan: node tools/audit/drive.mjs PLAN.json
//
// Prints what was observed, a line of JSON for each stage. `cargo xtask audit` writes the plan, and judges the lines.
import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";
import * as playwright from "playwright-core";
import { run } from "./drive/run.mjs";

const [, , file] = argv;
if (!file) {
  stderr.write("usage: node tools/audit/drive.mjs PLAN.json\n");
  exit(2);
}
await run(playwright, JSON.parse(readFileSync(file, "utf8")), (line) => stdout.write(JSON.stringify(line) + "\n"));
