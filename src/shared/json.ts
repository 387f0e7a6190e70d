import { attempt } from "./attempt";
import { timestamp } from "./timestamp";

/** The prototype of what is read. Its text is empty, for where an object is found instead of a text. */
const BARE = { __proto__: null, toString: () => "" };

/**
 * A JSON value whose objects do not inherit from the page's `Object.prototype`, so that nothing put there is
 * read as a part of it (prototype pollution). Dates, which the patched `JSON.parse` of a page makes of texts,
 * become texts again.
 */
export const bare = (value: any): any => {
  if (value instanceof Date) return timestamp(+value);
  if (!value || typeof value != "object") return value;
  if (Array.isArray(value)) return value.map(bare);
  const own = Object.create(BARE);
  for (const name of Object.keys(value)) own[name] = bare(value[name]);
  return own;
};

/** Parses a JSON text; nothing if it is not JSON, or is nested too deep to be walked. */
export const parse = (text: string | null | undefined): any =>
  // A missing text is usual on a first visit, and an exception is slow.
  text ? attempt(() => bare(JSON.parse(text))) : undefined;
