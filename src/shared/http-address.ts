import { attempt } from "./attempt";

/** Whether an address is none, http(s) or relative: one from markup or a config never runs as `javascript:`. */
export const isHttpAddress = (address: string): boolean =>
  !address || /^http/.test(attempt(() => new URL(address, document.baseURI).protocol)!);
