// noren-consent/server: what a visitor has answered, from the mirror cookie of a request.

import { isCurrent, isRecord } from "../../src/shared/record";
import { readMirror } from "../../src/shared/mirror";

export interface ServerOptions {
  /** `storage.cookie.name` of the config. Default: `noren`. */
  name?: string;
  /** `revision` of the config. Default: 0. */
  revision?: number;
  /** Whether the request has the header `Sec-GPC: 1`. Then marketing is allowed only if it was while the signal was on. */
  gpc?: boolean;
  /** The time of the request. */
  now?: Date;
}

/** An answer in force. It is a hint, not proof: use it to send less. */
export interface ServerConsent {
  /** When the visitor decided: ISO 8601, UTC. */
  readonly updated: string;
  /** From when on the visitor is asked again. */
  readonly expires: string;
  /** Whether a category, or one service of it, is allowed. What the cookie does not list is not. */
  allowed(category: string, service?: string): boolean;
}

/**
 * The answer in a request's `Cookie` header; `null` if there is none in force. Where undecided means allowed
 * (`us-optout`), `null` is no refusal. In China a service abroad needs `allowed("cross-border")`, too.
 */
export function readConsent(cookies: string | null | undefined, options: ServerOptions = {}): ServerConsent | null {
  const { name, revision = 0, gpc = false, now = new Date() } = options;
  const record = readMirror(cookies ?? "", name);
  if (!isRecord(record) || !isCurrent(record, revision, `${now.toISOString().slice(0, 19)}Z`)) return null;
  return {
    updated: record.updated,
    expires: record.expires,
    allowed: (category, service) => !(gpc && category === "marketing" && !record.gpc) && record.categories[service ?? category] === true,
  };
}
