import { allowed, type Choices } from "./allowed";
import { attempt } from "./attempt";
import { broken, config, gpc, key, region, services } from "./boot";
import { readCookie } from "./cookie";
import type { ConsentRecord } from "./contract";
import { release } from "./elements";
import { emit } from "./events";
import { dropFrame } from "./frame";
import { load, ui } from "./load";
import { memory, pendingAnswer } from "./pending";
import { isCurrent, Missing, read, type Stored } from "./record";
import { drawReopen } from "./reopen";
import { signal } from "./signals";

/** The record in force, frozen. */
export let record: ConsentRecord | null = null;
/** What holds now. */
export let choices: Choices = {};
/** Every answer that was free to give. */
export let optional: boolean[];
/** Whether there is an answer, a refusal that waits to be written included. */
export let decided: boolean;
/** Whether the visitor has to be asked. */
export let asking: boolean;
/** Whether the interface has something to finish: a pending answer, a record of an older version. */
export let unfinished: boolean;

/** Whether vendors know of the refusal that waits to be written. */
let told: boolean;

const hold = (stored: Stored, current: boolean, reject: boolean | undefined): void => {
  [choices, record, optional] = allowed(config.categories, services, region, stored, current, gpc(), broken || reject);
};

/** Sends the vendors their defaults, before anything is read: what holds for who has not answered. */
export const assume = (): void => {
  // While the page is only prerendered an opt-out cannot be known yet.
  hold(Missing.None, false, document.prerendering);
  signal(true);
};

const isNow = (stored: Stored): boolean => isCurrent(stored, config.revision);
/** A record in force comes before one that lapsed, and then the later one. */
const rank = (stored: Stored) => ((stored as ConsentRecord).v ? +isNow(stored) + (stored as ConsentRecord).updated : "");

/**
 * Reads what is stored and applies it: what holds, then the signals, and the elements after the next
 * paint. The visitor's own decision on this page says so, and vendors hear of it even if it changes
 * nothing; its event follows from host.ts.
 */
export const settle = (decision?: boolean, starting?: boolean): void => {
  const had = choices;
  const asked = asking;
  const kept = attempt(() => localStorage.getItem(key()));
  const answer = pendingAnswer(kept);
  const reject = !!answer && answer != "accept";
  let stored = read(memory[0] !== undefined ? memory[0] : kept);
  const mirror = readCookie(config.storage?.cookie);
  if (rank(mirror) > rank(stored)) stored = mirror;

  hold(stored, isNow(stored), reject);
  if (record) [record, record.categories, record.services].forEach(Object.freeze);
  decided = !!record || reject;
  unfinished = !!answer || stored === Missing.Older;
  asking = !(broken || unfinished || record || region == "us-optout");
  const turned = JSON.stringify(had) != JSON.stringify(choices);

  // A refusal that vendors heard of while it waited to be written is no news once it is.
  if (decision ? !told : turned || (starting && record)) signal();
  told = !decision && reject && (told || turned);
  drawReopen();
  if (!asking) dropFrame();
  if (!decision && (turned || asked != asking)) ui?.("refresh");
  if (!starting && Object.keys(had).some((id) => had[id] && !choices[id])) {
    emit("withdraw", { record });
    // Withdrawn elsewhere: what runs here stops with a reload, which the interface offers.
    if (!decision) load().then((run) => run("withdrawn"), () => {});
  }
  release();
};
