import { release } from "./elements";
import { fault } from "./events";

const busy = new Set<string>();

/** Whether a line waits for a script of its own. */
export const waits = (line: string): boolean => busy.has(line);

/**
 * Makes a line wait until a script has loaded or failed, but no longer than 10 s. Lines know nothing of
 * each other, and `async` keeps the browser's own ordering out of it.
 */
export const serve = (line: string, script: HTMLScriptElement): void => {
  const next = (): void => {
    clearTimeout(patience);
    busy.delete(line);
    release();
  };
  const patience = setTimeout(() => {
    void fault("script-timeout", script);
    next();
  }, 1e4);
  script.async = true;
  busy.add(line);
  for (const type of ["load", "error"]) script.addEventListener(type, next);
};
