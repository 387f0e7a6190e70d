// What is allowed: uses the same test table as the Rust rules.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Missing } from "../../src/bridge/record";
import { allowed } from "../../src/gate/allowed";
import type { Category, Service } from "../../src/bridge/config";
import { isCurrent, readRecord } from "../../src/shared/record";
import table from "../fixtures/allowed.json";
import { expanded } from "./table";

interface Case {
  name: string;
  config: { revision?: number; categories: Category[]; services?: Service[]; ownUse?: string[] };
  stored: string | null;
  now: string;
  gpc: boolean;
  region: string;
  pending: string | null;
  categories: Record<string, boolean>;
  services: Record<string, boolean>;
  ask: boolean;
}

for (const { name, config, stored: text, now, gpc, region, pending, categories, services, ask } of expanded<Case>(table))
  test(name, () => {
    const stored = readRecord(text);
    const current = isCurrent(stored, config.revision, now);
    const [choices, record] = allowed(
      config.categories,
      (config.services ?? []).map((service) => ({ ...service, own: !!config.ownUse?.includes(service.id) })),
      region,
      stored,
      current,
      gpc,
      pending === "reject",
    );
    deepEqual({ ...choices }, { ...categories, ...services });
    const asks = !pending && region !== "us-optout" && !record;
    equal(asks, ask);
  });

test("a service of a category that the config does not have is never allowed, undecided in us-optout either", () => {
  const nowhere = [{ id: "pixel", category: "nowhere" }];
  const [choices] = allowed([{ id: "necessary" }], nowhere, "us-optout", Missing.None, false, false, false);
  deepEqual({ ...choices }, { necessary: true, pixel: false });
});
