/** Why a page cannot be audited, and what to do, told for a person. */
export class Hindrance extends Error {}
