import { data } from "../shared/dom";
import { report } from "./events";
import { nextTask } from "./next-task";
import { SLICE } from "./time-slices";

/** Milliseconds that a script may take to load or fail before the next one in its queue runs. */
const TIMEOUT = 1e4;

type Step = [after: Promise<boolean | undefined>, run: () => HTMLScriptElement | void];

const queues: Record<string, Step[]> = Object.create(null);

/** Waits until a script has loaded or failed, or the timeout. */
const loaded = async (script: HTMLScriptElement): Promise<void> => {
  const late = await new Promise((done) => {
    for (const type of ["load", "error"]) script.addEventListener(type, done);
    setTimeout(done, TIMEOUT, script);
  });
  if (late == script) report("script-timeout", script);
  // The address is in its marks; a script that has run carries only its marks.
  else if (data(script, "src")) script.removeAttribute("src");
};

/**
 * Runs a step in a queue, once `after` has resolved. A step that returns a script has a task of its own, and
 * if the script has an address, the next step of the queue waits for it to load. Other steps share a task
 * while it is short: between any two tasks a browser may lay out the page, and with one task each for 20,000
 * pictures that took 65 s. Queues are independent of each other. The first step is urgent if
 * `after` resolves to true.
 */
export const enqueue = async (name: string, ...step: Step): Promise<void> => {
  if (queues[name]) return void queues[name].push(step);
  let end = 0;
  let isFirst = true;
  // The list grows while it is iterated; it is not emptied from the front, which would move all that follows.
  for (const [after, run] of (queues[name] = [step]))
    try {
      const urgent = await after;
      if (performance.now() > end) {
        await nextTask(isFirst && urgent);
        end = performance.now() + SLICE;
      }
      isFirst = false;
      const script = run();
      if (script) end = 0;
      if (script?.src) await loaded(script);
    } catch (error) {
      // An error in one step does not stop the next.
      console.error(error);
    }
  delete queues[name];
};
