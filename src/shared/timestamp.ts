/** A time as records write it: ISO 8601, UTC, to the second. Throws on what is no date. */
export const timestamp = (time: number | string = Date.now()): string =>
  new Date(time).toISOString().slice(0, 19) + "Z";
