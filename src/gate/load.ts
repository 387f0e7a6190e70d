import type { Bridge, Command } from "../bridge/bridge";
import { GateText } from "../bridge/generated";
import { ASSETS, TEXTS } from "./built";
import { bundle, fetchAsset } from "./bundle";
import { broken, config, region } from "./config";
import { report } from "./events";
import { clearLoadFailure } from "./load-failure";
import { language } from "./locale";
import { keepAnswer, memory } from "./pending";
import { partCurtain } from "./part-curtain";
import { drawReopen } from "./reopen";
import { prepareRoot, shadow } from "./root";
import { found, waiting } from "./state";
import { tag } from "./tag";
import { gateText } from "./text";
import { policy } from "./trusted-types";

/** The interface, once started. */
export let ui: Command | undefined;

let loading: Promise<Command> | undefined;

/** Effects that the interface may cause. Their modules load the interface themselves: main.ts connects them, so that there is no import circle. */
type Effects = Pick<Bridge, "applyStored" | "chooseLanguage" | "releaseOnce">;

let effects: Effects;

/** Gives the effects that the interface may cause; once, before anything loads. */
export const connect = (connected: Effects): void => {
  effects = connected;
};

/** The interface found faults in the config, and has reported them. Another try would find the same. */
const FAULTY = "the config has faults";

/** Loads and starts the interface, even on a broken config, whose faults it describes best. */
export const begin = async (priority: RequestPriority = "high", written: unknown = config): Promise<Command> => {
  const loaded = language;
  const [lazy, wasm, messages] = await Promise.all([
    bundle(priority),
    // The digests of these two are in the bundle, which checks them: see assets.ts.
    fetchAsset(ASSETS.wasm!, priority),
    TEXTS[loaded] && fetchAsset([`messages.${loaded}.${gateText(GateText.Hash)}.txt`], priority),
  ]);
  const run = await lazy.default({
    ...effects,
    shadow,
    config: written,
    region,
    policy,
    language: loaded,
    wasm,
    messages,
    memory,
    drawReopen,
    partCurtain,
    keepAnswer,
    tag,
    stored: () => [found, waiting?.text],
  });
  if (!run) throw Error(FAULTY);
  // The page may have changed its language meanwhile; an answer does not wait for that.
  if (language != loaded) run("language", language);
  return run;
};

/** The interface: loaded and started once. A failure is reported; the next call tries again. */
export const load = async (priority?: RequestPriority): Promise<Command> => {
  if (broken) throw Error(FAULTY);
  prepareRoot();
  loading ||= begin(priority).catch((error) => {
    if (error.message != FAULTY) {
      loading = undefined;
      report("load-failed", error);
    }
    throw error;
  });
  ui = await loading;
  // It may have come because the visitor reached for the banner, and not by another try.
  clearLoadFailure();
  return ui;
};
