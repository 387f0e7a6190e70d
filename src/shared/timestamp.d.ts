/** A time as records write it: ISO 8601, UTC, to the second. Throws on what is no date. */
export declare const timestamp: (time?: number | string) => string;
