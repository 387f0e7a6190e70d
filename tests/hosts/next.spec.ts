// Next.js, as a shop serves it and as its developers see it.

import { journeys, renderedJourneys } from "./journeys";
import { expect, test, type Visit } from "./visit";

const HYDRATION = /hydrat|server rendered HTML|didn't match|did not match|Minified React error/i;

/** React says nothing about what it found on the page. */
const hydratesInSilence = (visit: Visit): void => expect(visit.said.filter((line) => HYDRATION.test(line))).toEqual([]);

for (const host of ["next", "next-dev"]) {
  test.describe(host, () => {
    test.use({ host });
    // Development compiles each page when it is first asked for.
    if (host == "next-dev") test.slow();
    journeys();
    renderedJourneys();

    test("React hydrates without a word: a first visit, one with consent, one that refused", async ({ visit }) => {
      for (const path of ["/", "/item"]) {
        await visit.page.goto("about:blank");
        await visit.page.context().clearCookies();
        await visit.open(path);
        await expect(visit.banner).toBeVisible();
        hydratesInSilence(visit);
        await visit.say("accept");
        await visit.open(path);
        await expect.poll(() => visit.ran()).toContain(path == "/" ? "home" : "item");
        hydratesInSilence(visit);
        await visit.withdraw();
        await visit.open(path);
        hydratesInSilence(visit);
        await visit.page.evaluate(() => localStorage.clear());
      }
      expect(visit.said).toEqual([]);
    });
  });
}
