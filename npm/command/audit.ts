// noren-consent audit

import { createRequire } from "node:module";
import { join } from "node:path";
import { cwd, env, stderr, stdout } from "node:process";
import { pathToFileURL } from "node:url";
import { run, type Playwright } from "../../tools/audit/drive/run.mjs";
import type { Values } from "./arguments";
import { Failure } from "./failure";
import * as rust from "./rust";

/** The packages by which a shop may have Playwright. */
const PACKAGES = ["playwright", "playwright-core", "@playwright/test"];

export async function audit(url: string | undefined, values: Values): Promise<void> {
  if (!url) throw new Failure("which page? noren-consent audit https://…");
  const { accept, reject, withdraw, next, necessary, host, lang, gpc, viewport, wait, locales } = values;
  const options = JSON.stringify({ url, accept, reject, withdraw, next, necessary, host, lang, gpc, viewport, wait });
  const plan = rust.auditPlan(options);
  const reported: object[] = [];
  try {
    await run(await playwright(), plan, (line) => {
      reported.push(line);
      if ("stage" in line) stderr.write(`• ${line.stage}\n`);
    });
  } catch (error) {
    throw asFailure(error as Error);
  }
  const { text, json, failure } = rust.audit(options, JSON.stringify(reported), { locales });
  stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : text);
  if (failure) throw new Failure(failure);
}

/** The shop's own Playwright: it is large, and most shops that test pages have it. */
async function playwright(): Promise<Playwright> {
  const require = createRequire(join(cwd(), "package.json"));
  for (const name of PACKAGES) {
    let path: string;
    try {
      path = require.resolve(name);
    } catch {
      continue;
    }
    const found = await import(pathToFileURL(path).href);
    return (found.chromium ? found : found.default) as Playwright;
  }
  throw new Failure("the audit drives a browser by Playwright, which is not installed here: npm install --save-dev playwright && npx playwright install chromium");
}

/** A browser that cannot be started is not the command's fault. */
const asFailure = (error: Error): Error =>
  /executable doesn't exist|failed to launch|launch: /i.test(error.message)
    ? new Failure(
        `the browser cannot be started: npx playwright install chromium, or name one: CHROMIUM=${env.CHROMIUM || "/path/of/chromium"} (${error.message.split("\n")[0]})`,
      )
    : error;
