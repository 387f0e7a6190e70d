/**
 * A JSON value whose objects do not inherit from the page's `Object.prototype`, so that nothing put there is
 * read as a part of it (prototype pollution). Dates, which the patched `JSON.parse` of a page makes of texts,
 * become texts again.
 */
export declare const bare: (value: any) => any;
/** Parses a JSON text; nothing if it is not JSON, or is nested too deep to be walked. */
export declare const parse: (text: string | null | undefined) => any;
