import { attempt } from "./attempt";
import type { Config, Hand, Host } from "./contract";

/** Reads a catalogue or another text by its logical name. */
export type Read = (name: string) => Promise<string>;

type PolicyLink = { url?: string | Record<string, string> };

const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent(`noren:${type}`, { detail }));
};

/** Makes the interface's host of what the gate handed over, and a reader of further texts. */
export const makeHost = async (hand: Hand): Promise<[Host, Read]> => {
  const [
    root, written, region, policy, names, language, assets, get, , messages, apply, , memory, yieldReopen,
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
      languages: (config?.languages || Object.keys(names)).map((tag) => [tag, names[tag]]),
      policyUrl: (tag) => {
        const { url = new URL(`policy/${tag}.html`, import.meta.url).href } = (config?.policy || {}) as PolicyLink;
        return typeof url == "string" ? url : (url[tag] ?? url.en ?? Object.values(url)[0] ?? "");
      },
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
        emit(type, { view });
      },
      error: (code, message, path = "") => {
        console.error("noren:", code, path, message);
        emit("error", { code, message, path });
      },
    },
    read,
  ];
};
