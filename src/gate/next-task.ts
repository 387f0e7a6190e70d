import { global } from "./signals/vendor";

/**
 * Resolves in a new task; an urgent one comes before what the page still loads. Not by a timer, where the browser has
 * better: of a page that loads Chromium ran other tasks for 125 ms before one of 0 ms, and nested ones wait for 4 ms.
 */
export const nextTask = (urgent?: boolean): Promise<unknown> =>
  global.scheduler?.postTask
    ? global.scheduler.postTask(() => {}, { priority: urgent ? "user-blocking" : "user-visible" })
    : // Safari has no scheduler.
      new Promise((done) => setTimeout(done));
