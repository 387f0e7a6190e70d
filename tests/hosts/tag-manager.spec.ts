// A Tag Manager container in Google's basic and advanced consent modes, and before Noren. The container is
// simulated and respects consent as Google documents it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Visit } from "./visit";

test.use({ host: "tag-manager" });

const CONTAINER = readFileSync(join(import.meta.dirname, "tag-manager/gtm.js"), "utf8");

/** Every request to Google in short form: "gtm.js", or a hit's `gcs`. */
async function google(visit: Visit): Promise<string[]> {
  const asked: string[] = [];
  await visit.page.context().route(/^https:\/\/www\.google[^/]*\.com\//, (route) => {
    const url = new URL(route.request().url());
    asked.push(url.searchParams.get("gcs") ?? url.pathname.slice(1));
    return url.pathname == "/gtm.js"
      ? route.fulfill({ contentType: "text/javascript", body: CONTAINER })
      : route.fulfill({ status: 204 });
  });
  return asked;
}

const open = async (visit: Visit, page: string): Promise<void> => {
  await visit.page.goto(`${visit.address}/${page}`);
  await expect(visit.page.getByRole("heading", { level: 1 })).toBeVisible();
};

/** The first two values of each entry in `dataLayer`; for an event, its name. */
const layer = (visit: Visit): Promise<string[]> =>
  visit.page.evaluate(() =>
    (window as any).dataLayer.map((entry: any) => (entry.event ? entry.event : `${entry[0]} ${entry[1]}`)),
  );

const cookie = (visit: Visit): Promise<boolean> => visit.page.evaluate(() => /(^|; )_ga=/.test(document.cookie));

test("basic: nothing is asked of Google before consent, and its state comes first after it", async ({ visit }) => {
  const asked = await google(visit);
  await open(visit, "basic");
  await expect(visit.banner).toBeVisible();
  await visit.settle();
  expect(asked).toEqual([]);
  await visit.say("accept");
  await expect.poll(() => asked).toEqual(["gtm.js", "G111"]);
  expect((await layer(visit)).slice(0, 3)).toEqual(["consent default", "consent update", "gtm.js"]);
  expect(await cookie(visit)).toBe(true);

  // On the next page too, before a decision on it.
  asked.length = 0;
  await open(visit, "basic");
  await expect.poll(() => asked).toEqual(["gtm.js", "G111"]);
  await visit.quiet();
});

test("basic: refused, nothing is asked of Google; withdrawn, its cookie is deleted", async ({ visit }) => {
  const asked = await google(visit);
  await open(visit, "basic");
  await visit.say("reject");
  await open(visit, "basic");
  await visit.settle();
  expect(asked).toEqual([]);

  await visit.page.evaluate(() => (window as any).noren.accept());
  await expect.poll(() => asked).toContain("G111");
  await visit.withdraw();
  await expect.poll(() => cookie(visit)).toBe(false);
  asked.length = 0;
  await open(visit, "basic");
  await visit.settle();
  expect(asked).toEqual([]);
  expect(await cookie(visit)).toBe(false);
  await visit.quiet();
});

test("advanced: the container starts denied, and hears each decision", async ({ visit }) => {
  const asked = await google(visit);
  await open(visit, "advanced");
  await expect.poll(() => asked).toEqual(["gtm.js", "G100"]);
  expect((await layer(visit)).slice(0, 2)).toEqual(["consent default", "gtm.js"]);
  expect(await cookie(visit)).toBe(false);
  await visit.say("accept");
  await expect.poll(() => asked).toEqual(["gtm.js", "G100", "G111"]);
  expect(await cookie(visit)).toBe(true);
  await visit.withdraw();
  await expect.poll(() => asked).toEqual(["gtm.js", "G100", "G111", "G100"]);
  await expect.poll(() => cookie(visit)).toBe(false);
  await visit.quiet();
});

test("a container before Noren is reported, once and by name", async ({ visit }) => {
  await google(visit);
  await open(visit, "wrong-order");
  await expect(visit.banner).toBeVisible();
  // The interface looks for what spoke first, once it is reached for.
  await visit.banner.dispatchEvent("pointerenter");
  await expect.poll(async () => (await visit.faults()).map(({ code }) => code)).toEqual(["late-defaults"]);
  const [fault] = await visit.faults();
  expect(`${fault!.message} ${fault!.path}`).toMatch(/gtm\.js|googletagmanager|gtm\.start|Tag Manager/);
});
