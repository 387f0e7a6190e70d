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

/** Returns a function that waits until `watch` has seen its element. */
async function whenSeen(page, plan, otherwise) {
  let found;
  const seen = new Promise((done) => (found = done));
  await page.exposeFunction("benchSeen", found);
  return () => {
    const late = new Promise((_, refuse) => {
      setTimeout(refuse, plan.timeout, new Error(otherwise)).unref();
    });
    return Promise.race([seen, late]);
  };
}

/** An eager visitor: taps Accept as soon as it can be seen. */
export async function sight(browser, plan, { url, accept, tags }, done) {
  const context = await visitor(browser, plan);
  try {
    const { page, traffic } = await open(context, plan, plan.origin + url);
    const seen = await whenSeen(page, plan, "no banner was seen");
    await page.addInitScript(watch, accept);
    await page.addInitScript(record);
    await page.goto(plan.origin + url, { waitUntil: "commit" });
    const { at, x, y } = await seen();
    const bytes = traffic.own;
    await page.touchscreen.tap(x, y);
    const taps = 1 + (await tapAgain(page, plan, accept));
    await allRan(page, tags);
    const { firstTag, at: tapped } = await outcome(page);
    done("sight", { visible: at, bytes, taps, done: tapped + firstTag });
  } finally {
    await context.close();
  }
}

/** A visitor who lets the page load, then opens the settings. */
export async function settings(browser, plan, { url, settings, opened }, done) {
  const context = await visitor(browser, plan);
  try {
    const { opened: visited } = await arrive(context, plan, url);
    const { page } = visited;
    const button = await where(page, settings);
    if (!button) throw new Error("no way to the settings is shown once the page has loaded");
    const seen = await whenSeen(page, plan, "the settings did not open");
    await page.evaluate(record);
    await page.evaluate(watch, opened);
    await page.touchscreen.tap(button.x, button.y);
    const { at } = await seen();
    done("settings", { settings: at - (await page.evaluate(() => window.tapped.at)) });
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
    if (accept.length > 0) done("accept", await tapAccept(first.opened, plan, { accept, tags }));
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

/** Taps Accept on a page that has loaded, and waits until the page is idle again. */
export async function tapAccept(opened, plan, { accept, tags }) {
  const { page, traffic } = opened;
  const button = await where(page, accept);
  if (!button) throw new Error("no banner is shown once the page has loaded");
  await page.evaluate(record);
  const before = traffic.bytes;
  // What the answer loads may begin only when the page is idle.
  traffic.last = Date.now();
  await page.touchscreen.tap(button.x, button.y);
  await allRan(page, tags);
  await idle(opened, plan);
  const { inp, firstTag, lastTag } = await outcome(page);
  return { inp, firstTag, lastTag, bytes: traffic.bytes - before };
}

/** Opens a page, waits until it is idle, and reads all measures. */
export async function arrive(context, plan, url) {
  const opened = await open(context, plan, plan.origin + url);
  const { page, cdp, traffic } = opened;
  await page.goto(plan.origin + url);
  await idle(opened, plan);
  const values = { bytes: traffic.bytes, requests: traffic.requests, ...(await work(cdp)) };
  Object.assign(values, await timelines(page), await memory(cdp));
  return { opened, values };
}
