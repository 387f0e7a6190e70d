// The kinds of visits.
import { idle, open, visitor } from "./browser.mjs";
import { memory, timelines, work } from "./read.mjs";
import { watch, where } from "./sight.mjs";

/** In milliseconds: the interval at which a visitor taps again. */
const AGAIN = 500;

/** Runs in the page: records the visitor's tap and the interactions. */
const record = () => {
  window.tapped = {};
  addEventListener("click", (event) => (window.tapped.at = event.timeStamp), { capture: true, once: true });
  window.interactions = [];
  new PerformanceObserver((list) => window.interactions.push(...list.getEntries())).observe({
    type: "event",
    durationThreshold: 16,
  });
};

/** Waits until every gated tag has run. */
const allRan = (page, tags) => page.waitForFunction((count) => ran.length === count, tags, { polling: 100 });

const outcome = (page) =>
  page.evaluate(() => ({
    at: window.tapped.at,
    firstTag: ran[0] - window.tapped.at,
    lastTag: ran.at(-1) - window.tapped.at,
    // The browser reports no interaction under 16 ms; it counts as 16.
    inp: Math.max(16, ...window.interactions.filter((event) => event.interactionId).map((event) => event.duration)),
  }));

/** Taps again while the banner is still visible half a second later. Returns how often. */
async function tapAgain(page, plan, accept) {
  for (let taps = 0; taps * AGAIN < plan.timeout; taps++) {
    await page.waitForTimeout(AGAIN);
    const button = await where(page, accept);
    if (!button) return taps;
    await page.touchscreen.tap(button.x, button.y);
  }
  throw new Error("the banner stays, however often Accept is tapped");
}

/** An eager visitor: taps Accept as soon as it can be seen. */
export async function sight(browser, plan, { url, accept, tags }, done) {
  const context = await visitor(browser, plan);
  try {
    const opened = await open(context, plan);
    const { page } = opened;
    const seen = new Promise((found) => {
      void page.exposeFunction("benchSeen", found);
    });
    await page.addInitScript(watch, accept);
    await page.addInitScript(record);
    await page.goto(plan.origin + url, { waitUntil: "commit" });
    const late = new Promise((_, refuse) => {
      setTimeout(refuse, plan.timeout, new Error("no banner was seen")).unref();
    });
    const { at, x, y } = await Promise.race([seen, late]);
    await page.touchscreen.tap(x, y);
    const taps = 1 + (await tapAgain(page, plan, accept));
    await allRan(page, tags);
    const { firstTag, at: tapped } = await outcome(page);
    done("sight", { visible: at, taps, done: tapped + firstTag });
  } finally {
    await context.close();
  }
}

/** A visitor who lets the page load, then accepts, and comes back later. */
export async function load(browser, plan, { url, accept, tags }, done) {
  const context = await visitor(browser, plan);
  try {
    const first = await arrive(context, plan, url);
    done("first", first.values);
    if (accept.length > 0) {
      const { page } = first.opened;
      const button = await where(page, accept);
      if (!button) throw new Error("no banner is shown once the page has loaded");
      await page.evaluate(record);
      await page.touchscreen.tap(button.x, button.y);
      await allRan(page, tags);
      await idle(first.opened, plan);
      const { inp, firstTag, lastTag } = await outcome(page);
      done("accept", { inp, firstTag, lastTag });
    }
    await first.opened.page.close();
    const again = await arrive(context, plan, url);
    if (accept.length > 0) {
      if (await where(again.opened.page, accept)) throw new Error("the banner came back after Accept");
      await allRan(again.opened.page, tags);
    }
    done("returning", again.values);
  } finally {
    await context.close();
  }
}

async function arrive(context, plan, url) {
  const opened = await open(context, plan);
  const { page, cdp, traffic } = opened;
  await page.goto(plan.origin + url);
  await idle(opened, plan);
  const values = { bytes: traffic.bytes, requests: traffic.requests, ...(await work(cdp)) };
  Object.assign(values, await timelines(page), await memory(cdp));
  return { opened, values };
}
