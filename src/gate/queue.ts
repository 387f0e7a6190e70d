import { fault } from "./events";
import { SLICE } from "./slices";

/** Milliseconds that a script may take to load or fail before the next one of its line goes ahead. */
const PATIENCE = 1e4;

type Step = [after: Promise<unknown>, run: () => HTMLScriptElement | void];

const lines: Record<string, Step[]> = Object.create(null);

const tasks: (() => void)[] = [];
let channel: MessageChannel;

/** Settles in a task of its own. A timer's would come 4 ms later at the least, which 20,000 elements feel. */
const task = (): Promise<void> =>
  new Promise((done) => {
    if (!channel) {
      channel = new MessageChannel();
      channel.port1.onmessage = () => tasks.shift()!();
    }
    tasks.push(done);
    channel.port2.postMessage(0);
  });

/** Waits until a script has loaded or failed, but not for ever. */
const loaded = async (script: HTMLScriptElement): Promise<void> => {
  const late = await new Promise((done) => {
    for (const type of ["load", "error"]) script.addEventListener(type, done);
    setTimeout(done, PATIENCE, script);
  });
  if (late == script) fault("script-timeout", script);
  // The address is in the marks; what has run carries nothing but those.
  else if (script.dataset.src) script.removeAttribute("src");
};

/**
 * Runs a step in its line, once `after` has settled. A step that returns a script has a task of its own, and
 * where that has an address, the next one in the line waits for it. Other steps share a task for as long as
 * it is short: between any two tasks a browser may lay the page out, and with 20,000 pictures that took 65 s
 * where one task each took a layout each. Lines know nothing of each other.
 */
export const inLine = async (line: string, ...step: Step): Promise<void> => {
  if (lines[line]) return void lines[line].push(step);
  let end = 0;
  // Grows while it is gone through; not emptied from the front, which moves all that follows.
  for (const [after, run] of (lines[line] = [step]))
    try {
      await after;
      if (performance.now() > end) {
        await task();
        end = performance.now() + SLICE;
      }
      const script = run();
      if (script) end = 0;
      if (script?.src) await loaded(script);
    } catch (error) {
      // What went wrong with one is no reason to stop the next.
      console.error(error);
    }
  delete lines[line];
};
