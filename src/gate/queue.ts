import { fault } from "./events";

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
 * Runs a step in its line, in a task of its own, once `after` has settled. Where the step returns a script
 * with an address, the next one in that line waits for it. Lines know nothing of each other.
 */
export const inLine = async (line: string, ...step: Step): Promise<void> => {
  if (lines[line]) return void lines[line].push(step);
  // Grows while it is gone through; not emptied from the front, which moves all that follows.
  for (const [after, run] of (lines[line] = [step]))
    try {
      await after;
      await task();
      const script = run();
      if (script?.src) await loaded(script);
    } catch (error) {
      // What went wrong with one is no reason to stop the next.
      console.error(error);
    }
  delete lines[line];
};
