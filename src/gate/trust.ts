import { attempt } from "./attempt";

const same = (text: string): string => text;
const rules = { createHTML: same, createScript: same, createScriptURL: same };

/**
 * The page's one Trusted Types policy of ours, or plain texts where there are no Trusted Types. Its
 * inputs are the shop's own markup and what the build wrote into this file.
 */
export let policy = rules;

/** Creates the policy; once, because a second creation would be a violation. */
export const createPolicy = (): void => {
  policy = attempt(() => (window as any).trustedTypes.createPolicy("noren", rules)) || rules;
};
