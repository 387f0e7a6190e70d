// The counts of a suite that is a program of its own: printed, and written to the JSON file that
// `cargo xtask test` names.
import { writeFileSync } from "node:fs";

/** Counts in the form of Playwright's `json` reporter, and the names of tests that failed. */
export const report = (passed, failures) =>
  JSON.stringify({ stats: { expected: passed, unexpected: failures.length, flaky: 0 }, failures });

export class Results {
  passed = 0;
  failed = [];
  #start = Date.now();

  pass() {
    this.passed += 1;
  }

  /** `details` are lines. */
  fail(name, details = []) {
    this.failed.push(name);
    console.log(`✖ ${name}`);
    for (const line of details) console.log(`    ${line}`);
  }

  /** Prints and writes the counts, and sets the exit code. */
  end(what) {
    const seconds = (Date.now() - this.#start) / 1000;
    console.log(`${what}: ${seconds.toFixed(1)} s`);
    console.log(`${this.passed} passed, ${this.failed.length} failed`);
    if (process.env.NOREN_REPORT) writeFileSync(process.env.NOREN_REPORT, report(this.passed, this.failed));
    process.exitCode = this.failed.length ? 1 : 0;
  }
}
