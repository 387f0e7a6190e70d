// Whether the gate can go by a config: the same table that the rules in Rust are tested with. Where the
// flaw is, the interface says.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { isSound } from "../../src/gate/config";
import cases from "../fixtures/structure.json";

for (const { name, config, ok } of cases) test(name, () => equal(!!isSound(config as never), ok));

test("a service of the catalogue is only named", () => {
  equal(isSound({ categories: [{ id: "necessary" }], services: ["google-analytics"] }), true);
  equal(!!isSound({ categories: [{ id: "necessary" }], services: ["google-analytics", "google-analytics"] }), false);
  equal(!!isSound({ categories: [{ id: "necessary" }, "analytics" as never] }), false);
});
