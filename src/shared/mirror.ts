import { Missing, type Stored } from "../bridge/record";
import { attempt } from "./attempt";
import { bare, parse } from "./json";
import { isRecord, readRecord } from "./record";

/**
 * Reads the record from the mirror cookie of this name, among those of a page or a request. It is for servers and for
 * browsers that delete storage, and has answers by id and does not distinguish categories from services: both maps get all of them. A sibling host
 * can set another cookie of the same name: of several only what all of them grant is granted.
 */
export const readMirror = (cookies: string, name?: string): Stored => {
  const start = (name || "noren") + "=";
  const all = cookies
    .split("; ")
    .filter((cookie) => cookie.startsWith(start))
    .map((cookie) => parseMirror(cookie.slice(start.length)));
  return all.length > 1 && !all.every(isRecord) ? Missing.Unreadable : all.reduce(intersection, all[0] ?? Missing.None);
};

const parseMirror = (value: string): Stored => {
  const { v, revision, updated, expires, gpc, ...ids } = parse(attempt(() => decodeURIComponent(value))) || bare({});
  for (const id of Object.keys(ids)) ids[id] = ids[id] === 1;
  const id = "";
  return readRecord({ v, id, revision, text: id, first: updated, updated, expires, source: id, region: id, lang: id, gpc, categories: ids, services: ids });
};

/** The later of two records, with the grants that both have, until the first of them expires. */
const intersection = (a: Stored, b: Stored): Stored => {
  if (!isRecord(a) || !isRecord(b)) return a;
  const ids: Record<string, boolean> = {};
  for (const id of Object.keys({ ...a.categories, ...b.categories })) ids[id] = !!(a.categories[id] && b.categories[id]);
  const later = a.updated < b.updated ? b : a;
  // Answers to two revisions are never both in force.
  const expires = a.revision != b.revision ? later.updated : a.expires < b.expires ? a.expires : b.expires;
  return { ...later, expires, gpc: a.gpc && b.gpc, categories: ids, services: ids };
};
