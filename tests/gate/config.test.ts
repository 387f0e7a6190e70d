// Whether the structure of a config is valid: uses the same test table as the Rust rules. The gate only
// detects a fault; the interface reports its location.

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
