import { config, services } from "./boot";
import { bundle } from "./load";

/** Dispatches `noren:<type>` on the window. */
export const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent("noren:" + type, { detail }));
};

/** Faults that were reported. A page that makes the same one again and again has one report. */
const reported = new Set<string>();

/**
 * Reports a fault, in the console and as `noren:error`. Where a fault is and what to write instead is
 * told by the lazy bundle, so that visitors of sound pages do not carry those words.
 */
export const fault = async (code: string, about?: unknown): Promise<void> => {
  const [message, path = ""] = await bundle("low").then(
    (it) => it.explain(code, about, { category: config.categories.map(({ id }) => id), service: (services || []).map(({ id }) => id) }),
    () => ["" + about] as [string],
  );
  const report = code + path + message;
  if (reported.has(report)) return;
  reported.add(report);
  console.error("noren:", code, path, message);
  emit("error", { code, message, path });
};
