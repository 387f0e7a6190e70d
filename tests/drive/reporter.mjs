// A reporter for Node.js's test runner: the counts, in the form of Playwright's `json` reporter.
import { report } from "./results.mjs";

export default async function* counts(events) {
  let passed = 0;
  const failures = [];
  for await (const { type, data } of events) {
    // A suite is not a test, and a test that is skipped or still to be written has no result.
    if (data?.details?.type == "suite" || data?.skip !== undefined || data?.todo !== undefined) continue;
    if (type == "test:pass") passed += 1;
    if (type == "test:fail") failures.push(data.name);
  }
  yield report(passed, failures);
}
