// The nearest known name: uses the same test table as the Rust rule.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../src/diagnostics/nearest";
import cases from "../fixtures/nearest.json";

for (const { name, known, nearest: expected } of cases)
  test(`${name.slice(0, 20)} of ${known.length}`, () => equal(nearest(name, known) ?? null, expected));
