// The handwritten public types match the types generated from Rust.

import { equal } from "node:assert/strict";
import { test } from "node:test";
import type { Source } from "../../src/bridge/generated";
import type { NorenSource } from "../../src/noren";

type Equal<A, B> = [A, B] extends [B, A] ? true : false;

test("the public sources of a decision are those that records have", () => {
  const same: Equal<NorenSource, Source> = true;
  equal(same, true);
});
