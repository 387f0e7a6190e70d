import { address, attribute, broken, config, region } from "./boot";
import type { Act, Asset, Bundle } from "./contract";
import { turn } from "./elements";
import { fault } from "./events";
import { GateText } from "./generated";
import { language, speak } from "./language";
import { keep, memory } from "./pending";
import { isRecord } from "./record";
import { drawReopen } from "./reopen";
import { dress, shadow } from "./root";
import { say } from "./say";
import { found, settle, waiting } from "./standing";
import { policy } from "./trust";

/** Seconds that loading may take until it has failed, and another try is offered. */
const LIMIT = 10;

/** The interface, once started. */
export let ui: Act | undefined;

let loading: Promise<Act> | undefined;
let bundled: Promise<Bundle> | undefined;
let attempts = "";

/** Fetches an asset. What is not what the build wrote, a page of an error included, fails its digest. */
const get = ([file, integrity = ""]: Asset, priority: RequestPriority = "high"): Promise<Response> =>
  inTime((signal) => fetch(address(file), { integrity, priority, signal }), file);

/**
 * Fails in time, and says what did. What is given up is ended too: another try would wait for it, since
 * browsers fetch one address once at a time.
 */
const inTime = <T>(begin: (signal: AbortSignal) => Promise<T>, file: string): Promise<T> =>
  new Promise((done, fail) => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fail(Error(`${file} did not load in ${LIMIT} s`));
      stop.abort();
    }, LIMIT * 1e3);
    begin(stop.signal)
      .then(done, (error) => fail(Error(`${file}: ${error.message}`)))
      .then(() => clearTimeout(timer));
  });

/** The lazy bundle, not started; loaded once. */
export const bundle = (fetchPriority: RequestPriority): Promise<Bundle> => {
  if (bundled) return bundled;
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
  bundled = inTime<Bundle>(() => import(href), file);
  bundled.catch(() => {
    bundled = undefined;
    attempts += "?";
  });
  return bundled;
};

/** The interface found faults in the config, and has reported them. Another try would find the same. */
const FAULTY = Error("the config has faults");

/** Loads and starts the interface, even on a broken config: it says best what is broken. */
export const begin = async (priority: RequestPriority = "high", written: unknown = config): Promise<Act> => {
  const spoken = language;
  const [lazy, wasm, messages] = await Promise.all([
    bundle(priority),
    // The digests of these two are in the bundle, which checks them: see files.ts.
    get(__ASSETS__.wasm!, priority),
    __TEXTS__[spoken] && get([`messages.${spoken}.${say(GateText.Hash)}.txt`], priority),
  ]);
  const run = await lazy.default(
    shadow, written, region, policy, spoken, get, wasm, messages, settle, speak, memory, drawReopen, turn,
    () => [isRecord(found) ? JSON.stringify(found) : undefined, waiting?.text],
    keep,
    attribute,
  );
  if (!run) throw FAULTY;
  // The page may have changed its language meanwhile; an answer does not wait for that.
  if (language != spoken) run("language", language);
  return run;
};

/** The interface: loaded and started once. A failure is reported; the next call tries again. */
export const load = async (priority?: RequestPriority): Promise<Act> => {
  if (broken) throw FAULTY;
  dress();
  loading ||= begin(priority).catch((error) => {
    if (error != FAULTY) {
      loading = undefined;
      fault("load-failed", error);
    }
    throw error;
  });
  return (ui = await loading);
};
