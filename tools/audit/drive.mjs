// Visits a page according to a plan: node tools/audit/drive.mjs PLAN.json
//
// Each stage of a visit gives one line of JSON on the standard output: {page}, {visit, stage, …},
// {logged} or {error}. `cargo xtask audit` writes the plan, reads the lines and judges them.
import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";
import { Hindrance } from "./drive/hindrance.mjs";
import { accepting, looking, refusing, returning } from "./drive/visits.mjs";

const [, , file] = argv;
if (!file) {
  stderr.write("usage: node tools/audit/drive.mjs PLAN.json\n");
  exit(2);
}
const plan = JSON.parse(readFileSync(file, "utf8"));
const report = (line) => stdout.write(JSON.stringify(line) + "\n");

const visit = { plan, report, browsers: new Set() };
try {
  // The first visit fails early on a page that cannot be audited.
  await looking(visit);
  await Promise.all([refusing(visit), accepting(visit), returning(visit)]);
} catch (error) {
  if (!(error instanceof Hindrance)) throw error;
  report({ error: error.message });
} finally {
  // A visit that fails ends the others.
  await Promise.all([...visit.browsers].map((browser) => browser.close()));
}
