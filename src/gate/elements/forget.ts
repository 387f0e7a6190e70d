import { cancelPlaceholder } from "./placeholders";
import { expanded, held, seen } from "./registry";
import { withdrawElement, withdrawIf } from "./withdraw";

/** Milliseconds until held elements that have left the page are forgotten. */
const FORGET_AFTER = 1e3;

/** Forgets an element; should it come back, it is inspected anew. */
export const forget = (element: HTMLElement): void => {
  held.delete(element);
  seen.delete(element);
  cancelPlaceholder(element);
};

let timer: unknown;

/**
 * After a removal: the content of a template goes with the template, which is all that a framework knows of.
 * Held elements that are no longer on the page are forgotten, later.
 */
export const prune = (): void => {
  for (const template of expanded) if (!template.isConnected) withdrawElement(template);
  timer ||= setTimeout(() => {
    timer = 0;
    withdrawIf(() => false);
    for (const element of held) if (!element.isConnected) forget(element);
  }, FORGET_AFTER);
};
