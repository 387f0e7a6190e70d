import { attempt } from "./attempt";
import type { ConsentRecord } from "./contract";
import { areKinds, isCount } from "./kind";

/** What is stored where there is no record to be read: nothing, rubbish, or another version's. */
export const enum Missing {
  None = 0,
  Bad = "",
  /** The interface migrates it. */
  Older = 1,
  /** A decision that cannot be read. */
  Newer = 2,
}

/** A record, or why there is none; nothing and rubbish are both falsy. */
export type Stored = ConsentRecord | Missing;

/** A time as records write it. Throws on what is no date. */
export const stamp = (time: number | string = Date.now()): string =>
  new Date(time).toISOString().slice(0, 19) + "Z";

/** Judges what was stored, as a text or parsed. */
export const read = (stored: unknown): Stored => {
  if (stored == null) return Missing.None;
  const record = attempt(() => ((stored as string).big ? JSON.parse(stored as string) : stored));
  const version = record?.v;
  return isCount(version) && version != 1
    ? version
      ? Missing.Newer
      : Missing.Older
    : attempt(() => {
          const { v, revision, id, text, source, region, lang, gpc, first, updated, expires, categories, services } =
            record;
          return (
            isCount(v) &&
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

/** Whether a record is of this revision, has not expired, and is not dated in the future. */
export const isCurrent = (stored: Stored, revision = 0, now = stamp()): boolean => {
  const record = stored as ConsentRecord;
  return record.revision == revision && record.expires > now && record.updated <= now;
};
