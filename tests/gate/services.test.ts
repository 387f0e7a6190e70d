// The facts in the gate about services that a config lists by id: uses the same test table as the Rust
// rules. Of the regions in it, the gate needs only China.

import "./page";
import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { configure, services } from "../../src/gate/config";
import cases from "../fixtures/services.json";

const known = (...ids: string[]) => {
  configure({ categories: [{ id: "necessary" }], services: ids }, "strict");
  return services;
};

for (const { name, id, category, abroad } of cases)
  test(name, () => deepEqual(known(id), [{ id, category, abroad: abroad.cn, own: false }]));

test("a service that nobody knows is of the strictest kind", () => {
  for (const id of ["nobody", "google-analytic", "analytics", "google-analytics youtube", "[", "toString"])
    deepEqual(known(id), [{ id, category: "marketing", abroad: true, own: false }]);
});

test("each keeps its place, and what is written out stays as it is", () => {
  const own = { id: "own", category: "functional" };
  configure({ categories: [{ id: "necessary" }], services: ["youtube", own, "matomo"] }, "strict");
  deepEqual(services, [
    { id: "youtube", category: "marketing", abroad: true, own: false },
    { ...own, own: false },
    { id: "matomo", category: "analytics", abroad: false, own: false },
  ]);
});
