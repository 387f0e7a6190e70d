// The validity of stored records: uses the same test table as the Rust rules.

import "./page";
import { equal } from "node:assert/strict";
import { test } from "node:test";
import { allowed } from "../../src/gate/allowed";
import { isDamaged } from "../../src/interface/page-checks";
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
    equal(isDamaged(stored), why === "corrupt" || why === "foreign");
  });

test("no record is made of what the page has put on Object.prototype", () => {
  const { record } = table;
  Object.assign(Object.prototype, record);
  try {
    for (const text of [null, "", "{}", "rubbish"]) {
      const found = readRecord(text);
      equal(isCurrent(found, record.revision, "2026-11-22T06:00:00Z"), false);
      equal(allowed([], [], "us-optout", found, false, false, false)[1], null);
    }
  } finally {
    for (const name of Object.keys(record)) delete (Object.prototype as any)[name];
  }
});
