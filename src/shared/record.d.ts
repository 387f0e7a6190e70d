import { type ConsentRecord, type Stored } from "../bridge/record";
/** Reads a stored record, as a text or parsed. */
export declare const readRecord: (stored: unknown) => Stored;
/**
 * Whether there is a record, of whatever revision and age. Not by one of its fields: a text would have what the
 * page has put on `Object.prototype`.
 */
export declare const isRecord: (stored: Stored) => stored is ConsentRecord;
/** A record as the page's code gets it: frozen, and with the usual prototype of objects. */
export declare const published: ({ categories, services, ...rest }: ConsentRecord) => ConsentRecord;
/** Whether there is a record of this revision that has not expired and is not dated in the future. */
export declare const isCurrent: (stored: Stored, revision?: number, now?: string) => boolean;
