import { attempt } from "../shared/attempt";

const same = (text: string): string => text;
const rules = { createHTML: same, createScript: same, createScriptURL: same };

/**
 * Noren's one Trusted Types policy, or one that returns plain strings where the browser has no Trusted Types.
 * Its inputs are the shop's own markup and what the build wrote into this file.
 */
export let policy = rules;

/** Creates the policy; once, because a second creation would be a violation. */
export const createPolicy = (): void => {
  policy = attempt(() => (window as any).trustedTypes.createPolicy("noren", rules)) || rules;
};
