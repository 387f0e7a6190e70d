// node tests/fuzz/main.mjs [--cases N] [--seed S] [--case K] [--jobs J] [--keep]
//
// Structured fuzzing of configs, records, pending answers, histories and mirror cookies with the real
// noren.js and its interface in Chromium. First it replays every case in cases/, then it tests the oracle
// itself (sabotaged pages have to fail), then it runs N random cases. A seed and a number identify a case;
// `--seed S --case K` replays it. `--keep` writes failing cases to cases/.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { launch, PORT } from "../drive/chromium.mjs";
import { Results } from "../drive/results.mjs";
import { generate } from "./generate.mjs";
import { run } from "./run.mjs";
import { SABOTAGES } from "./sabotage.mjs";
import { serve } from "./server.mjs";
import { shrink } from "./shrink.mjs";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
    // Workers mostly wait: on two cores two workers run 3.7 cases a second, three 4.8, six 5.9 and eight 5.2.
    jobs: { type: "string", default: String(Math.ceil(2.5 * availableParallelism())) },
    keep: { type: "boolean", default: false },
  },
});
const CASES = new URL("cases/", import.meta.url);
/** The number of failing cases to shrink; further ones are only counted. */
const MOST_SHRUNK = Number(process.env.NOREN_SHRINK ?? 5);

const server = await serve(PORT);
const browser = await launch();
const results = new Results();
const kinds = new Map();
const causes = new Map();
let shrunk = 0;

/** A page that runs one case after another and is replaced if it hangs. */
class Worker {
  constructor(index) {
    // Separate sites, so that each worker has its own storage and process.
    this.origin = `http://w${index}.localhost:${PORT}`;
  }

  async open() {
    await this.context?.close().catch(() => {});
    this.context = await browser.newContext({ viewport: { width: 480, height: 400 }, reducedMotion: "reduce" });
    this.page = await this.context.newPage();
  }

  async run(made, options) {
    if (!this.page) await this.open();
    try {
      return await run(this.page, server, this.origin, made, options);
    } catch (error) {
      await this.open();
      if (error.failures) return error.failures;
      throw error;
    }
  }
}

const workers = Array.from({ length: Number(values.jobs) }, (_, index) => new Worker(index));

/** Distributes cases: each free worker takes the next one. */
const spread = async (count, take) => {
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < count) {
        const index = next;
        next += 1;
        await take(worker, index);
      }
    }),
  );
};

const summary = (failures) => [...new Set(failures.map(({ kind }) => kind))].sort().join(", ");

const check = async (worker, made, how) => {
  const failures = await worker.run(made);
  if (!failures.length) return results.pass();
  for (const kind of new Set(failures.map((it) => it.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const cause = failures[0].text.replace(/[sncx]:\S+/g, "…").slice(0, 90);
  causes.set(cause, [...(causes.get(cause) ?? []), made.name]);
  const lines = failures.slice(0, 6).map(({ kind, view, text }) => `${kind}, view ${view + 1}: ${text}`);
  if (how) lines.push(`replay: ${how}`);
  results.fail(`${made.name}: ${summary(failures)}`, lines);
  if (!how || shrunk >= MOST_SHRUNK) return;
  shrunk += 1;
  const small = await shrink(made, async (it) => (await worker.run(it)).some(({ kind }) => kind === failures[0].kind));
  console.log(`    smallest: ${JSON.stringify(small).slice(0, 1_500)}`);
  if (values.keep) {
    const file = new URL(`${made.name.replace(/\W+/g, "-")}.json`, CASES);
    writeFileSync(file, JSON.stringify({ ...small, name: `${made.name}: ${failures[0].text}` }, null, 2) + "\n");
    console.log(`    kept: ${file.pathname}`);
  }
};

try {
  if (values.case !== undefined) {
    const made = generate(values.seed, Number(values.case));
    const brief = (name, value) => (["name", "recipient", "sends", "purpose", "recipientPurpose", "label", "description", "marks"].includes(name) && name !== "" ? undefined : value);
    console.log(JSON.stringify(made, brief, 1).slice(0, 8_000));
    await check(workers[0], made, `--seed ${values.seed} --case ${values.case}`);
  } else {
    const kept = readdirSync(CASES).filter((it) => it.endsWith(".json")).sort();
    await spread(kept.length, async (worker, index) => {
      const made = JSON.parse(readFileSync(new URL(kept[index], CASES), "utf8"));
      await check(worker, { ...made, name: `${kept[index]}: ${made.name}` });
    });
    console.log(`${kept.length} stored cases: ${results.failed.length} failed`);

    let missed = 0;
    await spread(SABOTAGES.length, async (worker, index) => {
      const { name, made, script, kind } = SABOTAGES[index];
      const failures = await worker.run({ name, ...made }, { sabotage: script });
      if (failures.some((it) => it.kind === kind)) return results.pass();
      missed += 1;
      return results.fail(`a page that ${name} is not detected`, [`expected "${kind}", seen: ${summary(failures) || "nothing"}`]);
    });
    console.log(`${SABOTAGES.length} sabotaged pages: ${missed} not detected`);

    const count = Number(values.cases);
    const start = Date.now();
    let done = 0;
    await spread(count, async (worker, index) => {
      await check(worker, generate(values.seed, index), `cargo xtask test fuzz --seed ${values.seed} --case ${index}`);
      done += 1;
      if (done % 250 === 0) {
        const rate = (done * 1000) / (Date.now() - start);
        console.log(`${done} of ${count} cases, ${rate.toFixed(1)} a second, ${results.failed.length} failed`);
      }
    });
    console.log(`${count} cases of seed ${values.seed} in ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`${kind}: ${count} cases`);
  for (const [cause, names] of [...causes].sort(([, a], [, b]) => b.length - a.length).slice(0, 20))
    console.log(`${names.length} × ${cause}  (${names.slice(0, 3).join("; ")})`);
} finally {
  await browser.close();
  server.close();
}
results.end("fuzz");
