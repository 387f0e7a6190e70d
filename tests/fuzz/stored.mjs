// Generates stored data: valid, expired and damaged records, pending answers, histories and cookies. Times
// are relative: `{{-1d}}` is one day before the case runs, so that a case means the same on every day.

import { marksOf } from "./oracle.mjs";
import { mutated } from "./configs.mjs";

const TEXTS = [
  "",
  "null",
  "true",
  "0",
  "1",
  '"x"',
  "[]",
  "{}",
  "{",
  '{"v":0}',
  '{"v":1}',
  '{"v":2}',
  '{"v":-1}',
  '{"v":1.5}',
  '{"v":"1"}',
  '{"v":null}',
  '{"v":1e400}',
  "\u0000",
  "undefined",
  "NaN",
  "<!doctype html>",
  '{"__proto__":{"v":1,"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"v":1,"__proto__":{"categories":{"analytics":true},"services":{"counter":true}}}',
];
/** Nested deeply enough to overflow the stack of a recursive function. */
const DEEP = (any) => {
  const depth = any.pick([1_000, 20_000, 200_000]);
  return any.pick([`{{deep:${depth}}}`, `{"v":1,"x":{{deep:${depth}}}}`, `{"a":"accept","t":{{deep:${depth}}}}`]);
};

const answers = (any, ids, share) => Object.fromEntries(ids.map((id) => [id, any.chance(share)]));

/** The time of a decision and its expiry. */
const span = (any) =>
  any.weighed([
    [8, ["{{-1d}}", "{{+179d}}"]],
    [2, ["{{-5s}}", "{{+180d}}"]],
    [2, ["{{-200d}}", "{{-20d}}"]],
    [1, ["{{-180d}}", "{{-2s}}"]],
    [2, ["{{+2d}}", "{{+182d}}"]],
    [1, ["{{+3650d}}", "{{+3830d}}"]],
    [1, ["{{-1d}}", "{{-2d}}"]],
  ]);

/** A record, valid in most cases. */
export const record = (any, config, region) => {
  const { categories, services } = marksOf(config);
  const [updated, expires] = span(any);
  const share = any.pick([1, 1, 0, 0.5]);
  const own = answers(any, services.map(({ id }) => id), share);
  const revision = any.chance(0.75) ? (config?.revision ?? 0) : any.pick([0, 1, 2, 3]);
  const made = {
    v: 1,
    id: "6f0d2a52-7c1e-4a39-9d0b-0f4a5b0c7e11",
    revision: Number.isInteger(revision) ? revision : 0,
    text: "0123456789abcdef",
    first: updated,
    updated,
    expires,
    source: any.pick(["banner", "settings", "placeholder", "api"]),
    region,
    lang: "en",
    gpc: any.chance(0.25),
    categories: {
      ...answers(any, categories.map(({ id }) => id), share),
      necessary: true,
    },
    services: own,
  };
  for (const { id, category } of services) if (category === "necessary") own[id] = true;
  // A category is true only if all its services are.
  for (const { id } of categories)
    if (services.some((it) => it.category === id && own[it.id] === false)) made.categories[id] = false;
  return made;
};

export const recordText = (any, config, region) => {
  if (any.chance(0.15)) return any.pick(TEXTS);
  if (any.chance(0.02)) return DEEP(any);
  const sound = record(any, config, region);
  if (any.chance(0.05)) {
    const { categories, services } = sound;
    return JSON.stringify({ v: 0, consent: { ...categories, ...services }, time: sound.updated, revision: sound.revision });
  }
  if (any.chance(0.2)) return JSON.stringify(mutated(any, sound));
  const text = JSON.stringify(sound);
  return any.chance(0.05) ? text.slice(0, any.below(text.length)) : text;
};

export const pendingText = (any, config) => {
  if (any.chance(0.12)) return any.pick(TEXTS);
  if (any.chance(0.02)) return DEEP(any);
  const made = {
    a: any.weighed([
      [5, "reject"],
      [4, "accept"],
      [1, "reset"],
      [1, any.pick(["", "ACCEPT", "toString", "__proto__", true, null])],
    ]),
    t: any.pick(["{{-1m}}", "{{-1m}}", "{{-2d}}", "{{-300d}}", "{{+2d}}"]),
    lang: "en",
    text: "0123456789abcdef",
    revision: any.chance(0.8) ? (config?.revision ?? 0) : 1,
  };
  if (any.chance(0.3)) {
    const damaged = mutated(any, made);
    return JSON.stringify(damaged);
  }
  const text = JSON.stringify(made);
  return any.chance(0.06) ? text.slice(0, text.length - 1 - any.below(30)) : text;
};

export const historyText = (any, config, region) =>
  any.weighed([
    [5, () => JSON.stringify(Array.from({ length: any.below(6) }, () => record(any, config, region)))],
    [2, () => JSON.stringify(mutated(any, [record(any, config, region), record(any, config, region)]))],
    [2, () => any.pick(TEXTS)],
    [1, () => DEEP(any)],
  ])();

/** A mirror cookie's value. */
export const cookieValue = (any, config, region) => {
  if (any.chance(0.15)) return encodeURIComponent(any.pick(TEXTS)).replace(/%00/g, "");
  const { categories, services, v, revision, updated, expires, gpc } = record(any, config, region);
  const ids = Object.fromEntries(Object.entries({ ...categories, ...services }).map(([id, on]) => [id, on ? 1 : 0]));
  let value = { v, revision, updated, expires, gpc, ...ids };
  if (any.chance(0.15)) value = mutated(any, value);
  // The braces of relative times are not encoded, because they are replaced when the case runs.
  const text = encodeURIComponent(JSON.stringify(value)).replace(/%7B%7B(.*?)%7D%7D/g, (_, time) => `{{${decodeURIComponent(time)}}}`);
  return any.chance(0.05) ? text.slice(0, -3) + "%" : text;
};

export const languageText = (any) =>
  any.pick(['{"lang":"ja","page":"en"}', '{"lang":"zh-Hant","page":"en"}', "{", "null", '{"lang":{"a":1},"page":"en"}', '{"lang":"xx","page":"en"}', "[]", '{"lang":"en US","page":"en"}']);
