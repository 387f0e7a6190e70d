/** The kind of a JSON value, with `null` and lists told apart from objects. */
const kind = (value: unknown): string => (value === null ? "" : Array.isArray(value) ? "list" : typeof value);

/** Whether values are of the kinds that are named, in order and separated by commas. */
export const areKinds = (kinds: string, ...values: unknown[]): boolean => "" + values.map(kind) == kinds;

/** A whole number from 0 that fits 32 bits, as revisions and versions are. */
export const isCount = (value: unknown): value is number => (value as number) >>> 0 === value;
