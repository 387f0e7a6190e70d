import { fault } from "./events";
import { painted } from "./paint";

const lines: Record<string, Promise<unknown>> = {};

/**
 * Runs a step in its line, in a task of its own after the next paint. The next one in that line waits
 * until the script that the step returns has loaded or failed, but no longer than 10 s. Lines know
 * nothing of each other.
 */
export const inLine = (line: string | false, step: () => HTMLScriptElement | undefined): void => {
  const turn = Promise.all([line && lines[line], painted()])
    .then(step)
    .then(
      (script): unknown =>
        script?.src &&
        new Promise((done) => {
          for (const type of ["load", "error"]) script.addEventListener(type, done);
          setTimeout(done, 1e4, script);
        }).then((late) => {
          if (late == script) fault("script-timeout", script);
        }),
    )
    // What went wrong with one is no reason to stop the next.
    .catch(console.error);
  if (line) lines[line] = turn;
};
