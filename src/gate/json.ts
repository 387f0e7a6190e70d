import { attempt } from "./attempt";
import { stamp } from "./record";

/** The prototype of what is read: as a text it is empty, where an object stands in a text's place. */
const BARE = Object.assign(Object.create(null), { toString: () => "" });

/**
 * A JSON value whose objects have no prototype of the page's: what its code has put on `Object.prototype` is
 * never read as a part of it. A page whose own `JSON.parse` makes dates of texts has them made texts again.
 */
export const bare = (value: any): any => {
  if (value instanceof Date) return stamp(+value);
  if (!value || typeof value != "object") return value;
  if (Array.isArray(value)) return value.map(bare);
  const own = Object.create(BARE);
  for (const name of Object.keys(value)) own[name] = bare(value[name]);
  return own;
};

/** Parses a JSON text; nothing where it is not one, or is nested too deep to be walked. */
export const parse = (text: string | null | undefined): any =>
  // Not left to throw where there is nothing: that is slow, and usual on a first visit.
  text ? attempt(() => bare(JSON.parse(text))) : undefined;
