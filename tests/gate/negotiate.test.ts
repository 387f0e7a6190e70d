// Language negotiation: uses the same test table as the Rust rules.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import { negotiate } from "../../src/gate/negotiate";
import cases from "../fixtures/negotiate.json";

for (const { name, sources, built, result } of cases)
  test(name, () => equal(negotiate(sources, built) ?? null, result));

test("sources that are no text fall through", () => {
  equal(negotiate([undefined, null, false, 7, {}, [], "ja"], ["en", "ja"]), "ja");
});
