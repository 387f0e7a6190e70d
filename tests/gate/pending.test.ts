// Pending answers: validation, and precedence among several.

import "./page";
import { deepEqual, equal } from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { configure } from "../../src/gate/config";
import { memory, pendingAnswer, readAnswer } from "../../src/gate/pending";

const text = (a: string, t?: string) => JSON.stringify({ a, t, lang: "en", text: "0123456789abcdef", revision: 1 });
/** The time a number of days ago, in the format of records. */
const ago = (days: number) => new Date(Date.now() - days * 864e5).toISOString().slice(0, 19) + "Z";
const EARLY = ago(2);
const LATE = ago(1);

const keep = (name: "localStorage" | "sessionStorage", kept: string | null) =>
  ((globalThis as any).window[name] = { getItem: (key: string) => (key == "noren.pending" ? kept : null) });

beforeEach(() => {
  configure({ categories: [{ id: "necessary" }], revision: 1 }, "strict");
  delete memory.pending;
  keep("localStorage", null);
  keep("sessionStorage", null);
});

test("a refusal is believed by its `a` alone", () => {
  for (const damaged of [`{"a":"reject"}`, `{"a":"reject","t":`, `{"a" : "reset", "t": 5}`, `{"a":"reject","t":"2026-02-30T00:00:00Z"}`, `x{"a":"reject"}`])
    equal(/re(ject|set)/.exec(readAnswer(damaged)!.a)?.[0], /re(ject|set)/.exec(damaged)?.[0], damaged);
});

test("an acceptance has to be whole JSON; rubbish is an answer that nobody can read", () => {
  equal(readAnswer(text("accept", EARLY))!.t, EARLY);
  for (const rubbish of [`{"a":"accept","t":`, "null", "[]", "yes", `{"a":"perhaps"}`, `{"a":5}`, `"accept"`, `{"__proto__":{"a":"accept"}}`])
    equal(readAnswer(rubbish)!.a, "", rubbish);
  for (const nothing of ["", null, undefined]) equal(readAnswer(nothing), undefined);
});

test("an acceptance that is damaged is an answer that nobody can read", () => {
  const whole = JSON.parse(text("accept", EARLY));
  for (const damage of [{ t: undefined }, { t: "2026-02-30T00:00:00Z" }, { lang: { id: 1 } }, { text: true }, { revision: -1 }, { revision: "1" }])
    equal(readAnswer(JSON.stringify({ ...whole, ...damage }))!.a, "", JSON.stringify(damage));
});

test("an acceptance lasts as long as the record of it would", () => {
  keep("localStorage", text("accept", ago(179)));
  equal(pendingAnswer(null)!.a, "accept");
  keep("localStorage", text("accept", ago(181)));
  equal(pendingAnswer(null), undefined);
  configure({ categories: [{ id: "necessary" }], revision: 1, expiresAfterDays: 200 }, "strict");
  equal(pendingAnswer(null)!.a, "accept");
  configure({ categories: [{ id: "necessary" }], revision: 1, expiresAfterDays: 1e21 }, "strict");
  equal(pendingAnswer(null), undefined);
  keep("localStorage", text("reject", ago(999)));
  equal(pendingAnswer(null)!.a, "reject");
});

test("of several a refusal counts", () => {
  const [accept, reject] = [text("accept", LATE), text("reject", EARLY)];
  for (const [local, session, counts] of [[accept, reject, "reject"], [reject, accept, "reject"], [accept, accept, "accept"]]) {
    keep("localStorage", local!);
    keep("sessionStorage", session!);
    equal(pendingAnswer(null)!.a, counts);
  }
});

test("an acceptance of another question than today's is none; a refusal is one", () => {
  configure({ categories: [{ id: "necessary" }], revision: 2 }, "strict");
  keep("localStorage", text("accept", LATE));
  equal(pendingAnswer(null), undefined);
  keep("localStorage", text("reject", LATE));
  equal(pendingAnswer(null)!.a, "reject");
});

test("beside a record, sessionStorage is not looked at", () => {
  keep("sessionStorage", text("accept", LATE));
  equal(pendingAnswer("{}"), undefined);
  equal(pendingAnswer(null)!.a, "accept");
  memory.pending = text("reject", EARLY);
  deepEqual(pendingAnswer("{}")!.a, "reject");
});
