// Counts, told as `cargo xtask test` counts them, in the words of Node.js's test runner.

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

  /** Prints the sum, and says by the exit code whether all passed. */
  end(what) {
    const seconds = (Date.now() - this.#start) / 1000;
    console.log(`${what}: ${seconds.toFixed(1)} s`);
    console.log(`ℹ pass ${this.passed}`);
    console.log(`ℹ fail ${this.failed.length}`);
    process.exitCode = this.failed.length ? 1 : 0;
  }
}
