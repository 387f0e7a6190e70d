// Next.js in production and in development, where React reports unexpected changes of the page.

import { journeys, renderedJourneys } from "./journeys";
import { expect, test } from "./visit";

// React's development warning about every script that it renders in the browser, gated or not.
const OF_EVERY_SCRIPT = /^Encountered a script tag while rendering React component/;

test.describe("production", () => {
  test.use({ host: "next" });
  journeys();
  renderedJourneys();
});

for (const [name, host] of [
  ["production", "next"],
  ["development", "next-dev"],
] as const) {
  test.describe(name, () => {
    test.use({ host });
    // In development each page is compiled on its first request.
    if (host == "next-dev") test.slow();

    for (const path of ["/", "/item"] as const) {
      test(`React hydrates ${path} without a word: a first visit, one with consent, one that refused`, async ({ visit }) => {
        const silent = (when: string): void =>
          expect(visit.said.filter((line) => !OF_EVERY_SCRIPT.test(line)), when).toEqual([]);
        const other = path == "/" ? "Item" : "Home";

        await visit.open(path);
        await expect(visit.banner).toBeVisible();
        silent("a first visit");
        await visit.say("accept");
        await visit.follow(other);
        await visit.back(path == "/" ? "Home" : "Item");
        silent("accepted");

        await visit.open(path);
        await expect.poll(() => visit.ran()).toContain(path == "/" ? "home" : "item");
        await visit.settle();
        silent("a visit with consent");
        await visit.follow(other);

        await visit.withdraw();
        await visit.open(path);
        await visit.follow(other);
        silent("a visit that refused");
        expect(await visit.faults()).toEqual([]);
      });
    }

    test("React hydrates without a word while a third party's script is still loading", async ({ visit, page }) => {
      await visit.open("/");
      await visit.say("accept");
      const answer = visit.hold();
      // React's files load after the gated script has been released.
      await page.route("**/_next/static/**", async (route) => {
        await expect.poll(() => visit.third).toContain("https://third.example/tag.js");
        await route.continue();
      });
      await visit.open("/item", "commit");
      answer();
      await expect.poll(() => visit.ran()).toContain("tag");
      expect((await visit.ran()).sort()).toEqual(["item", "tag"]);
      expect(visit.said.filter((line) => !OF_EVERY_SCRIPT.test(line))).toEqual([]);
    });
  });
}
