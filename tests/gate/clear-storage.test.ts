// Which domains and paths a cookie is deleted from, and which names a listed pattern matches. The audit
// uses the same table of patterns.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { domains, matchesPattern, paths } from "../../src/interface/clear-storage";
import patterns from "../fixtures/patterns.json";

for (const { pattern, name, matches } of patterns)
  test(`${pattern} ${matches ? "matches" : "does not match"} ${name}`, () => equal(matchesPattern(pattern, name), matches));

test("the host and every parent, and every path on the way", () => {
  deepEqual(domains("www.shop.example"), ["www.shop.example", "shop.example", "example"]);
  deepEqual(paths("/"), ["/"]);
  deepEqual(paths("/shop/item"), ["/", "/shop", "/shop/", "/shop/item", "/shop/item/"]);
});

test("many stars take no longer than one", () => {
  const name = "a".repeat(100_000);
  equal(matchesPattern("*a".repeat(40) + "*b", name), false);
  equal(matchesPattern("*a".repeat(40) + "*", name), true);
});
