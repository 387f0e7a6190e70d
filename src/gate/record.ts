import { attempt } from "./attempt";
import type { ConsentRecord } from "./contract";
import { isCount, kind } from "./kind";

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

/** Reads a stored text, or what it was parsed to. */
export const read = (stored: unknown): Stored => {
  if (stored == null) return Missing.None;
  const record = attempt(() => (kind(stored) == "string" ? JSON.parse(stored as string) : stored));
  const are = (fields: string, fine: (value: any) => boolean) =>
    fields.split(" ").every((field) => fine(record[field]));
  const version = record?.v;
  return isCount(version) && version != 1
    ? version
      ? Missing.Newer
      : Missing.Older
    : attempt(
          () =>
            are("v revision", isCount) &&
            are("id text source region lang", (value) => kind(value) == "string") &&
            // Dates such as 30 February parse, but do not come back the same.
            are("first updated expires", (value) => stamp(value) === value) &&
            are(
              "categories services",
              (value) => kind(value) == "object" && Object.values(value).every((it) => kind(it) == "boolean"),
            ) &&
            kind(record.gpc) == "boolean",
        )
      ? record
      : Missing.Bad;
};

/** Whether a record is of this revision, has not expired, and is not dated in the future. */
export const isCurrent = (stored: Stored, revision = 0, now = stamp()): boolean => {
  const record = stored as ConsentRecord;
  return record.revision == revision && record.expires > now && record.updated <= now;
};
