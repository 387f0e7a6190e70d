import type { Asset, Bridge } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import type { Host } from "../bridge/host";
import { attempt } from "../shared/attempt";
import { parse } from "../shared/json";
import { reserveSpace } from "../shared/padding";
import { policyUrlIn } from "../shared/policy-url";
import { isRecord, published } from "../shared/record";
import { fetchAsset, verifiedContent } from "./assets";
import { ASSETS, CONFIG, CSS, LANGUAGES } from "./built";
import { clearStorage } from "./clear-storage";
import { containScroll } from "./contain-scroll";
import { withPage } from "./explain";

/** Reads a catalogue or another text by its logical name. */
export type ReadText = (name: string) => Promise<string>;

const emit = (type: string, detail: object): void => {
  dispatchEvent(new CustomEvent(`noren:${type}`, { detail }));
};

const decode = (content: ArrayBuffer): string => new TextDecoder().decode(content);

/** Makes the interface's host of what the gate gave, and a reader of further texts. */
export const makeHost = async (
  bridge: Bridge,
  inUse: (database: string) => void,
): Promise<[Host, ReadText]> => {
  const { shadow, region, language, memory } = bridge;
  const texts: Record<string, string> = {};
  // The texts about services, whose files only the facts about services name.
  let services: unknown;
  let described: Record<string, Asset> = {};
  const readText: ReadText = async (name) => {
    const asset = (ASSETS[name] || described[name])!;
    return (texts[name] ??= decode(await verifiedContent(await fetchAsset(asset), asset)));
  };
  if (bridge.messages) texts[language] = decode(await verifiedContent(bridge.messages, ASSETS[language]!));
  // Of a shop's own build the gate has only what it reads itself.
  const config = CONFIG || (bridge.config as Config | undefined);
  const key = config?.storage?.key || "noren";
  // Whatever is wrong with the config, the interface reports it.
  const isNamed = attempt(() => config!.services!.some((service) => typeof service == "string"));
  const [keys, facts] = await Promise.all([config?.messages && readText("keys"), isNamed && readText("catalogue")]);
  if (facts) [services, described] = JSON.parse(facts);
  let isPendingDone = false;
  const clearPending = (): void => {
    if (isPendingDone) {
      isPendingDone = false;
      delete memory.pending;
      for (const store of ["localStorage", "sessionStorage"] as const)
        attempt(() => window[store].removeItem(`${key}.pending`));
    }
  };
  let lastReported = "";
  return [
    {
      root: shadow,
      config,
      region,
      language,
      pageLanguage: document.documentElement.lang,
      messages: await readText(language),
      services,
      css: CSS,
      gpc: navigator.globalPrivacyControl === true,
      built: Object.entries(LANGUAGES),
      languages: config?.languages?.map((tag) => [tag, LANGUAGES[tag]]) || Object.entries(LANGUAGES),
      policyUrl: (tag) => policyUrlIn(config!, tag, (file) => new URL(file, import.meta.url).href),
      keys: () => keys,
      record: () => {
        const [record] = bridge.stored();
        return isRecord(record) ? JSON.stringify(record) : undefined;
      },
      pending: () => bridge.stored()[1],
      pendingSource: () => ("source" in memory ? memory.source || "api" : "banner"),
      // Only once the record is written: until then the answer has to hold in other tabs too.
      clearPending: () => {
        isPendingDone = true;
        queueMicrotask(clearPending);
      },
      keepPending: (refuses, source, time) => {
        isPendingDone = false;
        bridge.keepAnswer(refuses ? "reject" : "accept", source, undefined, time);
      },
      apply: ({ text, changed, first, source }) => {
        clearPending();
        // Storage that is blocked, or full, keeps nothing: then the gate has it in memory. What another tab
        // wrote in this moment is not this record either; the later of the two counts.
        if (text && attempt(() => localStorage.getItem(key)) !== text) memory.record = text;
        else delete memory.record;
        bridge.applyStored(true);
        // A record that was only normalized is no decision.
        if (text === null || !source) return;
        const record = published(parse(text));
        const { categories, services } = record;
        if (config?.signals?.dataLayer)
          ((window as any).dataLayer ||= []).push({ event: "noren_consent", categories, services, source });
        emit("consent", { record, changed, first, source });
      },
      partCurtain: bridge.partCurtain,
      clearStorage: (cookies, entries) =>
        clearStorage(cookies, entries, inUse, [key, config?.storage?.cookie?.name || "noren"]),
      // The config's check has seen to the form of the code; one that is no country's is its own name.
      country: (tag, code) => new Intl.DisplayNames(tag, { type: "region" }).of(code)!,
      emit: (type, view) => {
        bridge.drawReopen();
        shadow.host.toggleAttribute("data-receipt", type == "show" && view == "receipt");
        const banner = shadow.querySelector<HTMLElement>(".banner");
        if (banner && view == "banner") reserveSpace(banner);
        const dialog = shadow.querySelector("dialog");
        if (dialog && type == "show") {
          containScroll(dialog);
          // What scrolls and has no control in it is scrolled by keys where it can be focused (WCAG 2.1.1).
          if (view == "receipt") dialog.querySelector<HTMLElement>(".body")!.tabIndex = 0;
        }
        emit(type, { view });
      },
      error: (code, what, path) => {
        const message = withPage(code, what);
        // A fault that persists, such as full storage, is reported once.
        if (lastReported == (lastReported = code + path + message)) return;
        console.error("noren:", code, path, message);
        emit("error", { code, message, path });
      },
    },
    readText,
  ];
};
