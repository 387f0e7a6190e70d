// Visits a page as its audit is planned: node tools/audit/drive.mjs PLAN.json
//
// Each stage of a visit gives one line of JSON on the standard output: {page}, {visit, stage, …},
// {logged} or {error}. `cargo xtask audit` writes the plan, reads the lines and judges; nothing is judged here.
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
const tell = (line) => stdout.write(JSON.stringify(line) + "\n");

const visit = { plan, tell, browsers: new Set() };
try {
  // Whether the page can be audited at all is known before the others set out.
  await looking(visit);
  await Promise.all([refusing(visit), accepting(visit), returning(visit)]);
} catch (error) {
  if (!(error instanceof Hindrance)) throw error;
  tell({ error: error.message });
} finally {
  // One visitor who is stopped stops the others.
  await Promise.all([...visit.browsers].map((it) => it.close()));
}
