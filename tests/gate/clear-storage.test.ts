// Where cookies may be deleted, and which names a listed one means.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { domains, matchesPattern, paths } from "../../src/interface/clear-storage";

test("a listed name means itself, with * for anything, and no more", () => {
  const cases: [string, string, boolean][] = [
    ["_ga", "_ga", true],
    ["_ga", "_ga_ABC123", false],
    ["_ga_*", "_ga_ABC123", true],
    ["_ga_*", "x_ga_ABC123", false],
    ["_sp_id.*", "_sp_id.1fff", true],
    ["_sp_id.*", "_sp_idx1fff", false],
    ["a*b*c", "a-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["*", "", true],
    ["(a+)[$]", "(a+)[$]", true],
    ["店*", "店の記録", true],
    ["a*a", "a", false],
    ["a**b", "ab", true],
    ["*a*a*", "xaya", true],
    ["*ab*ab", "abab", true],
    ["*ab*ab", "ab", false],
  ];
  for (const [listed, name, fits] of cases) equal(matchesPattern(listed, name), fits, `${listed} ${name}`);
});

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
