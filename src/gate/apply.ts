import { release } from "./elements/release";
import { withdraw } from "./elements/withdraw";
import { emit } from "./events";
import { removeFirstFrame } from "./first-frame";
import { load, ui } from "./load";
import { drawReopen } from "./reopen";
import { signal } from "./signals";
import { updateAwaited } from "./signals/google";
import { asking, choices, readState, record, stored, unwritten } from "./state";

/** Whether vendors have been sent the answer that waits to be written. */
let signalled: boolean;

/**
 * Reads what is stored and applies it, in this order: signals, views, withdrawal, and the release of
 * elements after the next paint. After the visitor's own decision on this page (`decision`) vendors are
 * sent it even if it changes nothing; its public event follows from the interface's host.ts.
 */
export const applyStored = (decision?: boolean, starting?: boolean): void => {
  const had = choices;
  const asked = asking;
  const before = stored;
  readState();
  const changed = JSON.stringify(had) != JSON.stringify(choices);

  // An answer that vendors were sent while it waited to be written is not sent again once it is.
  if (decision ? !signalled : changed || (starting && (record || (__GOOGLE__ && updateAwaited)))) signal();
  signalled = !decision && unwritten && (signalled || changed);
  drawReopen();
  if (!asking) removeFirstFrame();
  if (!decision && (changed || asked != asking || before != stored)) ui?.("refresh");
  if (!starting && Object.keys(had).some((id) => had[id] && !choices[id])) {
    withdraw();
    emit("withdraw", { record });
    // Withdrawn elsewhere: what runs here stops with a reload, which the interface offers.
    if (!decision) load().then((run) => run("withdrawn"), () => {});
  }
  release(!starting);
};
