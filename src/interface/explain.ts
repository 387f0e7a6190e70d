import type { Bundle, Explained, FaultCode } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import type { Host } from "../bridge/host";
import { ASSETS } from "./built";

/** What a fault is and what to do about it. The texts are in a file of their own, which only a page with faults loads. */
const describe = async (...fault: Parameters<Bundle["explain"]>): Promise<Explained> => {
  const [file] = ASSETS.explain!;
  return (await import(new URL(file, import.meta.url).href)).explain(...fault);
};

/** A fault's message, with where its code is explained: a page of the package and of the sources. */
export const withPage = (code: string, message: string): string => `${message} (more: docs/errors.md#${code} of noren-consent)`;

/** What a fault that the gate found is, with where its code is explained. */
export const explain: Bundle["explain"] = async (code, about, config) => {
  const [message, path] = await describe(code, about, config);
  return path === undefined ? [withPage(code, message)] : [withPage(code, message), path];
};

/** Explains a fault and reports it. */
export const reportFault = async (host: Host, code: FaultCode, about?: unknown): Promise<void> => {
  const [message, path = ""] = await describe(code, about, host.config as Config);
  host.error(code, message, path);
};
