import { journeys } from "./journeys";
import { expect, test } from "./visit";

test.use({ host: "turbo" });
journeys();

test("a preview of a page that was visited before does not run its scripts a second time", async ({ visit, page }) => {
  await visit.open("/");
  await visit.say("accept");
  await visit.follow("Item");
  const before = (await visit.ran()).filter((name) => name == "home").length;
  // Turbo shows Home from its cache until the server has responded.
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route(`${visit.address}/`, async (route) => {
    await asked;
    await route.continue();
  });
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.locator("html[data-turbo-preview]")).toHaveCount(1);
  await visit.settle();
  answer();
  await expect(page.locator("html[data-turbo-preview]")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await visit.settle();
  await expect.poll(async () => (await visit.ran()).filter((name) => name == "home").length).toBe(before + 1);
  await visit.quiet();
});
