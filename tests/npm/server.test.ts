// Reading the mirror cookie on a server.

import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { readConsent } from "../../npm/lib/server";
import written from "../fixtures/mirror.json";

const now = new Date("2026-11-25T00:00:00Z");

// Cookies as Rust writes them.
for (const { name, record, cookie } of written)
  test(`as written: ${name}`, () => {
    const found = readConsent(`a=b; noren=${cookie}; c=d`, { revision: record.revision, now })!;
    ok(found);
    for (const [id, on] of Object.entries({ ...record.categories, ...record.services })) equal(found.allowed(id), on === true, id);
    equal(found.allowed("nowhere"), false);
    equal(found.allowed("toString"), false);
    equal(readConsent(`noren=${cookie}`, { revision: record.revision + 1, now }), null);
    equal(readConsent(`noren=${cookie}`, { revision: record.revision, now: new Date("2036-01-01") }), null);
  });

test("no cookie, another one and rubbish are no answer", () => {
  for (const header of [undefined, null, "", "a=b", "noren=", "noren=%", "noren={}", "xnoren=%7B%7D"]) equal(readConsent(header, { now }), null, String(header));
});

const cookie = (fields: object) =>
  encodeURIComponent(JSON.stringify({ v: 1, revision: 0, updated: "2026-11-22T06:00:00Z", expires: "2027-05-21T06:00:00Z", gpc: false, necessary: 1, marketing: 1, youtube: 1, ...fields }));

test("under the signal marketing is allowed only if it was given while the signal was on", () => {
  for (const [gpc, given, allowed] of [
    [false, false, true],
    [true, false, false],
    [true, true, true],
  ] as const) {
    const found = readConsent(`__Host-noren=${cookie({ gpc: given })}`, { name: "__Host-noren", gpc, now })!;
    equal(found.allowed("marketing"), allowed);
    equal(found.allowed("marketing", "youtube"), allowed);
    equal(found.allowed("necessary"), true);
  }
});

test("of two cookies only what both grant is granted, as another host could have set one", () => {
  const found = readConsent(`noren=${cookie({})}; noren=${cookie({ marketing: 0 })}`, { now })!;
  equal(found.allowed("marketing"), false);
  equal(found.allowed("youtube"), true);
});
