// The journeys that run on every host with a router.

import { expect, test, THIRD, type Visit } from "./visit";

/** Checks that each gated script ran exactly as often as its page was shown. */
async function runsAsShown(visit: Visit): Promise<void> {
  const shown = (await visit.live()).flatMap((page) => (page == "item" ? ["item", "tag"] : [page])).sort();
  await expect.poll(async () => (await visit.ran()).sort(), { message: "gated scripts that ran" }).toEqual(shown);
  await visit.settle();
  expect((await visit.ran()).sort()).toEqual(shown);
}

/** Checks that nothing refused runs or loads during the steps. */
async function runsNothing(visit: Visit, steps: () => Promise<void>): Promise<void> {
  const asked = visit.third.length;
  const ran = await visit.ran();
  const document = await visit.page.evaluate(() => performance.timeOrigin);
  await steps();
  await visit.settle();
  const reloaded = (await visit.page.evaluate(() => performance.timeOrigin)) != document;
  expect(await visit.ran(), "marked scripts that ran").toEqual(reloaded ? [] : ran);
  expect(visit.third.slice(asked), "requests to the third party").toEqual([]);
}

/** Checks that the page's last line can be scrolled above the banner. */
async function footerIsInView(visit: Visit): Promise<void> {
  await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect
    .poll(async () => {
      const [footer, banner] = [await visit.page.locator("#footer").boundingBox(), await visit.banner.boundingBox()];
      return footer!.y + footer!.height - banner!.y;
    }, { message: "pixels of the footer under the banner" })
    .toBeLessThanOrEqual(0.5);
}

/** The attributes of <html>, as name="value". */
const attributes = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() => [...document.documentElement.attributes].map(({ name, value }) => `${name}="${value}"`).sort());

export function journeys(): void {
  test("a first visit: nothing that is marked runs or loads, on either page", async ({ visit }) => {
    await visit.open("/");
    await expect(visit.banner).toBeVisible();
    await visit.follow("Item");
    await expect(visit.banner).toBeVisible();
    await visit.follow("Home");
    expect(await visit.ran()).toEqual([]);
    expect(visit.third).toEqual([]);
    await visit.quiet();
  });

  test("accepted: the second page's scripts and frame come when the router shows it", async ({ visit }) => {
    await visit.open("/");
    await visit.say("accept");
    await runsAsShown(visit);
    await visit.follow("Item");
    await runsAsShown(visit);
    await visit.showsFilm();
    await visit.quiet();
  });

  test("accepted on the second page: its scripts run once, its frame comes", async ({ visit }) => {
    await visit.open("/item");
    await visit.say("accept");
    await runsAsShown(visit);
    await visit.showsFilm();
    await visit.follow("Home");
    await runsAsShown(visit);
    await visit.quiet();
  });

  test("Back and forth while allowed: a marked script runs as often as its page is shown", async ({ visit }) => {
    await visit.open("/");
    await visit.say("accept");
    await visit.follow("Item");
    await visit.showsFilm();
    await visit.back("Home");
    await runsAsShown(visit);
    await visit.follow("Item");
    await visit.showsFilm();
    await visit.follow("Home");
    // The framework found and removed the element that it had added to the other page.
    await expect(visit.page.locator("[data-category]")).toHaveCount(1);
    await visit.back("Item");
    await visit.showsFilm();
    await runsAsShown(visit);
    await visit.quiet();
  });

  test("a page may be left while a third party's script is still loading", async ({ visit }) => {
    const answer = visit.hold();
    await visit.open("/item");
    await visit.say("accept");
    await expect.poll(() => visit.third).toContain(`${THIRD}/tag.js`);
    await visit.follow("Home");
    answer();
    await expect.poll(() => visit.ran()).toContain("home");
    await visit.follow("Item");
    await visit.showsFilm();
    await visit.quiet();
  });

  test("refused: nothing runs or loads on the second page, nor on the way back", async ({ visit }) => {
    await visit.open("/");
    await visit.say("reject");
    await visit.follow("Item");
    await visit.back("Home");
    await visit.follow("Item");
    expect(await visit.ran()).toEqual([]);
    expect(visit.third).toEqual([]);
    await visit.quiet();
  });

  test("withdrawn: the frame is emptied at once, and Back runs and loads nothing", async ({ visit }) => {
    await visit.open("/");
    await visit.say("accept");
    await visit.follow("Item");
    await visit.showsFilm();
    await runsAsShown(visit);
    await runsNothing(visit, async () => {
      await visit.withdraw();
      await visit.showsNoFilm();
      await visit.back("Home");
    });
    await visit.quiet();
  });

  test("withdrawn elsewhere: Back to a page that had run runs and loads nothing", async ({ visit }) => {
    await visit.open("/item");
    await visit.say("accept");
    await visit.showsFilm();
    await visit.follow("Home");
    await runsAsShown(visit);
    await runsNothing(visit, async () => {
      await visit.withdraw();
      await visit.back("Item");
      await visit.showsNoFilm();
    });
    await visit.quiet();
  });

  test("withdrawn elsewhere and reloaded: Back runs and loads nothing", async ({ visit }) => {
    await visit.open("/item");
    await visit.say("accept");
    await visit.showsFilm();
    await visit.follow("Home");
    await runsAsShown(visit);
    await runsNothing(visit, async () => {
      await visit.withdraw();
      await visit.page.reload();
      await visit.back("Item");
      await visit.showsNoFilm();
    });
    await visit.quiet();
  });

  test("a visitor who returns finds what they chose on the page that they come to", async ({ visit }) => {
    await visit.open("/");
    await visit.say("accept");
    await visit.open("/item");
    await expect(visit.banner).toBeHidden();
    await runsAsShown(visit);
    await visit.showsFilm();
    await runsNothing(visit, async () => {
      await visit.withdraw();
      await visit.open("/item");
      await visit.showsNoFilm();
    });
    await visit.quiet();
  });

  test("the content of a template comes once, and not again by Back", async ({ visit }) => {
    await visit.open("/item");
    await expect(visit.page.locator(".offer").filter({ visible: true })).toHaveCount(0);
    await visit.say("accept");
    const offers = visit.page.locator(".offer").filter({ visible: true });
    await expect(offers).toHaveCount(1);
    await visit.follow("Home");
    await visit.back("Item");
    await expect(offers).toHaveCount(1);
  });

  test.describe("#noren-policy-7 opens section 7", () => {
    const opens = async (visit: Visit): Promise<void> => {
      await expect(visit.policy).toBeVisible();
      await expect(visit.policy.locator("article h2").nth(6)).toBeInViewport();
    };

    test("by the router's link", async ({ visit }) => {
      await visit.open("/");
      await visit.page.getByRole("link", { name: "Section 7" }).click();
      await opens(visit);
      await visit.quiet();
    });

    test("by location.hash", async ({ visit }) => {
      await visit.open("/");
      await visit.page.evaluate(() => (location.hash = "#noren-policy-7"));
      await opens(visit);
      await visit.quiet();
    });

    test("when the page is loaded with it", async ({ visit }) => {
      await visit.open("/item#noren-policy-7");
      await opens(visit);
      await visit.quiet();
    });
  });

  test("<html> has the attributes that it has without Noren", async ({ visit }) => {
    await visit.page.route("**/noren/noren.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await visit.open("/");
    const without = await attributes(visit);
    await visit.page.unroute("**/noren/noren.js");
    await visit.open("/");
    await expect(visit.banner).toBeVisible();
    await footerIsInView(visit);
    expect(await attributes(visit)).toEqual(without);
  });

  test("the banner never covers the footer, whatever the router does to <html>", async ({ visit }) => {
    await visit.open("/");
    await expect(visit.banner).toBeVisible();
    await footerIsInView(visit);
    await visit.follow("Item");
    await footerIsInView(visit);
    await visit.page.evaluate(() => {
      const html = document.documentElement;
      for (const { name } of [...html.attributes]) if (name != "lang") html.removeAttribute(name);
    });
    await visit.settle();
    await footerIsInView(visit);
  });
}

/** Journeys for hosts whose framework updates its elements: React and Vue. */
export function renderedJourneys(): void {
  const next = (visit: Visit) => visit.page.getByRole("button", { name: "Next film" });
  const picture = (visit: Visit) => visit.page.locator("#picture");

  test("a frame and a picture whose data-src changes follow it while allowed", async ({ visit }) => {
    await visit.open("/item");
    await visit.say("accept");
    await visit.showsFilm(1);
    await next(visit).click();
    await visit.showsFilm(2);
    await expect(picture(visit)).toHaveAttribute("src", `${THIRD}/picture.svg?2`);
    await next(visit).click();
    await visit.showsFilm(3);
    await visit.quiet();
  });

  test("a frame whose data-src has changed is emptied when consent is withdrawn, and stays so", async ({ visit }) => {
    await visit.open("/item");
    await visit.say("accept");
    await visit.showsFilm(1);
    await next(visit).click();
    await visit.settle();
    await runsNothing(visit, async () => {
      await visit.withdraw();
      await visit.showsNoFilm();
      await next(visit).click();
      await visit.settle();
      await visit.showsNoFilm();
    });
    // When allowed again, the frame shows its current address.
    await visit.page.evaluate(() => (window as any).noren.accept());
    await visit.showsFilm(3);
    await visit.quiet();
  });

  test("a frame whose data-src changes before an answer shows the last one after it", async ({ visit }) => {
    await visit.open("/item");
    await next(visit).click();
    await visit.settle();
    expect(visit.third).toEqual([]);
    await visit.say("accept");
    await visit.showsFilm(2);
    expect(visit.third).not.toContain(`${THIRD}/film.html?1`);
    await visit.quiet();
  });
}

/** Journeys for hosts whose framework renders a template's children into the element itself: React and Vue on the client. */
export function templateJourneys(): void {
  test("a template whose children are in the element itself is reported, held and released", async ({ visit }) => {
    await visit.open("/");
    await visit.follow("Offers");
    const offer = visit.page.locator(".offer").filter({ visible: true });
    await expect
      .poll(async () => (await visit.faults()).map(({ code }) => code), { message: "codes of noren:error" })
      .toEqual(["template-children"]);
    await expect(offer).toHaveCount(0);
    await visit.say("accept");
    await expect(offer).toHaveCount(1);
    // The page is removed together with its released elements.
    await visit.follow("Home");
    await expect(visit.page.locator(".offer")).toHaveCount(0);
    expect(visit.said.filter((line) => !line.includes("template"))).toEqual([]);
  });
}
