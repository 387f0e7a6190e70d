// Pages with a framework's styles or with resets: Noren looks the same as on a page without styles.

import { expect, test, type Visit } from "./visit";

test.use({ host: "styles" });

const open = async (visit: Visit, page: string): Promise<void> => {
  await visit.page.goto(`${visit.address}/${page}`);
  await expect(visit.banner).toBeVisible();
  await visit.settle();
};

/** The computed styles that a page could change, for every element that Noren shows. */
const look = (visit: Visit): Promise<string[]> =>
  visit.noren.evaluate((host) =>
    [...host.shadowRoot!.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.checkVisibility() && element.localName != "style")
      .map((element) => {
        const style = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        const names = ["display", "position", "font", "letterSpacing", "textTransform", "textDecorationLine", "color", "backgroundColor", "padding", "margin", "border", "boxSizing"] as const;
        return [element.localName, [x, y, width, height].map(Math.round), ...names.map((name) => `${name}: ${style[name]}`)].join("; ");
      }),
  );

const settings = (visit: Visit) => visit.noren.locator("dialog[part~=settings]");

for (const page of ["bootstrap", "tailwind", "rem62"]) {
  test(`${page}: banner and settings look as on a page without style`, async ({ visit }) => {
    await open(visit, "plain");
    const banner = await look(visit);
    expect(banner.length).toBeGreaterThan(5);
    await visit.banner.locator("[data-noren=settings]").click();
    await expect(settings(visit)).toBeVisible();
    await visit.settle();
    const dialog = await look(visit);

    await open(visit, page);
    expect(await look(visit)).toEqual(banner);
    await visit.banner.locator("[data-noren=settings]").click();
    await expect(settings(visit)).toBeVisible();
    await visit.settle();
    expect(await look(visit)).toEqual(dialog);
    await visit.quiet();
  });
}

test("bootstrap: settings opened from a modal have the focus, and give it back", async ({ visit, page }) => {
  await open(visit, "bootstrap");
  await page.getByRole("button", { name: "Open the modal" }).click();
  const opener = page.getByRole("button", { name: "Cookie settings" });
  await expect(opener).toBeVisible();
  await opener.click();
  await expect(settings(visit)).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  for (let press = 0; press < 5; press++) {
    expect(await focused()).toBe("noren-consent");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await expect(settings(visit)).toBeHidden();
  await expect(opener).toBeFocused();
  await visit.quiet();
});
