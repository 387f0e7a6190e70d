import { data } from "../shared/dom";
import { report } from "./events";
import { SLICE } from "./time-slices";

/** Milliseconds that a script may take to load or fail before the next one in its queue runs. */
const TIMEOUT = 1e4;

/** Milliseconds for which what comes after the releases waits for them. */
const PATIENCE = 1e3;

type Step = [after: Promise<unknown>, run: () => HTMLScriptElement | void];

const queues: Record<string, Step[]> = Object.create(null);

const tasks: (() => void)[] = [];
let channel: MessageChannel;

/** Resolves in a new task. A nested timer's would come at least 4 ms later, too slow for 20,000 elements. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    if (!channel) {
      channel = new MessageChannel();
      channel.port1.onmessage = () => tasks.shift()!();
    }
    tasks.push(done);
    channel.port2.postMessage(0);
  });

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
 * pictures that took 65 s. Queues are independent of each other.
 */
export const enqueue = (name: string, ...step: Step): void => {
  if (queues[name]) queues[name].push(step);
  else running = Promise.all([running, runQueue(name, (queues[name] = [step]))]);
};

/** The queues that have begun. */
let running: Promise<unknown> | undefined;

/** Resolves once the queues that have begun are empty, or after some time: a vendor's script may take long to load. */
export const released = (): Promise<unknown> => Promise.race([running, new Promise((done) => setTimeout(done, PATIENCE))]);

const runQueue = async (name: string, steps: Step[]): Promise<void> => {
  let end = 0;
  // The list grows while it is iterated; it is not emptied from the front, which would move all that follows.
  for (const [after, run] of steps)
    try {
      await after;
      if (performance.now() > end) {
        await nextTask();
        end = performance.now() + SLICE;
      }
      const script = run();
      if (script) end = 0;
      if (script?.src) await loaded(script);
    } catch (error) {
      // An error in one step does not stop the next.
      console.error(error);
    }
  delete queues[name];
};
