import type { Bundle } from "../bridge/bridge";

/**
 * What a fault is and what to do about it. The words are in a file of their own, which only a page with
 * faults loads.
 */
export const explain: Bundle["explain"] = async (...fault) => {
  const [file] = __ASSETS__.explain!;
  return (await import(new URL(file, import.meta.url).href)).explain(...fault);
};
