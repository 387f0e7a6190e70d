/** The type of a JSON value, with `null` and lists distinguished from objects. */
const typeOf = (value: unknown): string => (value === null ? "" : Array.isArray(value) ? "list" : typeof value);

/** Whether values have the named types, in order and separated by commas. */
export const haveTypes = (types: string, ...values: unknown[]): boolean => "" + values.map(typeOf) == types;

/** A whole number from 0 that fits 32 bits, as revisions and versions are. */
export const isCount = (value: unknown): value is number => (value as number) >>> 0 === value;
