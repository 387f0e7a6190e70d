import { attempt } from "./attempt";
import { parse } from "./json";
import { Missing, read, type Stored } from "./record";

/**
 * The record as the mirror cookie has it, for servers and for browsers that forget storage. It holds
 * answers by id, without saying which are categories: both maps have them all. A sibling host can set one
 * of the same name besides: where two differ, nobody knows which is ours.
 */
export const readCookie = (cookie: { name?: string } | undefined): Stored => {
  if (!cookie) return Missing.None;
  const start = (cookie.name || "noren") + "=";
  const [first, ...others] = (attempt(() => document.cookie) || "").split("; ").filter((it) => it.startsWith(start));
  if (!first) return Missing.None;
  const mirror = parse(attempt(() => decodeURIComponent(first.slice(start.length))));
  if (!mirror || others.some((it) => it != first)) return Missing.Bad;
  const { v, revision, updated, expires, gpc, ...ids } = mirror;
  for (const id in ids) ids[id] = ids[id] === 1;
  const id = "";
  return read({ v, id, revision, text: id, first: updated, updated, expires, source: id, region: id, lang: id, gpc, categories: ids, services: ids });
};
