import type { Bundle, FaultCode } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import type { Host } from "../bridge/host";
import { ASSETS } from "./built";

/** What a fault is and what to do about it. The texts are in a file of their own, which only a page with faults loads. */
export const explain: Bundle["explain"] = async (...fault) => {
  const [file] = ASSETS.explain!;
  return (await import(new URL(file, import.meta.url).href)).explain(...fault);
};

/** Explains a fault and reports it. */
export const reportFault = async (host: Host, code: FaultCode, about?: unknown): Promise<void> => {
  const [message, path = ""] = await explain(code, about, host.config as Config);
  host.error(code, message, path);
};
