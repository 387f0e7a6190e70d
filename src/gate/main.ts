/**
 * The gate: reads what was decided, holds what waits for a decision, and loads the interface when there is
 * something to ask or to show. This file is the order in which that happens.
 */
import type { Config } from "../bridge/config";
import { attempt } from "../shared/attempt";
import { parse } from "../shared/json";
import { afterPaint } from "./after-paint";
import { api } from "./api";
import { applyStored } from "./apply";
import { CONFIG } from "./built";
import { openByHash } from "./commands";
import { boot, booted, broken, config, configure, failClosed } from "./config";
import { isWellFormed } from "./config-structure";
import { handleControls } from "./controls";
import { releaseOnce } from "./elements/release";
import { emit, report } from "./events";
import { ask } from "./first-frame";
import { setLanguage } from "./language";
import { begin, connect, load } from "./load";
import { idle, loadedAndIdle } from "./loaded-and-idle";
import { observe } from "./observe";
import { effectiveRegion } from "./region";
import { drawReopen } from "./reopen";
import { prepareRoot, shadow } from "./root";
import { signal } from "./signals";
import { global } from "./signals/vendor";
import { asking, assumeDefaults, record, unwritten, waiting } from "./state";
import { attribute } from "./tag";
import { createPolicy } from "./trusted-types";

/** The page's queue, or another instance of Noren. An element of that name is neither. */
const before = Object.hasOwn(window, "noren") ? global.noren : undefined;

/** Whether the browser has what Noren needs: README "Browsers". */
const isSupported = (): unknown =>
  // Chrome 111, Firefox 113 and Safari 16.4 were the first to have both.
  global.DecompressionStream &&
  CSS.supports("color:lab(0 0 0)") &&
  // What a page can remove.
  shadow.host?.shadowRoot &&
  shadow.adoptedStyleSheets &&
  attempt(() => new CSSStyleSheet()) &&
  global.Intl?.PluralRules;

/** Has the interface make a record of the answer that waits, when idle if it holds; asks if it was no answer. */
const finishWaiting = async (): Promise<unknown> => {
  if (unwritten) await loadedAndIdle();
  return load().then(
    () => {
      applyStored();
      if (asking) ask();
    },
    () => {},
  );
};

/** Everything that waits while the page is only prerendered. */
const start = (): void => {
  if (!broken && !isSupported()) {
    failClosed();
    report("unsupported");
  }
  setLanguage(attribute("lang"));
  // Before the first read, so that no decision in another tab is missed.
  for (const type of ["storage", "pageshow", "visibilitychange"])
    // A page that is shown for the first time has just been read.
    addEventListener(type, (event: any) => (type != "pageshow" || event.persisted) && applyStored());
  applyStored(undefined, true);
  observe();
  handleControls();
  if (Array.isArray(before)) before.forEach(api.push);
  booted.then(() => emit("ready", { record }));
  boot();
  openByHash();
  if (asking) ask();
  else if (waiting) finishWaiting();
  // The first paint does not wait for what a page view can do without until then, nor does anything else of the page.
  afterPaint().then(idle).then(() => {
    if (!broken) prepareRoot();
    drawReopen();
  });
};

const useConfig = (parsed: Config | undefined, why?: unknown): void => {
  if (__BUILT__ || isWellFormed(parsed)) configure(parsed!, effectiveRegion(attribute("region") ?? parsed!.region));
  else {
    // Vendors are sent denied defaults all the same, for tags that are not held.
    failClosed();
    configure({ ...config, ...({ signals: parsed?.signals, policy: parsed?.policy } as object) }, "");
    // The interface describes best what is wrong with the parts of a config.
    (parsed ? begin("low", parsed) : Promise.reject(why)).catch((error) => report("bad-config", error));
  }
  // Vendors get their defaults before anything is read.
  assumeDefaults();
  signal(true);
  if (document.prerendering) document.addEventListener("prerenderingchange", start);
  else start();
};

/** Fetches the config that the tag names. */
const fetchConfig = (url: string): Promise<void> =>
  fetch(url)
    .then(async (response) => [response.status, await response.text()] as const)
    .then(
      ([status, text]) => useConfig(status < 300 ? parse(text) : undefined, [url, status, text]),
      (error) => useConfig(undefined, [url, error.message]),
    );

if (before?.ready) report("second-tag");
else {
  createPolicy();
  global.noren = api;
  connect({ applyStored, chooseLanguage: setLanguage, releaseOnce });
  const url = attribute("config");
  const inline = document.querySelector("script[data-noren-config]");
  const text = inline?.textContent;
  if (__BUILT__) {
    useConfig(CONFIG);
    if (url || inline) report("second-config", url);
  } else if (url) fetchConfig(url);
  else useConfig(parse(text), text);
}
