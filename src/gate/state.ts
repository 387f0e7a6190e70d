import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { attempt } from "../shared/attempt";
import { isCurrent, isRecord, published, readRecord } from "../shared/record";
import { timestamp } from "../shared/timestamp";
import { allowed, type Choices } from "./allowed";
import { broken, config, gpc, key, region, services } from "./config";
import { readMirror } from "./mirror";
import { type Answer, memory, pendingAnswer, refuses } from "./pending";
import { prevailingRecord } from "./prevailing-record";

/** The record in force, frozen. */
export let record: ConsentRecord | null = null;
/** The record that counts, in force or not. */
export let found: Stored = Missing.None;
/** The answer that waits to become a record. */
export let waiting: Answer | undefined;
/** Whether a refusal holds that is not in the record: one that waits, or one that cannot be read. */
export let refusing: boolean;
/** What is allowed now. */
export let choices: Choices = Object.create(null);
/** The answers to everything optional. */
export let optional: boolean[];
/** Whether there is an answer, a refusal that waits to be written included. */
export let decided: boolean;
/** Whether the visitor has to be asked. */
export let asking: boolean;
/** What is stored, as one text: it differs once anybody has written. */
export let stored: string | undefined;

const evaluate = (candidate: Stored, current: boolean, reject: boolean | undefined): void => {
  [choices, record, optional] = allowed(config.categories, services, region, candidate, current, gpc(), broken || reject);
};

/** The state of a visitor who has not answered, before anything is read. */
export const assumeDefaults = (): void =>
  // While the page is only prerendered an opt-out cannot be known yet.
  evaluate(Missing.None, false, document.prerendering);

/** Reads what is stored, and evaluates it. No effects: apply.ts has those. */
export const readState = (): void => {
  const kept = attempt(() => localStorage.getItem(key()));
  const mirror = readMirror(config.storage?.cookie);
  // Storage that the browser keeps from this page is not empty: nobody knows what is in it.
  const own = readRecord(kept === undefined && !isRecord(mirror) ? "" : kept);
  const remembered = readRecord(memory.record);
  found = prevailingRecord(remembered, own, mirror);
  waiting = pendingAnswer(kept);
  // Somebody answered, and the answer cannot be read: where undecided means allowed, that counts as a refusal.
  const unreadable = waiting?.a === "";
  if (
    unreadable ||
    // A decision that only this page's memory has, made after that answer, replaces it.
    (waiting?.t && isRecord(remembered) && remembered.updated >= waiting.t) ||
    // Beside a decision, an acceptance dated in the future is none.
    (waiting?.a == "accept" && isRecord(found) && waiting.t! > timestamp())
  )
    waiting = undefined;
  refusing = refuses(waiting?.a) || (unreadable && region == "us-optout");

  evaluate(found, isCurrent(found, config.revision), refusing);
  if (record) record = published(record);
  decided = !!record || refusing;
  asking = !broken && !waiting && !record && region != "us-optout";
  stored = kept + (waiting?.text || "");
};
