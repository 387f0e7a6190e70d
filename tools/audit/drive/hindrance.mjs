/** Why a page cannot be audited, and what to do, as a message for the user. */
export class Hindrance extends Error {}
