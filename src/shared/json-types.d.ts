/** Whether values have the named types, in order and separated by commas. */
export declare const haveTypes: (types: string, ...values: unknown[]) => boolean;
/** A whole number from 0 that fits 32 bits, as revisions and versions are. */
export declare const isCount: (value: unknown) => value is number;
