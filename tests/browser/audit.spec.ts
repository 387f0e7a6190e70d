// `cargo xtask audit`: finds nothing on the demo shop, and every leak of the pages in leaky.ts.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { inChromium } from "./engines";
import { at, BEFORE, serve, type Place } from "./leaky";
import { SHOP } from "./places";

const [PROGRAM, ...FIRST] = (process.env.NOREN_XTASK ?? "cargo xtask").split(" ");
// These pages leak only on load and on a decision, so a short wait is enough.
const WAIT = ["--wait", "0.3"];

interface Told {
  code: number;
  out: string;
  error: string;
}

function audit(...values: string[]): Promise<Told> {
  return new Promise((done, failed) => {
    const child = spawn(PROGRAM!, [...FIRST, "audit", ...values, ...WAIT], { cwd: join(import.meta.dirname, "../..") });
    const output = { out: "", error: "" };
    child.stdout.on("data", (data) => (output.out += data));
    child.stderr.on("data", (data) => (output.error += data));
    child.on("error", failed);
    child.on("close", (code) => done({ code: code ?? -1, ...output }));
  });
}

async function judged(...values: string[]): Promise<any> {
  const { code, out, error } = await audit(...values, "--json");
  expect(out, error).not.toBe("");
  const report = JSON.parse(out);
  expect(report.clean).toBe(report.leaks.length === 0);
  expect(code).toBe(report.clean ? 0 : 1);
  // The output shows progress.
  expect(error).toContain("100 %");
  return report;
}

/** Findings as lines: the kind, the name, the stages, and the reason if there is one. */
const lines = (findings: any[]) =>
  findings.map(({ kind, name, stages, why }) => [kind, name, stages.join(" "), ...(why ? [why] : [])].join(", ")).sort();
const owners = (findings: any[]) => [...new Set(findings.map((it) => it.owner))].sort();

// Each test starts its own browser and reloads a page four times.
test.describe.configure({ timeout: 180_000 });

test.describe("cargo xtask audit", inChromium("the audit starts a Chromium by itself and watches it over CDP"), () => {
  test("the demo shop: nothing leaks, and each service is released", async () => {
    const report = await judged(`${SHOP}/`);
    expect(report.leaks).toEqual([]);
    expect(owners(report.released)).toEqual(["posthog", "snowplow", "video"]);
    expect(report.left).toEqual([]);
    expect(report.stages).toHaveLength(8);
  });

  test("the demo shop on a phone under Global Privacy Control: marketing is not released", async () => {
    const report = await judged(`${SHOP}/`, "--gpc", "--viewport", "phone", "--lang", "ja");
    expect(report.leaks).toEqual([]);
    expect(owners(report.released)).toEqual(["posthog"]);
  });

  test.describe("pages that leak", () => {
    let place: Place;
    let stop: () => void;
    test.beforeAll(async () => void ([place, stop] = await serve()));
    test.afterAll(() => stop());

    test("before a choice: every way is caught", async () => {
      const report = await judged(`${place.shop}/before.html`);
      const found = report.leaks.filter((it: any) => it.stages.includes("before")).map((it: any) => `${it.kind} ${it.name}`);
      expect(found.sort()).toEqual([`request ${place.third}/cookie.gif`, ...Object.values(BEFORE).map((it) => at(`${it.kind} ${it.name}`, place))].sort());
      const of = (name: string) => report.leaks.find((it: any) => it.name === at(name, place));
      expect(of("scripted").by).toBe(`${place.shop}/before.html`);
      expect(of("theirs")).toMatchObject({ host: "127.0.0.1", by: `${place.third}/cookie.gif` });
      // After a decision the page leaks as before.
      expect(of("{third}/pixel.gif").stages).toEqual(expect.arrayContaining(["before", "refused-reload", "withdrawn-reload"]));
    });

    test("after refusing, at once and on coming back", async () => {
      const report = await judged(`${place.shop}/refused.html`);
      expect(lines(report.leaks)).toEqual(
        [
          // A withdrawal is also a refusal, but code that runs immediately after it is tolerated.
          `request, ${place.third}/refused, refused`,
          `request, ${place.third}/returned, refused-reload`,
          "cookie, refused, refused refused-reload",
          "cookie, returned, refused-reload",
          "cookie, refused, withdrawn-reload back, left after withdrawing",
        ].sort(),
      );
    });

    test("after accepting: who is not declared is told, and what is released is told by its service", async () => {
      const report = await judged(`${place.shop}/accepted.html`);
      expect(lines(report.leaks)).toEqual([`request, ${place.third}/stranger.gif, accepted, not declared`]);
      expect(lines(report.undeclared)).toEqual([`request, ${place.third}/stranger.gif, accepted`]);
      const released = report.released.map((it: any) => `${it.owner} ${it.kind} ${it.name}`);
      expect(released.sort()).toEqual([
        `ads request ${place.third}/ads.gif`,
        "counter cookie counter",
        `counter request ${place.third}/counted`,
        `counter request ${place.third}/counter.js`,
      ]);
    });

    test("after withdrawing: what stays, and what fires again", async () => {
      const report = await judged(`${place.shop}/withdrawn.html`);
      expect(lines(report.leaks)).toEqual([
        "cookie, stays, withdrawn-reload back, left after withdrawing",
        `request, ${place.third}/again, withdrawn-reload back`,
      ]);
      expect(lines(report.left)).toEqual(["cookie, secret, withdrawn-reload back, HttpOnly"]);
      expect(lines(report.running)).toEqual([`request, ${place.third}/heartbeat, withdrawn`]);
    });

    test("after a refusal on another page and going back", async () => {
      const report = await judged(`${place.shop}/back.html`);
      expect(lines(report.leaks)).toEqual([
        `request, ${place.third}/frame.html, accepted, not declared`,
        `request, ${place.third}/frame.html, back`,
      ]);
    });

    test("when the page is left after a refusal", async () => {
      const report = await judged(`${place.shop}/left.html`);
      expect(lines(report.leaks)).toEqual([`request, ${place.third}/left, refused refused-reload withdrawn-reload back`]);
      expect(lines(report.running)).toEqual([`request, ${place.third}/left, withdrawn`]);
    });

    test("where undecided means allowed, what runs before a choice is released", async () => {
      const report = await judged(`${place.shop}/us.html`);
      expect(report.region).toBe("us-optout");
      expect(report.leaks).toEqual([]);
      expect(report.released[0].stages).toEqual(["before", "accepted-reload"]);
    });

    test("another banner, by its selectors", async () => {
      const buttons = ["--accept", "#yes", "--reject", "#no", "--withdraw", "#manage, #back"];
      const report = await judged(`${place.shop}/foreign.html`, ...buttons, "--necessary", "choice");
      expect(report.noren).toBe(false);
      expect(lines(report.leaks)).toEqual([`request, ${place.third}/declined.gif, refused`]);
      expect(lines(report.released)).toEqual([
        "cookie, tracked, accepted accepted-reload",
        `request, ${place.third}/agreed.gif, accepted`,
      ]);
    });

    const mistakes: Record<string, { values: () => string[]; says: RegExp }> = {
      "an address without a scheme": { values: () => ["shop.example"], says: /begins with https:\/\// },
      "a server that does not run": { values: () => ["http://127.0.0.1:9/"], says: /cannot be opened .*check that its server runs/ },
      "a page that is not there": { values: () => [`${place.shop}/gone.html`], says: /answers (with an error and no page|404)/ },
      "a page without a banner": { values: () => [`${place.shop}/plain.html`], says: /--accept, --reject and --withdraw/ },
      "a button that is not there": {
        values: () => [`${place.shop}/foreign.html`, "--accept", "#yes", "--reject", "#nein"],
        says: /--reject #nein matches nothing visible/,
      },
      "no selector": { values: () => [`${place.shop}/foreign.html`, "--accept", "##", "--reject", "#no"], says: /--accept ## is not a selector/ },
      "a service that the config does not have": { values: () => [`${place.shop}/us.html`, "--host", "nobody=x.example"], says: /--host names the service nobody/ },
    };
    for (const [name, { values, says }] of Object.entries(mistakes))
      test(`${name}: an error says what to do`, async () => {
        const { code, out, error } = await audit(...values());
        expect(error).toMatch(says);
        expect(out).toBe("");
        expect(code).not.toBe(0);
      });
  });
});
