import { allowed, type Choices } from "./allowed";
import { attempt } from "./attempt";
import { believed } from "./believed";
import { broken, config, gpc, key, region, services } from "./boot";
import { readCookie } from "./cookie";
import type { ConsentRecord } from "./contract";
import { release, withdraw } from "./elements";
import { emit } from "./events";
import { dropFrame } from "./frame";
import { load, ui } from "./load";
import { type Answer, memory, pendingAnswer, refuses } from "./pending";
import { isCurrent, isRecord, Missing, published, read, stamp, type Stored } from "./record";
import { drawReopen } from "./reopen";
import { signal } from "./signals";

/** The record in force, frozen. */
export let record: ConsentRecord | null = null;
/** The record that counts, in force or not. */
export let found: Stored = Missing.None;
/** The answer that waits to become a record. */
export let waiting: Answer | undefined;
/** What holds now. */
export let choices: Choices = Object.create(null);
/** Every answer that was free to give. */
export let optional: boolean[];
/** Whether there is an answer, a refusal that waits to be written included. */
export let decided: boolean;
/** Whether the visitor has to be asked. */
export let asking: boolean;

/** Whether vendors know of the refusal that waits to be written. */
let told: boolean;
/** What was stored when it was last looked at, to know whether somebody else has written since. */
let seen: string | undefined;

const hold = (stored: Stored, current: boolean, reject: boolean | undefined): void => {
  [choices, record, optional] = allowed(config.categories, services, region, stored, current, gpc(), broken || reject);
};

/** Sends the vendors their defaults, before anything is read: what holds for who has not answered. */
export const assume = (): void => {
  // While the page is only prerendered an opt-out cannot be known yet.
  hold(Missing.None, false, document.prerendering);
  signal(true);
};

/**
 * Reads what is stored and applies it: what holds, then the signals, and the elements after the next
 * paint. The visitor's own decision on this page says so, and vendors hear of it even if it changes
 * nothing; its event follows from host.ts.
 */
export const settle = (decision?: boolean, starting?: boolean): void => {
  const had = choices;
  const asked = asking;
  const kept = attempt(() => localStorage.getItem(key()));
  const mirror = readCookie(config.storage?.cookie);
  // Storage that the browser keeps from this page is not empty: nobody knows what is in it.
  const stored = read(kept === undefined && !isRecord(mirror) ? "" : kept);
  const remembered = read(memory.record);
  found = believed(remembered, stored, mirror);
  waiting = pendingAnswer(kept);
  // Somebody answered, and nobody knows what: where undecided means allowed, that counts as a refusal.
  const unreadable = waiting?.a === "";
  if (unreadable) waiting = undefined;
  // What this page could only remember was decided after that answer, which stands in for it elsewhere.
  if (waiting?.t && isRecord(remembered) && remembered.updated >= waiting.t) waiting = undefined;
  // Beside a decision, a yes whose time cannot be trusted is none.
  if (waiting?.a == "accept" && isRecord(found) && waiting.t! > stamp()) waiting = undefined;
  const reject = refuses(waiting) || (unreadable && region == "us-optout");

  hold(found, isCurrent(found, config.revision), reject);
  if (record) record = published(record);
  decided = !!record || reject;
  asking = !(broken || waiting || record || region == "us-optout");
  const turned = JSON.stringify(had) != JSON.stringify(choices);
  const before = seen;
  seen = kept + (waiting?.text || "");

  // A refusal that vendors heard of while it waited to be written is no news once it is.
  if (decision ? !told : turned || (starting && record)) signal();
  told = !decision && reject && (told || turned);
  drawReopen();
  if (!asking) dropFrame();
  if (!decision && (turned || asked != asking || before != seen)) ui?.("refresh");
  if (!starting && Object.keys(had).some((id) => had[id] && !choices[id])) {
    withdraw();
    emit("withdraw", { record });
    // Withdrawn elsewhere: what runs here stops with a reload, which the interface offers.
    if (!decision) load().then((run) => run("withdrawn"), () => {});
  }
  release();
};
