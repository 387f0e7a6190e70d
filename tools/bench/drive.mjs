// Carries out a plan of visits in Chromium: node tools/bench/drive.mjs PLAN.json
//
// Each visit gives one line of JSON on the standard output, {page, visit, round, values} or
// {page, visit, round, error}. `cargo xtask bench` writes the plan and reads the lines.
import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";
import { chromium } from "playwright-core";
import { launch } from "../support/browser.mjs";
import { profile } from "./drive/profile.mjs";
import { load, settings, sight } from "./drive/visits.mjs";

const [, , file] = argv;
if (!file) {
  stderr.write("usage: node tools/bench/drive.mjs PLAN.json\n");
  exit(2);
}
const plan = JSON.parse(readFileSync(file, "utf8"));
const report = (line) => stdout.write(JSON.stringify(line) + "\n");

/** A visit that fails is tried once more: a machine may stall, but a wrong page fails twice. */
async function attempt(page, visit, round, act) {
  for (let tries = 1; ; tries++) {
    const lines = [];
    try {
      await act((stage, values) => lines.push({ page: page.id, visit: stage, round, values }));
      return lines.forEach(report);
    } catch (error) {
      if (tries < 2) continue;
      return report({ page: page.id, visit, round, error: String(error.message ?? error).split("\n")[0] });
    }
  }
}

// The candidates alternate, each round from another one on, so that what else the machine does is
// spread over all of them. Each round has a browser of its own, so that none accumulates state.
for (let round = 0; round < plan.rounds; round++) {
  const browser = await launch(chromium, plan);
  const first = round % plan.pages.length;
  for (const page of [...plan.pages.slice(first), ...plan.pages.slice(0, first)]) {
    for (const [kind, act] of Object.entries({ sight, settings, load, profile }))
      if (page.visits.includes(kind)) await attempt(page, kind, round, (done) => act(browser, plan, page, done));
  }
  await browser.close();
}
