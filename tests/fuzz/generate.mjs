// Generates cases. A case is a config, the browser's stored data, and a few page views with the visitor's
// actions. It is plain JSON, so that a failing case can be stored in cases/ unchanged.
//
//   { name, config | configText, fault, attributes, lang, gpc,
//     seed: { local, session, cookies }, views: [{ clock, config, blocked, act, by }] }
//
// `error: true` requires a noren:error in addition to the other expectations.
// `fault` is "structural", "deep" (only a check of the whole config finds it), "unknown" (a random change)
// or undefined. `clock` is how many seconds the visitor's clock is ahead. `blocked` blocks the interface.

import { random } from "../drive/random.mjs";
import { faulty, mutated, REGIONS, soundConfig } from "./configs.mjs";
import { isStructurallyFaulty, regionOf } from "./oracle.mjs";
import { cookieValue, historyText, languageText, pendingText, recordText } from "./stored.mjs";

const DAY = 86_400;

export const generate = (seed, index) => {
  const any = random(`${seed}:${index}`);
  const sound = soundConfig(any);
  const made = { name: `seed ${seed}, case ${index}`, config: sound, fault: null };
  const kind = any.weighed([
    [60, null],
    [12, "structural"],
    [18, "deep"],
    [10, "unknown"],
  ]);
  if (kind === "unknown") {
    made.config = mutated(any, sound);
    made.fault = isStructurallyFaulty(made.config) ? "structural" : "unknown";
  } else if (kind) {
    const { fault, ...rest } = faulty(any, kind, sound);
    Object.assign(made, rest, { fault: kind, what: fault });
  }
  // The page keeps the elements of categories and services that the faulty config lost.
  if (made.fault) made.marks = sound;
  made.attributes = {};
  if (any.chance(0.1)) made.attributes["data-region"] = any.pick(REGIONS);
  if (any.chance(0.1)) made.attributes["data-lang"] = any.pick(["ja", "zh-Hant", "zh-TW", "*", "xx", "en US"]);
  made.lang = any.pick(["en", "en", "en", "ja", "zh-Hant", "zh", "de", ""]);
  made.gpc = any.chance(0.3);

  const region = regionOf(sound, made.attributes);
  const key = sound.storage?.key ?? "noren";
  const local = {};
  const session = {};
  const cookies = [];
  if (any.chance(0.6)) local[key] = recordText(any, sound, region);
  if (any.chance(0.3)) local[`${key}.pending`] = pendingText(any, sound);
  // An answer goes to sessionStorage only if there was no space, and the record was removed for it.
  else if (!local[key] && any.chance(0.15)) session[`${key}.pending`] = pendingText(any, sound);
  if (any.chance(0.2)) local[`${key}.history`] = historyText(any, sound, region);
  if (any.chance(0.15)) local[`${key}.lang`] = languageText(any);
  if (sound.storage?.cookie ? any.chance(0.6) : any.chance(0.1)) {
    const name = sound.storage?.cookie?.name ?? "noren";
    cookies.push(`${name}=${cookieValue(any, sound, region)}; Path=/`);
    // Any other host of the site, or any path, can set another cookie with the same name.
    if (any.chance(0.2)) cookies.push(`${name}=${cookieValue(any, sound, region)}; Path=/v`);
  }
  made.seed = { local, session, cookies };

  const view = (more) => ({ act: "none", ...more });
  const by = () => any.pick(["banner", "banner", "control", "api"]);
  made.views = any.weighed([
    [4, () => [view({ act: any.pick(["none", "settings"]) })]],
    [4, () => [view({ act: "reject", by: by() }), view()]],
    [3, () => [view({ act: "accept", by: by() }), view()]],
    [1, () => [view({ act: "accept", by: by() }), view({ act: "reject", by: "control" }), view()]],
    // A refusal before the interface has loaded, on a page that still has another revision.
    [1, () => [view({ act: "accept", by: by() }), view({ act: "reject", by: by(), blocked: true, config: { revision: 1 } }), view()]],
    // The visitor's clock was ahead.
    [1, () => [view({ act: "accept", by: by(), clock: any.pick([2, 400]) * DAY }), view({ act: "reject", by: by() }), view()]],
    [1, () => [view({ act: "reject", by: by(), clock: any.pick([2, 400]) * DAY }), view()]],
    [1, () => [view({ act: "reject", by: by(), blocked: true }), view()]],
  ])();
  return made;
};
