import { attempt } from "./attempt";
import type { Config, Hand, Host } from "./contract";

/** Reads a catalogue or another text by its logical name. */
export type Read = (name: string) => Promise<string>;

/** Makes the interface's host of what the gate handed over, and a reader of further texts. */
export const makeHost = async (hand: Hand): Promise<[Host, Read]> => {
  const [
    root, written, region, policy, policyUrl, offered, names, language, assets, get, , messages, apply, , memory,
    yieldReopen, error,
  ] = hand;
  const texts: Record<string, string> = {};
  const read: Read = async (name) =>
    (texts[name] ??= await (await get((assets[name] || __ASSETS__[name])!)).text());
  if (messages) texts[language] = await messages.text();
  // Attributes that the tag does not have are no fields of the config.
  const config = (written && JSON.parse(JSON.stringify(written))) as Config | undefined;
  const keys = config?.messages && (await read("keys"));
  const pending = `${config?.storage?.key || "noren"}.pending`;
  const stores = ["localStorage", "sessionStorage"] as const;
  let cleared = false;
  const clear = (): void => {
    if (cleared) {
      cleared = false;
      memory[1] = undefined;
      for (const store of stores) attempt(() => window[store].removeItem(pending));
    }
  };
  return [
    {
      root,
      config,
      region,
      language,
      pageLanguage: document.documentElement.lang,
      messages: await read(language),
      css: __CSS__,
      gpc: navigator.globalPrivacyControl === true,
      languages: offered.map((tag) => [tag, names[tag]]),
      policyUrl,
      html: (markup) => policy.createHTML(markup),
      keys: () => keys,
      memory: () => memory[0],
      pending: () =>
        memory[1] ??
        stores.map((store) => attempt(() => window[store].getItem(pending))).find(Boolean) ??
        undefined,
      // Only once the record is written: until then the answer has to hold in other tabs too.
      clearPending: () => {
        cleared = true;
        queueMicrotask(clear);
      },
      apply: (change) => {
        clear();
        apply(change);
      },
      emit: (type, view) => {
        yieldReopen(view, type == "show");
        dispatchEvent(new CustomEvent(`noren:${type}`, { detail: { view } }));
      },
      error,
    },
    read,
  ];
};
