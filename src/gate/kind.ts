/** The kind of a JSON value, with `null` and lists told apart from objects. */
export const kind = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

/** A whole number from 0 that fits 32 bits, as revisions and versions are. */
export const isCount = (value: unknown): value is number => (value as number) >>> 0 === value;
