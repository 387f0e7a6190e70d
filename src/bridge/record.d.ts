import type { NorenRecord } from "../noren";
/** What a visitor decided, and when. */
export type ConsentRecord = NorenRecord;
/** Why there is no record. */
export declare const enum Missing {
    /** Nothing is stored. */
    None = "none",
    /** What is stored is no record of this version, or the browser does not let this page read it. */
    Unreadable = "bad"
}
/** A record, or why there is none. */
export type Stored = ConsentRecord | Missing;
