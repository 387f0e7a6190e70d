import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { attempt } from "../shared/attempt";
import { parse } from "../shared/json";
import { readMirror } from "../shared/mirror";
import { isCurrent, isRecord, published, readRecord } from "../shared/record";
import { timestamp } from "../shared/timestamp";
import { acceptance } from "./acceptance";
import { allowed, type Choices } from "./allowed";
import { broken, config, gpc, key, region, services } from "./config";
import { type Answer, memory, pendingAnswer, refuses } from "./pending";
import { prevailingRecord } from "./prevailing-record";

/** The record in force, frozen. */
export let record: ConsentRecord | null = null;
/** The record that counts, in force or not. */
export let found: Stored = Missing.None;
/** The answer that waits to become a record. */
export let waiting: Answer | undefined;
/** Whether an answer holds that is not in the record: one that waits, or a refusal that cannot be read. */
export let unwritten: boolean;
/** What is allowed now. */
export let choices: Choices = Object.create(null);
/** The answers to everything optional. */
export let optional: boolean[];
/** Whether there is an answer, one that holds and waits to be written included. */
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

/** When the last decision in the history was made; it alone has withdrawals. */
const lastInHistory = (): string | undefined => attempt(() => parse(localStorage.getItem(key(".history"))).pop().updated);

/**
 * Whether there is a decision later than an answer. An entry of the history that is dated in the future was dated by
 * a fast clock, and does not count.
 */
const isOutdated = ({ t, after }: Answer): unknown => {
  const last = lastInHistory();
  return (isRecord(found) && found.updated > t! && found.updated !== after) || (last! > t! && last! <= timestamp());
};

/** Reads what is stored, and evaluates it. No effects: apply.ts has those. */
export const readState = (): void => {
  const kept = attempt(() => localStorage.getItem(key()));
  const cookie = __MIRROR__ && config.storage?.cookie;
  const mirror = cookie ? readMirror(attempt(() => document.cookie) || "", cookie.name) : Missing.None;
  // Storage that the browser keeps from this page is not empty: nobody knows what is in it.
  const own = readRecord(kept === undefined && !isRecord(mirror) ? "" : kept);
  const remembered = readRecord(memory.record);
  found = prevailingRecord(remembered, own, mirror, lastInHistory);
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
  const refusing = refuses(waiting?.a) || (unreadable && region == "us-optout");
  const current = isCurrent(found, config.revision);
  const accepting =
    // A config that the page brings is checked whole by the interface, before it grants anything.
    __BUILT__ && !broken && waiting?.a == "accept" && !isOutdated(waiting);
  unwritten = refusing || accepting;
  if (accepting) {
    const before = current ? (found as ConsentRecord) : null;
    evaluate(acceptance(waiting!, config.categories, services, before) as ConsentRecord, true, false);
    record = before;
  } else evaluate(__OWN_USE__ && unreadable && found === Missing.None ? Missing.Unreadable : found, current, refusing);
  if (record) record = published(record);
  decided = !!record || unwritten;
  asking = !broken && !waiting && !record && region != "us-optout";
  stored = kept + (waiting?.text || "");
};
