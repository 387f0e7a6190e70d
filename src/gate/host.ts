import { attempt } from "./attempt";
import type { Asset, Config, ConsentRecord, Hand, Host } from "./contract";
import { checked } from "./files";
import { pad } from "./padding";
import { push } from "./signals/vendor";
import { type Listed, sweep } from "./sweep";

/** Reads a catalogue or another text by its logical name. */
export type Read = (name: string) => Promise<string>;

type PolicyLink = { url?: string | Record<string, string> };

const freeze = (record: ConsentRecord): ConsentRecord => {
  Object.freeze(record.categories);
  Object.freeze(record.services);
  return Object.freeze(record);
};

const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent(`noren:${type}`, { detail }));
};

/** Makes the interface's host of what the gate handed over, and a reader of further texts. */
export const makeHost = async (
  hand: Hand,
  inUse: (database: string) => void,
): Promise<[Host, Read]> => {
  const [
    root, written, region, policy, language, get, , messages, settle, , memory, drawReopen,
  ] = hand;
  const texts: Record<string, string> = {};
  // The texts about services, of which only the facts know.
  let services: unknown;
  let described: Record<string, Asset> = {};
  const read: Read = async (name) =>
    (texts[name] ??= await (await get((__ASSETS__[name] || described[name])!)).text());
  if (messages) texts[language] = new TextDecoder().decode(await checked(messages, __ASSETS__[language]!));
  const config = written as Config | undefined;
  const key = config?.storage?.key || "noren";
  // Whatever is wrong with the config, the interface says it.
  const named = attempt(() => config!.services!.some((it) => typeof it == "string"));
  const [keys, known] = await Promise.all([config?.messages && read("keys"), named && read("catalogue")]);
  if (known) [services, described] = JSON.parse(known);
  const pending = `${key}.pending`;
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
      services,
      css: __CSS__,
      gpc: navigator.globalPrivacyControl === true,
      languages: (config?.languages || Object.keys(__LANGUAGES__)).map((tag) => [tag, __LANGUAGES__[tag]]),
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
      pendingSource: () => (memory.length > 2 ? memory[2] || "api" : "banner"),
      // Only once the record is written: until then the answer has to hold in other tabs too.
      clearPending: () => {
        cleared = true;
        queueMicrotask(clear);
      },
      apply: ({ text, changed, first, source }) => {
        clear();
        // Storage that is blocked, or full, keeps nothing: then the gate has it in memory.
        const kept = attempt(() => localStorage.getItem(key)) ?? null;
        memory[0] = kept === text ? undefined : text;
        settle(true);
        // What was only put in order is no decision.
        if (text === null || !source) return;
        const record = freeze(JSON.parse(text) as ConsentRecord);
        const { categories, services } = record;
        if (config?.signals?.dataLayer) push("dataLayer", { event: "noren_consent", categories, services, source });
        emit("consent", { record, changed, first, source });
      },
      sweep: (cookies, entries) => sweep(cookies as unknown as Listed[], entries, inUse),
      emit: (type, view) => {
        drawReopen();
        root.host.toggleAttribute("data-receipt", type == "show" && view == "receipt");
        const banner = root.querySelector<HTMLElement>(".banner");
        if (banner && view == "banner") pad(banner);
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
