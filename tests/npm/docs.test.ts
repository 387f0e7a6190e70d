// The documentation's tables against the sources.

import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const read = (path: string) => readFileSync(join(process.env.NOREN_ROOT!, path), "utf8");

test("every error code has its section, and no other has", () => {
  const [codes] = /readonly code:([^;]+);/.exec(read("src/noren.d.ts"))!.slice(1);
  const sections = [...read("docs/errors.md").matchAll(/^## (\S+)$/gm)].map(([, code]) => code);
  deepEqual(sections.sort(), [...codes!.matchAll(/"([^"]+)"/g)].map(([, code]) => code).sort());
});
