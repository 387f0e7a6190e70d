import { REGIONS } from "../bridge/generated";

/** Whether this is a region that Noren knows; `auto` is none. */
export const isRegion = (name: unknown): boolean => REGIONS.includes(name as string);

/**
 * The region in force. `auto` is what the server says in a meta element; never a guess from address
 * or language. Whatever is unknown is strict.
 */
export const effectiveRegion = (written: string | undefined): string => {
  const region =
    written == "auto" ? document.querySelector<HTMLMetaElement>("[name=noren-region]")?.content : written;
  return isRegion(region) ? region! : "strict";
};
