import type { ConsentRecord } from "./contract";
import { isRecord, Missing, type Stored } from "./record";

/** Whether a record says no to an id. What it does not name it does not answer. */
const denies = (record: ConsentRecord, id: string): boolean =>
  record.categories[id] === false || record.services[id] === false;

/** The mirror's record without the grants that an earlier record denies. */
const without = (mirror: ConsentRecord, record: ConsentRecord): ConsentRecord => {
  const ids = Object.create(null);
  for (const id in mirror.categories) ids[id] = mirror.categories[id] && !denies(record, id);
  return { ...mirror, categories: ids, services: ids };
};

/**
 * The record that counts, of what this page keeps in memory, what is stored, and what the mirror cookie
 * repeats: the later decision. A cookie can be set by any sibling host. So it counts where nothing is
 * stored or where it is later, and it never turns a stored no into a yes.
 */
export const believed = (memory: Stored, stored: Stored, mirror: Stored): Stored => {
  const own = isRecord(memory) && !(isRecord(stored) && stored.updated > memory.updated) ? memory : stored;
  if (!isRecord(mirror) || !isRecord(own)) return own === Missing.None ? mirror : own;
  return mirror.updated > own.updated ? without(mirror, own) : own;
};
