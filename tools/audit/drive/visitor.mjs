// A visitor with a profile of their own, and all that happens on their page until each stage ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { devices } from "playwright-core";
import { launch } from "../../support/browser.mjs";
import { Hindrance } from "./hindrance.mjs";
import { kept } from "./kept.mjs";
import { logged, logTo, untold } from "./netlog.mjs";
import { Traffic } from "./traffic.mjs";
import { signal, watch } from "./watch.mjs";

/** So many milliseconds are waited until the network rests. */
const IDLE = 20_000;

const PHONE = devices["Pixel 7"];

function profile({ plan, agent }) {
  const phone = plan.viewport == "phone";
  return {
    ...(phone ? PHONE : { viewport: { width: 1280, height: 800 }, userAgent: agent }),
    ...(plan.lang && { locale: plan.lang }),
    ...(plan.gpc && { extraHTTPHeaders: { "Sec-GPC": "1" } }),
    reducedMotion: "reduce",
  };
}

const ARGUMENTS = [
  // Frames of other sites stay in the page's process, so that one protocol session sees them all.
  "--disable-site-isolation-trials",
  // And the next document stays in the frame of the one before, so that it hears what that one still sends.
  "--disable-features=IsolateOrigins,site-per-process,RenderDocument",
];

/** The browser's own name for itself, without the word by which trackers know that nobody is there. */
async function agent(browser) {
  const page = await browser.newPage();
  const name = await page.evaluate(() => navigator.userAgent);
  await page.close();
  return name.replace("Headless", "");
}

/** Somebody who has never been here, with a browser of their own: its log is of this visit alone. */
export async function visitor(name, visit) {
  const { plan, tell } = visit;
  const folder = mkdtempSync(join(tmpdir(), "noren-audit-"));
  const log = join(folder, "network.json");
  const browser = await launch(plan, [...ARGUMENTS, ...logTo(log)]);
  visit.browsers.add(browser);
  visit.agent ??= await agent(browser);
  const context = await browser.newContext(profile(visit));
  context.setDefaultTimeout(plan.patience);
  const writes = [];
  const contacts = [];
  const ends = [];
  let left = 0;
  const marked = new Map();
  await context.exposeBinding("__norenAudit", (_, [kind, what]) => {
    // What the page did while it was being left belongs to the stage before.
    const late = what.document < left;
    if (kind == "write") writes.push({ ...what, late });
    else if (kind == "contact") contacts.push({ ...what, late });
    else marked.set(JSON.stringify(what), what);
  });
  if (plan.gpc) await context.addInitScript(signal);
  await context.addInitScript(watch);
  const page = await context.newPage();
  const traffic = await Traffic.of(context, page);

  const unseen = (how) => new Hindrance(`${plan.url} answers ${how}: give the address of a page that can be seen`);

  const guest = {
    page,
    plan,

    async open() {
      const answer = await page.goto(plan.url, { waitUntil: "load" }).catch((error) => {
        const why = /net::\w+|Timeout/.exec(error.message)?.[0] ?? error.message.split("\n")[0];
        if (why == "net::ERR_HTTP_RESPONSE_CODE_FAILURE") throw unseen("with an error and no page");
        throw new Hindrance(`${plan.url} cannot be opened (${why}): look whether its server runs and the address is right`);
      });
      if (answer && !answer.ok() && answer.status() != 304) throw unseen(answer.status());
    },

    reload: () => away(() => page.reload({ waitUntil: "load" })),
    next: () => away(() => page.goto(plan.next, { waitUntil: "load" })),
    back: () => away(() => page.goBack({ waitUntil: "load" })),

    /** Scrolls to the end and back, for what waits to be seen; then the network rests, and some time more. */
    async rest() {
      await page.evaluate(async () => {
        for (const top of [document.documentElement.scrollHeight, 0]) {
          scrollTo({ top, behavior: "instant" });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      });
      // A page that never rests is looked at all the same.
      await traffic.rest(IDLE);
      await page.waitForTimeout(plan.wait);
    },

    /** Tells what has happened since the last stage ended, and what is kept now. */
    async end(stage, { last = false } = {}) {
      // Asked first: what the page has reported by then is heard before the answer.
      const now = await kept(context, page);
      if (last) await gone();
      const { stored, requests, served } = await traffic.take();
      ends.push({ stage, at: Date.now() });
      tell({
        visit: name,
        stage,
        kept: now,
        requests: [...requests, ...contacts.splice(0)],
        served,
        scripted: [...writes.splice(0), ...stored],
        marked: [...marked.values()],
      });
    },

    /** What has happened since the last stage ended is no stage's. */
    async forget() {
      await traffic.take();
      writes.length = contacts.length = 0;
      ends.push({ stage: null, at: Date.now() });
    },

    async leave() {
      try {
        await browser.close();
        visit.browsers.delete(browser);
        tellLogged();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };

  /** Leaves the page by `go`. */
  async function away(go) {
    left = Date.now();
    traffic.leave();
    await go();
  }

  /**
   * Leaves the page for an empty one of its own site, which no server is asked for. What the page sends
   * then is of the stage that ends with it.
   */
  async function gone() {
    const empty = new URL("/noren-audit-has-left", page.url()).href;
    await page.route(empty, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.goto(empty, { waitUntil: "load" });
    await traffic.rest(IDLE);
  }

  /** Tells the requests that the browser's log holds and the page's session did not tell, by their stage. */
  function tellLogged() {
    const stages = new Map();
    for (const { url, at, origin } of untold(logged(log), traffic.told)) {
      const stage = (ends.find((it) => at <= it.at) ?? ends.at(-1))?.stage;
      if (!stage) continue;
      const late = traffic.leaves.some(([from, to = Infinity]) => at > from && at <= to);
      const requests = stages.get(stage) ?? [];
      stages.set(stage, [...requests, { url, host: new URL(url).hostname, chain: [`a worker or window of ${origin}`], late }]);
    }
    for (const [stage, requests] of stages)
      tell({ logged: { visit: name, stage, requests, served: [], scripted: [], kept: [], marked: [...marked.values()] } });
  }

  return guest;
}
