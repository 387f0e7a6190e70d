/**
 * The gate: reads what was decided, holds what waits for it, and loads the interface when there is
 * something to ask or to show. This file is the order in which that happens.
 */
import { api } from "./api";
import { attempt } from "./attempt";
import { boot, booted, broken, config, configure, giveUp, said } from "./boot";
import { isSound } from "./config";
import type { Config } from "./contract";
import { control } from "./controls";
import { emit, fault } from "./events";
import { ask } from "./frame";
import { speak } from "./language";
import { begin, load } from "./load";
import { observe } from "./observe";
import { painted } from "./paint";
import { effectiveRegion } from "./region";
import { drawReopen } from "./reopen";
import { dress } from "./root";
import { page } from "./signals/vendor";
import { asking, assume, record, settle, unfinished } from "./standing";
import { createPolicy } from "./trust";

/** The page's queue, or another of us. */
const before = page.noren;

/** Everything that waits until the page is really there. */
const start = (): void => {
  // Chrome 111, Firefox 113 and Safari 16.4 were the first to have both.
  if (!broken && !(page.DecompressionStream && CSS.supports("color:lab(0 0 0)"))) {
    giveUp();
    fault("unsupported");
  }
  speak(said.lang);
  settle(undefined, true);
  observe();
  control();
  if (Array.isArray(before)) before.forEach(api.push);
  booted.then(() => emit("ready", { record }));
  boot();
  if (asking) ask();
  else if (unfinished) load().catch(() => {});
  // What a page view can do without until it is painted, the first paint does not wait for.
  painted().then(() => {
    if (!broken) dress();
    drawReopen();
    for (const type of ["storage", "pageshow", "visibilitychange"])
      // A page that is shown for the first time has just been read.
      addEventListener(type, (event: any) => event.persisted !== false && settle());
  });
};

const go = (parsed: Config | undefined): void => {
  if (isSound(parsed)) configure(parsed!, effectiveRegion(said.region ?? parsed!.region));
  else {
    // Vendors are told that everything is denied all the same, for tags that are not held.
    giveUp();
    configure({ ...config, ...({ signals: parsed?.signals, policy: parsed?.policy } as object) }, "");
    (parsed ? begin("low", parsed) : Promise.reject()).catch(() => fault("bad-config"));
  }
  assume();
  if (document.prerendering) document.addEventListener("prerenderingchange", start);
  else start();
};

if (before?.ready) fault("second-tag");
else {
  createPolicy();
  page.noren = api;
  if (said.config)
    fetch(said.config)
      .then((response) => response.json())
      .catch(() => {})
      .then(go);
  else go(attempt(() => JSON.parse(document.querySelector("[data-noren-config]")!.textContent!)));
}
