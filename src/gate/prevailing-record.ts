import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { isRecord } from "../shared/record";
import { timestamp } from "../shared/timestamp";

/** A record without the grants that another one denies. */
const withoutDenied = (record: ConsentRecord, other: ConsentRecord): ConsentRecord => {
  const without = (answers: Record<string, boolean>): Record<string, boolean> => {
    const ids = Object.create(null);
    for (const id of Object.keys(answers)) ids[id] = answers[id] && other.categories[id] !== false && other.services[id] !== false;
    return ids;
  };
  return { ...record, categories: without(record.categories), services: without(record.services) };
};

/**
 * The record that counts, of the one in this page's memory, the stored one and the mirror cookie: the later
 * decision. Any sibling host can set the cookie, so it counts only where nothing is stored or where it is
 * later, and it never turns a stored denial into a grant. One that is dated in the future, by a clock that was fast,
 * is not known to be later: it denies, and does not ask again what was answered. Where nothing is stored the visitor may
 * have withdrawn, which the history alone has: then it does not count if it is the earlier.
 */
export const prevailingRecord = (memory: Stored, stored: Stored, mirror: Stored, lastInHistory: () => string | undefined): Stored => {
  const own = isRecord(memory) && !(isRecord(stored) && stored.updated > memory.updated) ? memory : stored;
  if (!__MIRROR__ || !isRecord(mirror)) return own === Missing.None ? mirror : own;
  if (own === Missing.None) return mirror.updated <= lastInHistory()! ? own : mirror;
  if (!isRecord(own) || mirror.updated <= own.updated) return own;
  return mirror.updated > timestamp() ? withoutDenied(own, mirror) : withoutDenied(mirror, own);
};
