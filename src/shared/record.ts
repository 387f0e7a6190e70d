import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { attempt } from "./attempt";
import { bare, parse } from "./json";
import { haveTypes, isCount } from "./json-types";
import { timestamp } from "./timestamp";

/** Reads a stored record, as a text or parsed. */
export const readRecord = (stored: unknown): Stored => {
  if (stored == null) return Missing.None;
  const record = typeof stored == "string" ? parse(stored) : bare(stored);
  return attempt(() => {
    const { v, revision, id, text, source, region, lang, gpc, first, updated, expires, categories, services } = record;
    return (
      v === 1 &&
      isCount(revision) &&
      haveTypes("boolean,string,string,string,string,string,object,object", gpc, id, text, source, region, lang, categories, services) &&
      // Dates such as 30 February parse, but do not come back the same.
      [first, updated, expires].every((time) => timestamp(time) === time) &&
      [categories, services].every((map) => Object.values(map).every((answer) => answer === !!answer))
    );
  })
    ? record
    : Missing.Unreadable;
};

/**
 * Whether there is a record, of whatever revision and age. Not by one of its fields: a text would have what the
 * page has put on `Object.prototype`.
 */
export const isRecord = (stored: Stored): stored is ConsentRecord => typeof stored == "object";

/** A record as the page's code gets it: frozen, and with the usual prototype of objects. */
export const published = ({ categories, services, ...rest }: ConsentRecord): ConsentRecord =>
  Object.freeze({ ...rest, categories: Object.freeze({ ...categories }), services: Object.freeze({ ...services }) });

/** Whether there is a record of this revision that has not expired and is not dated in the future. */
export const isCurrent = (stored: Stored, revision = 0, now = timestamp()): boolean =>
  isRecord(stored) && stored.revision == revision && stored.expires > now && stored.updated <= now;
