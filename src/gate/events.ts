import { bundle } from "./load";
import { choices } from "./standing";

/** Dispatches `noren:<type>` on the window. */
export const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent("noren:" + type, { detail }));
};

/**
 * Reports a fault, in the console and as `noren:error`. Where a fault is and what to write instead is
 * told by the lazy bundle, so that visitors of sound pages do not carry those words.
 */
export const fault = async (code: string, about?: unknown): Promise<void> => {
  const [message, path = ""] = await bundle("low").then(
    (it) => it.explain(code, about, Object.keys(choices)),
    () => ["" + about] as [string],
  );
  console.error("noren:", code, path, message);
  emit("error", { code, message, path });
};
