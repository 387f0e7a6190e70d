// A visitor with a fresh profile, and everything that happens on the page up to the end of each stage.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../support/browser.mjs";
import { Hindrance } from "./hindrance.mjs";
import { kept } from "./kept.mjs";
import { logged, logTo, unreported } from "./netlog.mjs";
import { Traffic } from "./traffic.mjs";
import { signal, watch } from "./watch.mjs";

/** In milliseconds: the longest wait for an idle network. */
const IDLE = 20_000;

function profile({ plan, agent, playwright }) {
  const phone = plan.viewport == "phone";
  return {
    ...(phone ? playwright.devices["Pixel 7"] : { viewport: { width: 1280, height: 800 }, userAgent: agent }),
    ...(plan.lang && { locale: plan.lang }),
    ...(plan.gpc && { extraHTTPHeaders: { "Sec-GPC": "1" } }),
    reducedMotion: "reduce",
  };
}

const ARGUMENTS = [
  // Frames of other sites stay in the page's process, so that one protocol session observes them all.
  "--disable-site-isolation-trials",
  // The next document stays in the frame of the previous one, whose last requests are then reported, too.
  "--disable-features=IsolateOrigins,site-per-process,RenderDocument",
];

/** The browser's user agent without "Headless", by which trackers recognise automation. */
async function agent(browser) {
  const page = await browser.newPage();
  const name = await page.evaluate(() => navigator.userAgent);
  await page.close();
  return name.replace("Headless", "");
}

/** A new visitor in a browser of their own, so that its log is of this visit alone. */
export async function visitor(name, visit) {
  const { plan, report } = visit;
  const folder = mkdtempSync(join(tmpdir(), "noren-audit-"));
  const log = join(folder, "network.json");
  const browser = await launch(visit.playwright.chromium, plan, [...ARGUMENTS, ...logTo(log)]);
  visit.browsers.add(browser);
  visit.agent ??= await agent(browser);
  const context = await browser.newContext(profile(visit));
  context.setDefaultTimeout(plan.timeout);
  const writes = [];
  const contacts = [];
  const ends = [];
  let left = 0;
  const marked = new Map();
  await context.exposeBinding("__norenAudit", (_, [kind, what]) => {
    // What the page did while it was left belongs to the previous stage.
    const late = what.document < left;
    if (kind == "write") writes.push({ ...what, late });
    else if (kind == "contact") contacts.push({ ...what, late });
    else marked.set(JSON.stringify(what), what);
  });
  if (plan.gpc) await context.addInitScript(signal);
  await context.addInitScript(watch);
  const page = await context.newPage();
  const traffic = await Traffic.of(context, page);

  const failed = (how) => new Hindrance(`${plan.url} answers ${how}: give the address of a page that loads`);

  const guest = {
    page,
    plan,

    async open() {
      const answer = await page.goto(plan.url, { waitUntil: "load" }).catch((error) => {
        const why = /net::\w+|Timeout/.exec(error.message)?.[0] ?? error.message.split("\n")[0];
        if (why == "net::ERR_HTTP_RESPONSE_CODE_FAILURE") throw failed("with an error and no page");
        throw new Hindrance(`${plan.url} cannot be opened (${why}): check that its server runs and that the address is right`);
      });
      if (answer && !answer.ok() && answer.status() != 304) throw failed(answer.status());
    },

    reload: () => away(() => page.reload({ waitUntil: "load" })),
    next: () => away(() => page.goto(plan.next, { waitUntil: "load" })),
    back: () => away(() => page.goBack({ waitUntil: "load" })),

    /** Scrolls to the end and back, for lazy loading; then waits for an idle network, and some time more. */
    async rest() {
      await page.evaluate(async () => {
        for (const top of [document.documentElement.scrollHeight, 0]) {
          scrollTo({ top, behavior: "instant" });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      });
      // A page whose network is never idle is audited all the same.
      await traffic.rest(IDLE);
      await page.waitForTimeout(plan.wait);
    },

    /** Reports what happened since the last stage ended, and what is stored now. */
    async end(stage, { last = false } = {}) {
      // First: what the page has reported by then arrives before this answer.
      const now = await kept(context, page);
      if (last) await gone();
      const { stored, requests, served } = await traffic.take();
      ends.push({ stage, at: Date.now() });
      report({
        visit: name,
        stage,
        kept: now,
        requests: [...requests, ...contacts.splice(0)],
        served,
        scripted: [...writes.splice(0), ...stored],
        marked: [...marked.values()],
      });
    },

    /** Drops what happened since the last stage ended. */
    async forget() {
      await traffic.take();
      writes.length = contacts.length = 0;
      ends.push({ stage: null, at: Date.now() });
    },

    async leave() {
      try {
        await browser.close();
        visit.browsers.delete(browser);
        reportLogged();
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
   * Leaves the page for an empty one of its own site, which no server answers. What the page sends
   * then belongs to the stage that ends with it.
   */
  async function gone() {
    const empty = new URL("/noren-audit-has-left", page.url()).href;
    await page.route(empty, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.goto(empty, { waitUntil: "load" });
    await traffic.rest(IDLE);
  }

  /** Reports the requests of the browser's log that the page's session did not report, by stage. */
  function reportLogged() {
    const stages = new Map();
    for (const { url, at, origin } of unreported(logged(log), traffic.reported)) {
      const stage = (ends.find((end) => at <= end.at) ?? ends.at(-1))?.stage;
      if (!stage) continue;
      const late = traffic.leaves.some(([from, to = Infinity]) => at > from && at <= to);
      const requests = stages.get(stage) ?? [];
      stages.set(stage, [...requests, { url, host: new URL(url).hostname, chain: [`a worker or window of ${origin}`], late }]);
    }
    for (const [stage, requests] of stages)
      report({ logged: { visit: name, stage, requests, served: [], scripted: [], kept: [], marked: [...marked.values()] } });
  }

  return guest;
}
