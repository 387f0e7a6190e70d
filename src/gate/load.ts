import { address, broken, config, parsing, region, tag } from "./boot";
import type { Act, Asset, Bundle } from "./contract";
import { turn } from "./elements";
import { fault } from "./events";
import { language, speak } from "./language";
import { memory } from "./pending";
import { drawReopen } from "./reopen";
import { dress, shadow } from "./root";
import { say, Say } from "./say";
import { settle } from "./standing";
import { policy } from "./trust";

/** The interface, once started. */
export let ui: Act | undefined;

let loading: Promise<Act> | undefined;
let attempts = "";

/** Fetches an asset. What is not what the build wrote, a page of an error included, fails its digest. */
const get = ([file, integrity = ""]: Asset, priority: RequestPriority = "high"): Promise<Response> =>
  fetch(address(file), { integrity, priority });

/** The lazy bundle, not started. */
export const bundle = (fetchPriority: RequestPriority): Promise<Bundle> => {
  const [file, integrity] = __ASSETS__.js!;
  // A module that failed once may fail for ever under the same address.
  const href = address(file) + attempts;
  // The one way to give an import() an integrity; where it is unknown the hashed name has to do.
  document.head.append(
    Object.assign(document.createElement("link"), {
      rel: "modulepreload",
      href,
      integrity,
      crossOrigin: "",
      fetchPriority,
    }),
  );
  return import(href);
};

/** Loads and starts the interface, even on a broken config: it says best what is broken. */
export const begin = async (priority: RequestPriority = "high", written: unknown = config): Promise<Act> => {
  let spoken = language;
  const [lazy, wasm, messages] = await Promise.all([
    bundle(priority),
    // The digests of these two are in the bundle, which checks them: see files.ts.
    get(__ASSETS__.wasm!, priority),
    __TEXTS__[spoken] && get([`messages.${spoken}.${say(Say.Hash)}.txt`], priority),
  ]);
  const run = await lazy.default(
    shadow, written, region, policy, spoken, get, wasm, messages, settle, speak, memory, drawReopen, turn, tag,
    parsing,
  );
  // The page may have changed its language meanwhile.
  while (language != spoken) await run("language", (spoken = language));
  return run;
};

/** The interface: loaded and started once. A failure is reported; the next call tries again. */
export const load = async (priority?: RequestPriority): Promise<Act> => {
  if (broken) throw "";
  dress();
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
