import { attempt } from "./attempt";
import type { ConsentRecord } from "./contract";
import { areKinds, isCount } from "./kind";
import { bare, parse } from "./json";

/** What is stored where there is no record to be read: nothing, rubbish, or another version's. */
export const enum Missing {
  None = 0,
  /** What cannot be read, be it rubbish or storage that the browser keeps from this page. */
  Bad = "",
  /** A decision that cannot be read. */
  Newer = 2,
}

/** A record, or why there is none. */
export type Stored = ConsentRecord | Missing;

/** A time as records write it. Throws on what is no date. */
export const stamp = (time: number | string = Date.now()): string =>
  new Date(time).toISOString().slice(0, 19) + "Z";

/** Judges what was stored, as a text or parsed. */
export const read = (stored: unknown): Stored => {
  if (stored == null) return Missing.None;
  const record = typeof stored == "string" ? parse(stored) : bare(stored);
  const version = record?.v;
  return isCount(version) && version > 1
    ? Missing.Newer
    : attempt(() => {
          const { v, revision, id, text, source, region, lang, gpc, first, updated, expires, categories, services } =
            record;
          return (
            v === 1 &&
            isCount(revision) &&
            areKinds("boolean,string,string,string,string,string,object,object", gpc, id, text, source, region, lang, categories, services) &&
            // Dates such as 30 February parse, but do not come back the same.
            [first, updated, expires].every((time) => stamp(time) === time) &&
            [categories, services].every((map) => Object.values(map).every((answer) => answer === !!answer))
          );
        })
      ? record
      : Missing.Bad;
};

/** Whether there is a record, of whatever revision and age. */
export const isRecord = (stored: Stored): stored is ConsentRecord => !!(stored as ConsentRecord).v;

/** A record as the page's code gets it: frozen, and with the usual methods of objects. */
export const published = ({ categories, services, ...rest }: ConsentRecord): ConsentRecord =>
  Object.freeze({ ...rest, categories: Object.freeze({ ...categories }), services: Object.freeze({ ...services }) });

/** Whether a record is of this revision, has not expired, and is not dated in the future. */
export const isCurrent = (stored: Stored, revision = 0, now = stamp()): boolean => {
  const record = stored as ConsentRecord;
  return record.revision == revision && record.expires > now && record.updated <= now;
};
