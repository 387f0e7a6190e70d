/**
 * The gate: reads what was decided, holds what waits for it, and loads the interface when there is
 * something to ask or to show. This file is the order in which that happens.
 */
import { openByHash } from "./act";
import { api } from "./api";
import { attempt } from "./attempt";
import { attribute, boot, booted, broken, config, configure, giveUp } from "./boot";
import { isSound } from "./config";
import type { Config } from "./contract";
import { control } from "./controls";
import { emit, fault } from "./events";
import { ask } from "./frame";
import { parse } from "./json";
import { speak } from "./language";
import { begin, load } from "./load";
import { observe } from "./observe";
import { painted } from "./paint";
import { effectiveRegion } from "./region";
import { drawReopen } from "./reopen";
import { dress, shadow } from "./root";
import { page } from "./signals/vendor";
import { asking, assume, record, settle, waiting } from "./standing";
import { createPolicy } from "./trust";

/** The page's queue, or another of us. An element of that name is neither. */
const before = Object.hasOwn(window, "noren") ? page.noren : undefined;

/** Whether the browser is one of those that Noren works in, or as good: README "Browsers". */
const isSupported = (): unknown =>
  // Chrome 111, Firefox 113 and Safari 16.4 were the first to have both.
  page.DecompressionStream &&
  CSS.supports("color:lab(0 0 0)") &&
  // What a page can take away.
  shadow.host?.shadowRoot &&
  shadow.adoptedStyleSheets &&
  attempt(() => new CSSStyleSheet()) &&
  page.Intl?.PluralRules;

/** Reads again, and asks if what waited was no answer. */
const finish = (): unknown =>
  load().then(
    () => {
      settle();
      if (asking) ask();
    },
    () => {},
  );

/** Everything that waits until the page is really there. */
const start = (): void => {
  if (!broken && !isSupported()) {
    giveUp();
    fault("unsupported");
  }
  speak(attribute("lang"));
  // Before the first look, so that nothing that another tab decides is missed.
  for (const type of ["storage", "pageshow", "visibilitychange"])
    // A page that is shown for the first time has just been read.
    addEventListener(type, (event: any) => event.persisted !== false && settle());
  settle(undefined, true);
  observe();
  control();
  if (Array.isArray(before)) before.forEach(api.push);
  booted.then(() => emit("ready", { record }));
  boot();
  openByHash();
  if (asking) ask();
  else if (waiting) finish();
  // What a page view can do without until it is painted, the first paint does not wait for.
  painted().then(() => {
    if (!broken) dress();
    drawReopen();
  });
};

const go = (parsed: Config | undefined, why?: unknown): void => {
  if (isSound(parsed)) configure(parsed!, effectiveRegion(attribute("region") ?? parsed!.region));
  else {
    // Vendors are told that everything is denied all the same, for tags that are not held.
    giveUp();
    configure({ ...config, ...({ signals: parsed?.signals, policy: parsed?.policy } as object) }, "");
    // The interface says best what is wrong with the parts of a config.
    (parsed ? begin("low", parsed) : Promise.reject(why)).catch((error) => fault("bad-config", error));
  }
  assume();
  if (document.prerendering) document.addEventListener("prerenderingchange", start);
  else start();
};

/** Fetches the config that the tag names. */
const fetchConfig = (url: string): Promise<void> =>
  fetch(new URL(url, document.baseURI))
    .then(async (response) => [response.status, await response.text()] as const)
    .then(
      ([status, text]) => go(status < 300 ? parse(text) : undefined, [url, status, text]),
      (error) => go(undefined, [url, error.message]),
    );

if (before?.ready) fault("second-tag");
else {
  createPolicy();
  page.noren = api;
  const url = attribute("config");
  const text = document.querySelector("script[data-noren-config]")?.textContent;
  if (url) fetchConfig(url);
  else go(parse(text), text);
}
