import { global } from "./signals/vendor";

/** Milliseconds that a busy page may keep waiting what comes when it is idle. */
const IDLE_TIMEOUT = 1e3;

/** Resolves once the page has loaded and is idle. */
export const loadedAndIdle = (): Promise<unknown> =>
  new Promise((done) => {
    const whenIdle = (): unknown =>
      // Safari has no such callback.
      global.requestIdleCallback ? requestIdleCallback(done, { timeout: IDLE_TIMEOUT }) : setTimeout(done, IDLE_TIMEOUT);
    if (document.readyState == "complete") whenIdle();
    else addEventListener("load", whenIdle);
  });
