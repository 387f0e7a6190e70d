// Reading the mirror cookie.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { Missing, type Stored } from "../../src/bridge/record";
import { readMirror } from "../../src/shared/mirror";
import { isCurrent } from "../../src/shared/record";
import written from "../fixtures/mirror.json";

const mirror = { v: 1, revision: 3, updated: "2026-11-20T08:30:00Z", expires: "2027-05-19T08:30:00Z", gpc: false, necessary: 1, analytics: 1, marketing: 0, ads: 0 };
const as = (jar: string, name?: string): Stored => readMirror(jar, name);
const encoded = (value: unknown) => encodeURIComponent(JSON.stringify(value));

test("the answers are there, under any name", () => {
  for (const [jar, name] of [[`a=b; noren=${encoded(mirror)}; c=d`], [`shop=${encoded(mirror)}`, "shop"]] as const) {
    const record = as(jar, name) as any;
    equal(record.categories.analytics, true);
    equal(record.categories.marketing, false);
    equal(record.services.ads, false);
    equal(record.updated, mirror.updated);
    equal(isCurrent(record, 3, "2026-11-22T06:00:00Z"), true);
    equal(isCurrent(record, 4, "2026-11-22T06:00:00Z"), false);
  }
});

test("only 1 is a yes", () => {
  for (const value of [true, "1", 2, null, [1]]) {
    const found = as(`noren=${encoded({ ...mirror, analytics: value })}`) as any;
    equal(found.categories.analytics, false);
  }
});

test("a name that only starts the same is another cookie", () => {
  equal(as(`noren2=${encoded(mirror)}`), Missing.None);
});

test("no cookie is nothing at all; rubbish cannot be read", () => {
  equal(as(""), Missing.None);
  deepEqual(["noren=", "noren=%", "noren={", "noren=null", "noren=%E0%A4%A"].map((jar) => as(jar)), Array(5).fill(Missing.Unreadable));
});

test("of several only what all of them grant is granted", () => {
  const other = { ...mirror, updated: "2026-11-21T08:30:00Z", analytics: 0, marketing: 1, extra: 1 };
  const jar = (...all: unknown[]) => all.map((value) => `noren=${encoded(value)}`).join("; ");
  for (const several of [jar(mirror, other), jar(other, mirror)]) {
    const record = as(several) as any;
    deepEqual({ ...record.categories }, { necessary: true, analytics: false, marketing: false, ads: false, extra: false });
    equal(record.updated, other.updated);
  }
  equal(as(`${jar(mirror)}; noren=junk`), Missing.Unreadable);
});

test("of several that are not all in force none is", () => {
  const now = "2026-11-22T06:00:00Z";
  const over = { ...mirror, updated: "2026-11-20T08:30:00Z", expires: "2026-11-21T08:30:00Z" };
  const older = { ...mirror, revision: 2 };
  const future = { ...mirror, updated: "2026-12-01T00:00:00Z" };
  equal(isCurrent(as(`noren=${encoded(mirror)}; noren=${encoded(mirror)}`) as any, 3, now), true);
  for (const other of [over, older, future])
    for (const pair of [[mirror, other], [other, mirror]])
      equal(isCurrent(as(pair.map((value) => `noren=${encoded(value)}`).join("; ")) as any, 3, now), false);
});

test("what the page has put on Object.prototype is no answer of a cookie", () => {
  const { analytics, ...others } = mirror;
  Object.assign(Object.prototype, { analytics: 1 });
  try {
    const found: any = as(`noren=${encoded(others)}`);
    equal(Object.hasOwn(found.categories, "analytics"), false);
    const both: any = as(`noren=${encoded(others)}; noren=${encoded(others)}`);
    equal(Object.hasOwn(both.categories, "analytics"), false);
  } finally {
    delete (Object.prototype as any).analytics;
  }
});

test("a cookie of another version is not read", () => {
  equal(as(`noren=${encoded({ ...mirror, v: 2 })}`), Missing.Unreadable);
});

// Cookies as Rust writes them: `tests/rules/mirror.rs` uses the same table.
for (const { name, record, cookie } of written)
  test(`as written: ${name}`, () => {
    const found: any = as(`noren=${cookie}`);
    const { revision, updated, expires, gpc, categories, services } = record;
    deepEqual(
      { revision: found.revision, updated: found.updated, expires: found.expires, gpc: found.gpc },
      { revision, updated, expires, gpc },
    );
    deepEqual({ ...found.categories }, { ...categories, ...services });
    deepEqual({ ...found.services }, { ...categories, ...services });
  });
