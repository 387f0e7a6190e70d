// Which record prevails: that in memory, in storage or in the mirror cookie.

import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { prevailingRecord as prevailing } from "../../src/gate/prevailing-record";
import { type ConsentRecord, Missing, type Stored } from "../../src/bridge/record";

const record = (day: number, answers: Record<string, boolean>, revision = 1): ConsentRecord => ({
  v: 1,
  id: "",
  revision,
  text: "",
  first: "2026-11-01T00:00:00Z",
  updated: `2026-11-${day}T00:00:00Z`,
  expires: "2027-05-01T00:00:00Z",
  source: "banner",
  region: "",
  lang: "",
  gpc: false,
  categories: answers,
  services: {},
});
const prevailingRecord = (memory: Stored, stored: Stored, mirror: Stored, last?: string) => prevailing(memory, stored, mirror, () => last);
const yes = { analytics: true, marketing: true };
const no = { analytics: false, marketing: false };

test("the later of memory and storage counts", () => {
  const [early, late] = [record(10, yes), record(20, no)];
  equal(prevailingRecord(early, late, Missing.None), late);
  equal(prevailingRecord(late, early, Missing.None), late);
  equal(prevailingRecord(Missing.None, early, Missing.None), early);
  equal(prevailingRecord(late, Missing.Unreadable, Missing.None), late);
});

test("a mirror counts where nothing is stored", () => {
  const mirror = record(10, yes);
  equal(prevailingRecord(Missing.None, Missing.None, mirror), mirror);
  equal(prevailingRecord(Missing.None, Missing.None, Missing.Unreadable), Missing.Unreadable);
});

test("without a record a mirror that is no later than the last decision, a withdrawal, does not count", () => {
  const mirror = record(10, yes);
  equal(prevailingRecord(Missing.None, Missing.None, mirror, "2026-11-10T00:00:00Z"), Missing.None);
  equal(prevailingRecord(Missing.None, Missing.None, mirror, "2026-11-09T23:59:59Z"), mirror);
});

test("a mirror is no answer in place of one that cannot be read", () => {
  equal(prevailingRecord(Missing.None, Missing.Unreadable, record(10, yes)), Missing.Unreadable);
});

test("an earlier mirror is no answer", () => {
  const stored = record(20, no);
  equal(prevailingRecord(Missing.None, stored, record(10, yes)), stored);
  // Regardless of the revision of the refusal.
  equal(prevailingRecord(Missing.None, stored, record(10, yes, 2)), stored);
});

test("a later mirror takes back, and never turns a stored no into a yes", () => {
  const categories = (stored: Record<string, boolean>, mirror: Record<string, boolean>) => {
    const found = prevailingRecord(Missing.None, record(10, stored), record(20, mirror)) as ConsentRecord;
    equal(found.updated, record(20, mirror).updated);
    return { ...found.categories };
  };
  deepEqual(categories(yes, no), no);
  deepEqual(categories(no, yes), no);
  deepEqual(categories({ analytics: true, marketing: false }, { analytics: false, marketing: true }), no);
  deepEqual(categories({ analytics: true }, yes), yes);
});

test("a mirror that a fast clock dated denies, and the stored answer stays the later one", () => {
  const stored = record(10, { analytics: true, marketing: false });
  const mirror = { ...record(20, { analytics: false, marketing: true }), updated: "2999-01-01T00:00:00Z" };
  const found = prevailingRecord(Missing.None, { ...stored, services: { counter: true, analytics: true } }, mirror) as ConsentRecord;
  equal(found.updated, stored.updated);
  deepEqual({ ...found.categories }, no);
  deepEqual({ ...found.services }, { counter: true, analytics: false });
});
