// The browser of the audit and the benchmark.
import { env, getuid } from "node:process";

/** Starts Playwright's `chromium` so that a page cannot tell that it is automated; `more` are further arguments. */
export function launch(chromium, plan, more = []) {
  return chromium.launch({
    // Otherwise the one that Playwright has installed.
    ...(env.CHROMIUM && { executablePath: env.CHROMIUM }),
    args: [
      ...(getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      // Consent managers hide from browsers that report automation.
      "--disable-blink-features=AutomationControlled",
      ...more,
    ],
    timeout: plan.timeout,
  });
}
