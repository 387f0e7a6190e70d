import { attempt } from "./attempt";
import type { Asset, Config, Hand, Host } from "./contract";
import { checked } from "./files";
import { parse } from "./json";
import { type Localized, pick } from "./localized";
import { pad } from "./padding";
import { published } from "./record";
import { push } from "./signals/vendor";
import { type Listed, sweep } from "./sweep";

/** Reads a catalogue or another text by its logical name. */
export type Read = (name: string) => Promise<string>;

type PolicyLink = { url?: Localized };

const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent(`noren:${type}`, { detail }));
};

/** Makes the interface's host of what the gate handed over, and a reader of further texts. */
export const makeHost = async (
  hand: Hand,
  inUse: (database: string) => void,
): Promise<[Host, Read]> => {
  const [
    root, written, region, policy, language, get, , messages, settle, , memory, drawReopen, , standing, keep,
  ] = hand;
  const texts: Record<string, string> = {};
  // The texts about services, of which only the facts know.
  let services: unknown;
  let described: Record<string, Asset> = {};
  const read: Read = async (name) => {
    const asset = (__ASSETS__[name] || described[name])!;
    return (texts[name] ??= new TextDecoder().decode(await checked(await get(asset), asset)));
  };
  if (messages) texts[language] = new TextDecoder().decode(await checked(messages, __ASSETS__[language]!));
  const config = written as Config | undefined;
  const key = config?.storage?.key || "noren";
  // Whatever is wrong with the config, the interface says it.
  const named = attempt(() => config!.services!.some((it) => typeof it == "string"));
  const [keys, known] = await Promise.all([config?.messages && read("keys"), named && read("catalogue")]);
  if (known) [services, described] = JSON.parse(known);
  let cleared = false;
  const clear = (): void => {
    if (cleared) {
      cleared = false;
      delete memory.pending;
      for (const store of ["localStorage", "sessionStorage"] as const)
        attempt(() => window[store].removeItem(`${key}.pending`));
    }
  };
  let told = "";
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
        return pick(url, tag);
      },
      html: (markup) => policy.createHTML(markup),
      keys: () => keys,
      believed: () => standing()[0],
      pending: () => standing()[1],
      pendingSource: () => ("source" in memory ? memory.source || "api" : "banner"),
      // Only once the record is written: until then the answer has to hold in other tabs too.
      clearPending: () => {
        cleared = true;
        queueMicrotask(clear);
      },
      keepPending: (refuses) => {
        cleared = false;
        keep(refuses ? "reject" : "accept");
      },
      apply: ({ text, changed, first, source }) => {
        clear();
        // Storage that is blocked, or full, keeps nothing: then the gate has it in memory. What another tab
        // wrote in this moment is not this record either; the later of the two counts.
        if (text && attempt(() => localStorage.getItem(key)) !== text) memory.record = text;
        else delete memory.record;
        settle(true);
        // What was only put in order is no decision.
        if (text === null || !source) return;
        const record = published(parse(text));
        const { categories, services } = record;
        if (config?.signals?.dataLayer) push("dataLayer", { event: "noren_consent", categories, services, source });
        emit("consent", { record, changed, first, source });
      },
      sweep: (cookies, entries) =>
        sweep(cookies as unknown as Listed[], entries, inUse, [key, config?.storage?.cookie?.name || "noren"]),
      emit: (type, view) => {
        drawReopen();
        root.host.toggleAttribute("data-receipt", type == "show" && view == "receipt");
        const banner = root.querySelector<HTMLElement>(".banner");
        if (banner && view == "banner") pad(banner);
        emit(type, { view });
      },
      error: (code, message, path = "") => {
        // A fault that stays, such as storage without room, is told once.
        if (told == (told = code + path + message)) return;
        console.error("noren:", code, path, message);
        emit("error", { code, message, path });
      },
    },
    read,
  ];
};
