// What holds: the same table that the rules in Rust are tested with.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Missing } from "../../src/bridge/record";
import { allowed } from "../../src/gate/allowed";
import type { Category, Service } from "../../src/bridge/config";
import { isCurrent, readRecord } from "../../src/shared/record";
import cases from "../fixtures/allowed.json";

interface Case {
  name: string;
  config: { revision?: number; categories: Category[]; services?: Service[] };
  stored: string | null;
  now: string;
  gpc: boolean;
  region: string;
  pending: string | null;
  categories: Record<string, boolean>;
  services: Record<string, boolean>;
  ask: boolean;
}

for (const it of cases as unknown as Case[])
  test(it.name, () => {
    const stored = readRecord(it.stored);
    const current = isCurrent(stored, it.config.revision, it.now);
    const [choices, record] = allowed(
      it.config.categories,
      it.config.services ?? [],
      it.region,
      stored,
      current,
      it.gpc,
      it.pending === "reject",
    );
    deepEqual({ ...choices }, { ...it.categories, ...it.services });
    const asks = !it.pending && it.region !== "us-optout" && !record;
    equal(asks, it.ask);
  });

test("a service of a category that the config does not have is never allowed, undecided in us-optout either", () => {
  const nowhere = [{ id: "pixel", category: "nowhere" }];
  const [choices] = allowed([{ id: "necessary" }], nowhere, "us-optout", Missing.None, false, false, false);
  deepEqual({ ...choices }, { necessary: true, pixel: false });
});
