import { address, booted, broken, config, policyUrl, region, services, tag } from "./boot";
import type { Act, Asset, Bundle } from "./contract";
import { fault, report } from "./events";
import { language, offered, speak } from "./language";
import { memory } from "./pending";
import { yieldReopen } from "./reopen";
import { shadow } from "./root";
import { settle } from "./standing";
import { policy } from "./trust";

/** The interface, once started. */
export let ui: Act | undefined;

let loading: Promise<Act> | undefined;
let attempts = "";

const get = async ([file, integrity]: Asset, priority: RequestPriority = "auto"): Promise<Response> => {
  const response = await fetch(address(file), { integrity, priority });
  if (!response.ok) throw file;
  return response;
};

const bundle = (fetchPriority: RequestPriority): Promise<Bundle> => {
  const [file, integrity] = __ASSETS__.js!;
  // A module that failed once may fail for ever under the same address.
  const href = address(file) + attempts;
  // The one way to give an import() an integrity; where it is missing the hashed name has to do.
  const link = document.createElement("link");
  if (link.relList.supports("modulepreload"))
    document.head.append(
      Object.assign(link, { rel: "modulepreload", href, integrity, crossOrigin: "", fetchPriority, nonce: tag?.nonce }),
    );
  return import(href);
};

/** What the lazy bundle has to say of a fault. */
export const explain = async (code: string, about: unknown): Promise<readonly [message: string, path?: string]> =>
  (await bundle("low")).explain(code, about, config.categories, services);

/** Loads and starts the interface, even on a broken config: it says best what is broken. */
export const begin = async (priority: RequestPriority = "high", written: unknown = config): Promise<Act> => {
  const spoken = language;
  const [lazy, wasm, messages] = await Promise.all([
    bundle(priority),
    get(__ASSETS__.wasm!, priority),
    __ASSETS__[spoken] && get(__ASSETS__[spoken]!, priority),
  ]);
  return lazy.default(
    shadow, written, region, policy, policyUrl, offered(), __LANGUAGES__, spoken, __ASSETS__, get, wasm, messages,
    settle, speak, memory, yieldReopen, report,
  );
};

/** The interface: loaded and started once. A failure is reported; the next call tries again. */
export const load = async (priority?: RequestPriority): Promise<Act> => {
  await booted;
  if (broken) throw "";
  loading =
    loading ||
    begin(priority).catch((error) => {
      loading = undefined;
      attempts += "?";
      fault("load-failed", error);
      throw error;
    });
  return (ui = await loading);
};
