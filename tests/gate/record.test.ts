// What a stored text is worth: the same table that the rules in Rust are tested with.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { Missing } from "../../src/bridge/record";
import { allowed } from "../../src/gate/allowed";
import { isCurrent, readRecord } from "../../src/shared/record";
import cases from "../fixtures/standing.json";

interface Case {
  name: string;
  config: { revision?: number; region?: string };
  stored: string | null;
  now: string;
  standing: string;
  why?: string;
}

for (const { name, config, stored, now, standing, why } of cases as Case[])
  test(name, () => {
    const found = readRecord(stored);
    const current = isCurrent(found, config.revision, now);
    const [, record] = allowed([], [], config.region ?? "strict", found, current, false, false);
    equal(record ? "in-force" : "ask", standing);
    // Rubbish is reported; a record that is merely over, or another version's, is not.
    equal(found === Missing.Unreadable, why === "corrupt" || why === "foreign");
  });
