import { attempt } from "../shared/attempt";
import { global } from "./signals/vendor";

/**
 * Resolves in a new task; an urgent one comes before what the page still loads. A timer is the last choice: of a page
 * that loads Chromium ran other tasks for 125 ms before a timer of 0 ms, and nested timers wait for 4 ms.
 */
export const nextTask = (urgent?: boolean): Promise<void> =>
  new Promise((done) => {
    // Safari has no scheduler, Firefox has one since 142, and a page may have put something else in its place.
    attempt(() => global.scheduler?.postTask(done, urgent ? { priority: "user-blocking" } : {})) ||
      setTimeout(done);
  });
