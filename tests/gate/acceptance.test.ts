// What an acceptance allows before there is a record of it: the same table as for the record that Rust makes.

import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import type { Category, Service } from "../../src/bridge/config";
import { acceptance } from "../../src/gate/acceptance";
import { allowed } from "../../src/gate/allowed";
import { isRecord, readRecord } from "../../src/shared/record";
import table from "../fixtures/acceptance.json";
import { expanded } from "./table";

interface Case {
  name: string;
  config: { categories: Category[]; services: Service[] };
  region: string;
  /** Whether Global Privacy Control was on at the answer. */
  then: boolean;
  /** Whether it is on now. */
  gpc: boolean;
  /** The record in force at the answer. */
  stored: string | null;
  on: string[];
}

for (const { name, config: { categories, services }, region, then, gpc, stored, on } of expanded<Case>(table))
  test(name, () => {
    const before = readRecord(stored);
    const record = acceptance({ a: "accept", gpc: then, text: "" }, categories, services, isRecord(before) ? before : null);
    const [choices] = allowed(categories, services, region, record as any, true, gpc, false);
    deepEqual(Object.keys(choices).filter((id) => choices[id]).sort(), [...on].sort());
  });
