import { explain } from "./load";

/** Dispatches `noren:<type>` on the window. */
export const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent("noren:" + type, { detail }));
};

/**
 * Reports a fault, in the console and as `noren:error`. Where a fault is and what to write instead is
 * told by the lazy bundle, so that visitors of sound pages do not carry those words.
 */
export const fault = (code: string, about?: unknown): unknown =>
  explain(code, about)
    .catch(() => ["" + about] as const)
    .then(([message, path]) => report(code, message, path));

/** The same, explained already. */
export const report = (code: string, message: string, path = ""): void => {
  console.error("noren:", code, path, message);
  emit("error", { code, message, path });
};
