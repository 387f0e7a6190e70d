import { global } from "./signals/vendor";

/** Milliseconds that a busy page may keep waiting what comes when it is idle. */
const IDLE_TIMEOUT = 1e3;

/** Resolves once the page is idle. */
export const idle = (): Promise<unknown> =>
  new Promise((done) =>
    // Safari has no such callback.
    global.requestIdleCallback ? requestIdleCallback(done, { timeout: IDLE_TIMEOUT }) : setTimeout(done, IDLE_TIMEOUT),
  );

/** Resolves once the page has loaded and is idle. */
export const loadedAndIdle = async (): Promise<undefined> => {
  if (document.readyState != "complete") await new Promise((done) => addEventListener("load", done));
  await idle();
  return;
};
