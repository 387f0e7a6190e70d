// Whether the gate can go by a config: the same table that the rules in Rust are tested with. Where the
// flaw is, the interface says.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { isWellFormed } from "../../src/gate/config-structure";
import cases from "../fixtures/structure.json";

for (const { name, config, ok } of cases) test(name, () => equal(!!isWellFormed(config as never), ok));

test("a service of the catalogue is only named", () => {
  equal(isWellFormed({ categories: [{ id: "necessary" }], services: ["google-analytics"] }), true);
  equal(!!isWellFormed({ categories: [{ id: "necessary" }], services: ["google-analytics", "google-analytics"] }), false);
  equal(!!isWellFormed({ categories: [{ id: "necessary" }, "analytics" as never] }), false);
});
