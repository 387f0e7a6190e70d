/** What a person can mend: shown as one message, without a stack. */
export class Failure extends Error {}

/** The message of what was thrown, by Rust as a text or an error. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
