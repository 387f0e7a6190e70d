// A case: a config, what the browser holds, and a few page views with what the visitor does on each. It is
// plain JSON, so that one that fails can be kept in cases/ as it is.
//
//   { name, config | configText, fault, attributes, lang, gpc,
//     seed: { local, session, cookies }, views: [{ clock, config, blocked, act, by }] }
//
// `error: true` asks for a noren:error whatever else is expected.
// `fault` is "structural", "deep" (what only a look at the whole config finds), "unknown" (a random change)
// or none. `clock` is how far the visitor's clock is ahead, in seconds. `blocked` keeps the interface away.

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
  // What a faulty config says no more is on the page all the same.
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
  // Where an answer went to sessionStorage, the record gave way to it.
  else if (!local[key] && any.chance(0.15)) session[`${key}.pending`] = pendingText(any, sound);
  if (any.chance(0.2)) local[`${key}.history`] = historyText(any, sound, region);
  if (any.chance(0.15)) local[`${key}.lang`] = languageText(any);
  if (sound.storage?.cookie ? any.chance(0.6) : any.chance(0.1)) {
    const name = sound.storage?.cookie?.name ?? "noren";
    cookies.push(`${name}=${cookieValue(any, sound, region)}; Path=/`);
    // Any sibling host, or any path, can set another one of the same name.
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
    // A refusal before the interface is there, on a page that another revision still has.
    [1, () => [view({ act: "accept", by: by() }), view({ act: "reject", by: by(), blocked: true, config: { revision: 1 } }), view()]],
    // The visitor's clock was ahead.
    [1, () => [view({ act: "accept", by: by(), clock: any.pick([2, 400]) * DAY }), view({ act: "reject", by: by() }), view()]],
    [1, () => [view({ act: "reject", by: by(), clock: any.pick([2, 400]) * DAY }), view()]],
    [1, () => [view({ act: "reject", by: by(), blocked: true }), view()]],
  ])();
  return made;
};
