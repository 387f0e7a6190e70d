// Visits a page as its audit is planned: node audit/drive.mjs PLAN.json
//
// Each stage of a visit gives one line of JSON on the standard output: {page}, {visit, stage, …} or
// {error}. `cargo xtask audit` writes the plan, reads the lines and judges; nothing is judged here.
import { readFileSync } from "node:fs";
import { argv, exit, stderr, stdout } from "node:process";
import { launch } from "../bench/drive/browser.mjs";
import { Hindrance } from "./drive/hindrance.mjs";
import { accepting, looking, refusing } from "./drive/visits.mjs";

const [, , file] = argv;
if (!file) {
  stderr.write("usage: node audit/drive.mjs PLAN.json\n");
  exit(2);
}
const plan = JSON.parse(readFileSync(file, "utf8"));
const tell = (line) => stdout.write(JSON.stringify(line) + "\n");

/** The browser's own name for itself, without the word by which trackers know that nobody is there. */
async function agent(browser) {
  const page = await browser.newPage();
  const name = await page.evaluate(() => navigator.userAgent);
  await page.close();
  return name.replace("Headless", "");
}

const browser = await launch(plan, [
  // Frames of other sites stay in the page's process, so that one protocol session sees them all.
  "--disable-site-isolation-trials",
  "--disable-features=IsolateOrigins,site-per-process",
]);
try {
  const visit = { browser, plan, agent: await agent(browser), tell };
  // Whether the page can be audited at all is known before the others set out.
  await looking(visit);
  await Promise.all([refusing(visit), accepting(visit)]);
} catch (error) {
  if (!(error instanceof Hindrance)) throw error;
  tell({ error: error.message });
} finally {
  await browser.close();
}
