// The validity of stored records: uses the same test table as the Rust rules.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { Missing } from "../../src/bridge/record";
import { allowed } from "../../src/gate/allowed";
import { isCurrent, readRecord } from "../../src/shared/record";
import table from "../fixtures/validity.json";
import { expanded } from "./table";

interface Case {
  name: string;
  config: { revision?: number; region?: string };
  stored: string | null;
  now: string;
  validity: string;
  why?: string;
}

for (const { name, config, stored, now, validity, why } of expanded<Case>(table))
  test(name, () => {
    const found = readRecord(stored);
    const current = isCurrent(found, config.revision, now);
    const [, record] = allowed([], [], config.region ?? "strict", found, current, false, false);
    equal(record ? "in-force" : "ask", validity);
    // An unreadable record is reported; one that has expired or has another version is not.
    equal(found === Missing.Unreadable, why === "corrupt" || why === "foreign");
  });
