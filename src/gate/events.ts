import type { FaultCode } from "../bridge/bridge";
import { bundle } from "./bundle";
import { config } from "./config";

/** Dispatches `noren:<type>` on the window. */
export const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent("noren:" + type, { detail }));
};

/** Faults that were reported. A page that makes the same one again and again has one report of it. */
const reported = new Set<string>();

/**
 * Reports a fault, in the console and as `noren:error`. Where a fault is and what to
 * write instead is explained by the lazy bundle, so that visitors of sound pages do not download those texts.
 */
export const report = async (code: FaultCode, about?: unknown): Promise<void> => {
  const [message, path = ""] = await bundle("low").then(
    (lazy) => lazy.explain(code, about, config),
    () => ["" + about] as [string],
  );
  const fault = code + path + message;
  if (reported.has(fault)) return;
  reported.add(fault);
  console.error("noren:", code, path, message);
  emit("error", { code, message, path });
};
