import { attempt } from "./attempt";

/** Whether an address leads to a server: what comes from markup or a config never runs as `javascript:`. */
export const isWeb = (address: string): boolean =>
  /^http/.test(attempt(() => new URL(address, document.baseURI).protocol)!);
