import { attempt } from "./attempt";
import { parse } from "./json";
import { isRecord, Missing, read, type Stored } from "./record";

/**
 * The record as the mirror cookie has it, for servers and for browsers that forget storage. It holds
 * answers by id, without saying which are categories: both maps have them all. A sibling host can set one
 * of the same name besides: of several only what all of them grant is granted.
 */
export const readCookie = (cookie: { name?: string } | undefined): Stored => {
  if (!cookie) return Missing.None;
  const start = (cookie.name || "noren") + "=";
  const all = (attempt(() => document.cookie) || "")
    .split("; ")
    .filter((it) => it.startsWith(start))
    .map((it) => one(it.slice(start.length)));
  return all.length > 1 && !all.every(isRecord) ? Missing.Bad : all.reduce(both, all[0] ?? Missing.None);
};

const one = (value: string): Stored => {
  const { v, revision, updated, expires, gpc, ...ids } = parse(attempt(() => decodeURIComponent(value))) || {};
  for (const id in ids) ids[id] = ids[id] === 1;
  const id = "";
  return read({ v, id, revision, text: id, first: updated, updated, expires, source: id, region: id, lang: id, gpc, categories: ids, services: ids });
};

/** The later of two records, with the grants that both have, for as long as both are in force. */
const both = (a: Stored, b: Stored): Stored => {
  if (!isRecord(a) || !isRecord(b)) return a;
  const ids: Record<string, boolean> = {};
  for (const id in { ...a.categories, ...b.categories }) ids[id] = !!(a.categories[id] && b.categories[id]);
  const later = a.updated < b.updated ? b : a;
  // Answers to two revisions are never both in force.
  const expires = a.revision != b.revision ? later.updated : a.expires < b.expires ? a.expires : b.expires;
  return { ...later, expires, gpc: a.gpc && b.gpc, categories: ids, services: ids };
};
