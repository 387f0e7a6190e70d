// node tests/chaos/main.mjs [--only WORDS] [--jobs J]
//
// Fault injection: every asset fails in every way, and the shop's page interferes in several ways, while a
// visitor accepts, refuses, or opens the settings or the policy by mouse. In every journey nothing optional
// runs before a grant or after a refusal, a refusal is stored, no exception is uncaught, and every failure
// shown to the visitor is also a noren:error that names the file.

import { parseArgs } from "node:util";
import { launch, PORT } from "../drive/chromium.mjs";
import { Results } from "../drive/results.mjs";
import { PAGE_FAULTS } from "./pages.mjs";
import { ASSETS, FAULTS, serve } from "./server.mjs";

const { values } = parseArgs({
  options: { only: { type: "string" }, jobs: { type: "string", default: "4" } },
});

/** Noren's load timeout, in milliseconds. */
const GIVES_UP = 10_000;
/** The additional time for a busy machine, in milliseconds. */
const MARGIN = 8_000;

const config = (fields) => ({
  company: { name: "JChere Inc.", contact: { email: "privacy@jchere.example" } },
  revision: 1,
  interface: "idle",
  categories: [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }],
  services: [{ id: "counter", category: "analytics", name: "Counter" }, "google-analytics"],
  ...fields,
});

const page = (journey) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Shop</title>
<link rel="icon" href="data:,">
<script>
const ran = (window.ran = []), uncaught = (window.uncaught = []), errors = (window.errors = []);
addEventListener("error", (event) => event instanceof ErrorEvent && uncaught.push(event.message + " " + (event.error?.stack ?? "")));
addEventListener("unhandledrejection", (event) => uncaught.push("unhandled rejection: " + (event.reason?.stack ?? event.reason)));
addEventListener("noren:error", ({ detail }) => errors.push(detail));
</script>
<script>{ ${journey.script ?? ""} }</script>
<script type="application/json" data-noren-config>${JSON.stringify(journey.config)}</script>
<script src="/noren.js"></script>
</head>
<body>
<h1>Shop</h1>
<button type="button" id="yes" data-noren="accept">Accept</button>
<button type="button" id="no" data-noren="reject">Reject</button>
<button type="button" id="open" data-noren="settings">Cookie settings</button>
<a id="policy" href="/policy/en.html" data-noren="policy">Privacy policy</a>
<script type="text/plain" data-category="analytics" data-service="counter">ran.push("counter")</script>
<img alt="" data-category="marketing" data-src="/third-party/pixel.svg">
</body>
</html>`;

const server = await serve(PORT);
const browser = await launch();
const results = new Results();
let hosts = 0;

/** One visitor's journey. Each failed expectation is a line in `wrong`. */
class Journey {
  wrong = [];

  constructor(row, visitor) {
    Object.assign(this, row);
    this.visitor = visitor;
    this.host = `j${(hosts += 1)}.localhost`;
    this.url = `http://${this.host}:${PORT}/`;
    this.state = { page: page(row), asset: row.asset, fault: row.fault, requests: [] };
    server.journeys.set(this.host, this.state);
  }

  check(held, text) {
    if (!held) this.wrong.push(text);
    return held;
  }

  /** Polls a condition in the page; returns false after the time limit. */
  until(question, most = MARGIN) {
    return this.page.waitForFunction(question, undefined, { timeout: most, polling: 50 }).then(
      () => true,
      () => false,
    );
  }

  async go(path = "") {
    await this.page.goto(this.url + path, { waitUntil: "load", timeout: 30_000 });
    return this.until(BANNER, this.expect === "unsupported" ? 500 : MARGIN);
  }

  facts() {
    return this.page.evaluate(() => ({ ran: window.ran ?? [], uncaught: window.uncaught ?? [], errors: window.errors ?? [] }));
  }

  async nothingRan(when) {
    const { ran } = await this.facts();
    this.check(!ran.length, `ran ${when}: ${ran}`);
    this.check(!this.state.requests.some((it) => it.startsWith("/third-party/")), `a third party was contacted ${when}`);
  }

  async press(word) {
    const own = this.page.locator(`noren-consent [part~=banner] [data-noren=${word}]`);
    const ofPage = { accept: "#yes", reject: "#no", settings: "#open", policy: "#policy" }[word];
    const shown = await own.first().isVisible().catch(() => false);
    await (shown && word !== "policy" ? own.first() : this.page.locator(ofPage)).click({ timeout: MARGIN, noWaitAfter: true });
  }

  /** Checks that the failure shown to the visitor is also reported to the shop with the file's name. */
  async isReported(file) {
    const reported = await this.until(() => window.errors.length > 0, GIVES_UP + MARGIN);
    if (!this.check(reported, "no noren:error")) return;
    if (!file) return;
    const name = file.split("/").at(-1);
    await this.page.waitForFunction((it) => window.errors.some(({ message }) => message.includes(it)), name, { timeout: 1_500 }).catch(() => {});
    const { errors } = await this.facts();
    this.check(
      errors.some(({ message }) => message.includes(name)),
      `no noren:error names ${name}: ${errors.map(({ code, message }) => `${code} "${message}"`).join("; ")}`,
    );
  }

  async run() {
    this.context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: "reduce" });
    this.page = await this.context.newPage();
    try {
      await this[this.visitor]();
      const { uncaught } = await this.facts().catch(() => ({ uncaught: [] }));
      for (const text of uncaught) this.check(false, `uncaught: ${text.slice(0, 300)}`);
    } catch (error) {
      this.check(false, `the journey stopped: ${String(error).split("\n")[0]}`);
    } finally {
      await this.context.close();
      server.journeys.delete(this.host);
    }
    return this.wrong;
  }

  /** Whether the row expects this journey to work; `null` if either is correct. */
  get works() {
    if (this.expect) return this.expect === "works";
    if (!STAGES[this.asset].includes(this.visitor)) return true;
    if (this.fault === "slow") return true;
    // Files that are read as bytes and checked by digest can have any type; a module cannot.
    if (this.fault === "a wrong type") return this.asset === "bundle" ? false : null;
    // The policy has no digest and is copied element by element, so a changed letter is not detected.
    return this.fault === "a flipped byte" && this.asset === "policy" ? null : false;
  }

  async accepts() {
    await this.go();
    await this.nothingRan("before a choice");
    if (this.expect === "unsupported") return this.unsupported("accept");
    await this.press("accept");
    const ran = () => window.ran.includes("counter");
    if (this.works === false) {
      const reported = await this.until(ALERT, GIVES_UP + MARGIN);
      this.check(reported, "the failure is not shown to the visitor");
      await this.isReported(this.asset ? ASSETS[this.asset] : null);
      await this.nothingRan("though the interface had not checked the config");
      this.check(new URL(this.page.url()).pathname === "/", "the page was left");
      if (!reported || !this.asset) return;
      this.state.fault = undefined;
      const again = this.page.locator("noren-consent [role=alert] [data-noren=accept]");
      if (!this.check(await again.isVisible().catch(() => false), "no retry is offered")) return;
      await again.click();
      this.check(await this.until(ran, GIVES_UP + MARGIN), "the retry does not work although the fault is gone");
      return;
    }
    const done = await this.until(ran, GIVES_UP + MARGIN);
    if (this.works === null && !done) return this.isReported(ASSETS[this.asset]);
    if (!this.check(done, "accept did not release anything")) return;
    this.check(await this.until(() => !document.querySelector("noren-consent").shadowRoot.querySelector("[part~=banner]")), "the banner stays");
    if (this.forgets) return;
    this.state.requests.length = 0;
    const asked = await this.reloaded();
    this.check(!asked, "asked again after accepting");
    this.check(await this.until(ran), "accepted, reloaded: nothing runs");
  }

  async refuses() {
    await this.go();
    await this.nothingRan("before a choice");
    if (this.expect === "unsupported") return this.unsupported("reject");
    await this.press("reject");
    const gone = () => !document.querySelector("noren-consent")?.shadowRoot?.querySelector("[part~=banner]")?.checkVisibility();
    this.check(await this.until(gone, 2_000), "the banner stays after Reject");
    await this.page.waitForTimeout(300);
    await this.nothingRan("after a refusal");
    for (const when of ["with the fault still there", "with the fault gone"]) {
      if (when === "with the fault gone") {
        this.state.fault = undefined;
        if (this.script) break;
      }
      const asked = await this.reloaded();
      if (this.forgets !== "all") this.check(!asked, `refused, reloaded ${when}: asked again`);
      await this.nothingRan(`refused, reloaded ${when}`);
    }
  }

  /** Loads the page again; returns whether it shows the banner. */
  async reloaded() {
    await this.page.goto(this.url + "next", { waitUntil: "load", timeout: 30_000 });
    await this.page.waitForTimeout(400);
    return this.page.evaluate(BANNER);
  }

  async configures() {
    await this.go();
    if (this.expect === "unsupported") return this.unsupported("settings");
    await this.press("settings");
    const open = () => document.querySelector("noren-consent")?.shadowRoot?.querySelector("dialog[part~=settings]")?.open;
    if (this.works !== false) {
      const opened = await this.until(open, GIVES_UP + MARGIN);
      if (this.works === null && !opened) return this.isReported(ASSETS[this.asset]);
      this.check(opened, "the settings do not open");
    } else {
      this.check(await this.until(ALERT, GIVES_UP + MARGIN), "the failure of the settings is not shown to the visitor");
      await this.isReported(this.asset ? ASSETS[this.asset] : null);
    }
    await this.nothingRan("though nobody answered");
  }

  async reads() {
    await this.go();
    if (this.expect === "unsupported") return this.unsupported("policy");
    await this.press("policy");
    if (this.works !== false) {
      await this.until(() => document.querySelector("noren-consent")?.shadowRoot?.querySelector("dialog[part~=policy] article"), GIVES_UP + MARGIN);
      const shown = await this.page.evaluate(() => document.querySelector("noren-consent")?.shadowRoot?.querySelector("dialog[part~=policy]")?.textContent ?? "");
      if (!this.check(new URL(this.page.url()).pathname === "/", "opening the policy left the shop")) return;
      if (this.works === null && !shown.includes("JChere")) return this.isReported(ASSETS[this.asset]);
      this.check(shown.includes("JChere"), "the policy is not shown");
      // The policy is shown without the missing texts, and the failure is reported.
      if (this.asset === "texts" && this.fault !== "slow" && this.fault !== "a wrong type") await this.isReported(ASSETS.texts);
    } else {
      // If the interface cannot load, the policy opens as a separate page; otherwise the visitor stays.
      if (STARTS.includes(this.asset)) {
        const left = await this.page.waitForURL("**/policy/en.html", { timeout: GIVES_UP + MARGIN }).then(() => true, () => false);
        this.check(left, "the policy's own page does not open in place of the viewer");
        return;
      }
      await this.isReported(ASSETS[this.asset]);
      const stays = this.check(new URL(this.page.url()).pathname === "/", "opening the policy left the shop");
      const open = () => document.querySelector("noren-consent")?.shadowRoot?.querySelector("dialog[part~=policy]")?.open;
      if (stays) this.check(await this.until(open), "no dialog reports the failure");
      const text = await this.page.evaluate(() => document.querySelector("noren-consent")?.shadowRoot?.textContent ?? "").catch(() => "");
      this.check(!text.includes("Somebody Else"), "another company's policy is shown");
    }
  }

  async unsupported(word) {
    this.check(await this.until(() => window.errors.some(({ code }) => code === "unsupported"), MARGIN), "no noren:error unsupported");
    await this.press(word);
    if (word === "policy") {
      const left = await this.page.waitForURL("**/policy/en.html", { timeout: MARGIN }).then(() => true, () => false);
      this.check(left, "the policy's link does not work");
      return;
    }
    await this.page.waitForTimeout(500);
    await this.nothingRan("in a browser that is not supported");
  }
}

const BANNER = () => !!document.querySelector("noren-consent")?.shadowRoot?.querySelector("[part~=banner]")?.checkVisibility();
const ALERT = () => {
  const line = document.querySelector("noren-consent")?.shadowRoot?.querySelector("[role=alert]");
  return !!line && line.checkVisibility() && line.offsetHeight > 0;
};

/** The journeys that need each asset. */
const EVERY = ["accepts", "refuses", "configures", "reads"];
const STARTS = ["bundle", "wasm", "messages", "facts", "keys"];
const STAGES = { bundle: EVERY, wasm: EVERY, messages: EVERY, facts: EVERY, keys: EVERY, texts: ["configures"], policy: ["reads"] };
const JOURNEYS = { accepts: "accept", refuses: "reject", configures: "settings", reads: "policy" };

/** Every row with the journeys that it affects. */
const rows = [];
for (const asset of Object.keys(ASSETS))
  for (const fault of Object.keys(FAULTS)) {
    const visitors = STARTS.includes(asset) ? ["accepts", "refuses"] : [];
    if (["wasm", "texts"].includes(asset)) visitors.push("configures");
    if (["wasm", "texts", "policy"].includes(asset)) visitors.push("reads");
    const fields = asset === "keys" ? { messages: { en: { accept: "Yes, please" } } } : {};
    rows.push({ name: `${asset}, ${fault}`, asset, fault, config: config(fields), visitors });
  }
for (const [name, made] of Object.entries(PAGE_FAULTS))
  rows.push({
    name: `the page: ${name}`,
    config: config(),
    ...made,
    visitors: made.expect === "works" ? ["accepts", "refuses", "configures"] : ["accepts", "refuses", ...(made.expect === "unsupported" ? ["reads"] : [])],
  });

const work = rows
  .flatMap((row) => row.visitors.map((visitor) => [row, visitor]))
  .filter(([{ name }, visitor]) => !values.only || `${name}: ${JOURNEYS[visitor]}`.includes(values.only))
  // The longest journeys first, so that the total time is short.
  .sort(([a], [b]) => /hanging|settles/.test(b.name) - /hanging|settles/.test(a.name));
let next = 0;
try {
  await Promise.all(
    Array.from({ length: Number(values.jobs) }, async () => {
      while (next < work.length) {
        const [row, visitor] = work[next];
        next += 1;
        const wrong = await new Journey(row, visitor).run();
        if (wrong.length) results.fail(`${row.name}: ${JOURNEYS[visitor]}`, wrong);
        else results.pass();
      }
    }),
  );
} finally {
  await browser.close();
  server.close();
}
results.end(`chaos, ${work.length} journeys`);
