// A visitor with a profile of their own, and all that happens on their page until each stage ends.
import { devices } from "playwright-core";
import { Hindrance } from "./hindrance.mjs";
import { kept } from "./kept.mjs";
import { Traffic } from "./traffic.mjs";
import { signal, watch } from "./watch.mjs";

/** Milliseconds without a request, as Playwright's "networkidle" has them, are waited for so long. */
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

/** Somebody who has never been here. */
export async function visitor(name, { browser, plan, agent, tell }) {
  const context = await browser.newContext(profile({ plan, agent }));
  context.setDefaultTimeout(plan.patience);
  const writes = [];
  let left = 0;
  const marked = new Map();
  await context.exposeBinding("__norenAudit", (_, [kind, what]) => {
    // One that the page made while it was being left belongs to the stage before.
    if (kind == "write") writes.push({ ...what, late: what.document < left });
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

    async reload() {
      left = Date.now();
      traffic.leave();
      await page.reload({ waitUntil: "load" });
    },

    /** Scrolls to the end and back, for what waits to be seen; then the network rests, and some time more. */
    async rest() {
      await page.evaluate(async () => {
        for (const top of [document.documentElement.scrollHeight, 0]) {
          scrollTo({ top, behavior: "instant" });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
      });
      // A page that never rests is looked at all the same.
      await page.waitForLoadState("networkidle", { timeout: IDLE }).catch(() => {});
      await page.waitForTimeout(plan.wait);
    },

    /** Tells what has happened since the last stage ended, and what is kept now. */
    async end(stage) {
      tell({
        visit: name,
        stage,
        // Asked first: what the page has reported by then is heard before the answer.
        kept: await kept(context, page),
        ...(await traffic.take()),
        scripted: writes.splice(0),
        marked: [...marked.values()],
      });
    },

    leave: () => context.close(),
  };
  return guest;
}
