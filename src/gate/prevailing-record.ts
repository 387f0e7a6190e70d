import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { isRecord } from "../shared/record";

/** The mirror's record without the grants that an earlier record denies. */
const withoutDenied = (mirror: ConsentRecord, record: ConsentRecord): ConsentRecord => {
  const ids = Object.create(null);
  for (const id of Object.keys(mirror.categories))
    ids[id] = mirror.categories[id] && record.categories[id] !== false && record.services[id] !== false;
  return { ...mirror, categories: ids, services: ids };
};

/**
 * The record that counts, of the one in this page's memory, the stored one and the mirror cookie: the later
 * decision. Any sibling host can set the cookie, so it counts only where nothing is stored or where it is
 * later, and it never turns a stored denial into a grant.
 */
export const prevailingRecord = (memory: Stored, stored: Stored, mirror: Stored): Stored => {
  const own = isRecord(memory) && !(isRecord(stored) && stored.updated > memory.updated) ? memory : stored;
  if (!__MIRROR__ || !isRecord(mirror) || !isRecord(own)) return own === Missing.None ? mirror : own;
  return mirror.updated > own.updated ? withoutDenied(mirror, own) : own;
};
