// A language that is written from right to left: every view is mirrored, and nothing of the page is.

import { expect, test, type Noren } from "./noren";
import { hebrew, serveRtl, TAG } from "./rtl";
import { shop } from "./shop";

/** Opens a page whose Noren has Hebrew. */
async function open(noren: Noren, made: Parameters<Noren["open"]>[0] = {}): Promise<void> {
  const src = await serveRtl(noren.page.context());
  await noren.open({ lang: TAG, tag: `<script src="${src}"></script>`, ...made });
}

/** Whether an element starts at the right: the inline start of its text. */
const direction = (noren: Noren, selector: string) =>
  noren.host.locator(selector).first().evaluate((it) => [getComputedStyle(it).direction, it.closest("[lang]")!.getAttribute("lang")]);

test("the banner is mirrored: the first answer and the controls are on the right", async ({ noren }) => {
  await open(noren);
  await expect(noren.reject).toHaveText(hebrew("reject"));
  expect(await direction(noren, "[part~=banner]")).toEqual(["rtl", TAG]);
  const [reject, accept] = [(await noren.reject.boundingBox())!, (await noren.accept.boundingBox())!];
  expect(reject.x).toBeGreaterThan(accept.x);
});

test("the first frame has the direction, and the interface takes over without a change", async ({ page, noren }) => {
  await open(noren, { config: shop({ interface: "wanted" }) });
  await expect(noren.frame).toHaveAttribute("dir", "rtl");
  const before = await noren.frame.boundingBox();
  await noren.frame.dispatchEvent("pointerenter");
  await expect(noren.banner).toHaveAttribute("dir", "rtl");
  expect(await noren.banner.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("");
});

test("settings, policy, record, notice and the button that stays are mirrored", async ({ page, noren }) => {
  await open(noren);
  await expect(noren.banner).toBeVisible();
  await noren.openSettings();
  expect(await direction(noren, "dialog[part~=settings]")).toEqual(["rtl", TAG]);
  const close = (await noren.settings.locator("[part~=close]").boundingBox())!;
  const heading = (await noren.settings.getByRole("heading").first().boundingBox())!;
  expect(close.x).toBeLessThan(heading.x + heading.width / 2);
  const row = noren.settings.locator(".category > .switch").nth(1);
  const [label, control] = [(await row.locator("span").boundingBox())!, (await row.locator("input").boundingBox())!];
  expect(control.x).toBeLessThan(label.x);
  // The thumb of a switch that is on is at the end, which is on the left.
  await row.click();
  const thumb = await row.locator("input").evaluate((it) => getComputedStyle(it, "::before").marginRight);
  expect(parseFloat(thumb)).toBeGreaterThan(10);
  await noren.settings.locator("[part~=save]").click();
  expect(await direction(noren, "[part~=reopen]")).toEqual(["rtl", TAG]);
  const reopen = (await noren.reopen.boundingBox())!;
  expect(reopen.x + reopen.width).toBeGreaterThan(1280 - 20);
  await page.evaluate(() => (window as any).noren.policy());
  await expect(noren.policy.locator("article")).toBeVisible();
  expect(await direction(noren, "dialog[part~=policy] article")).toEqual(["rtl", TAG]);
  await page.keyboard.press("Escape");
  await page.evaluate(() => (window as any).noren.reject());
  expect(await direction(noren, "[part~=notice]")).toEqual(["rtl", TAG]);
});

test("a placeholder in a blocked frame is mirrored", async ({ page, noren }) => {
  await open(noren, { body: `<iframe width="480" height="270" data-category="marketing" data-src="https://www.youtube.com/embed/x"></iframe>` });
  const body = page.frameLocator("iframe").locator(".placeholder");
  await expect(body).toBeVisible();
  expect(await body.evaluate((it) => [getComputedStyle(it).direction, it.getAttribute("lang")])).toEqual(["rtl", TAG]);
});

test("its policy and its pages of changes are right to left without a script", async ({ page, noren }) => {
  await serveRtl(noren.page.context());
  await page.goto(`/rtl/policy/${TAG}.html`);
  expect(await page.evaluate(() => [document.documentElement.dir, getComputedStyle(document.querySelector("article p")!).direction])).toEqual(["rtl", "rtl"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await page.goto("/rtl/policy/en.html");
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
});

test("a text of the shop's that fell back to English is left to right, in the viewer and on the page", async ({ page, noren }) => {
  await open(noren);
  await noren.ready();
  await page.evaluate(() => (window as any).noren.policy());
  await expect(noren.policy.locator("article")).toBeVisible();
  /** The distance of the first character from the left edge of its paragraph, and of the full stop from the end of the line. */
  const place = (it: Element) => {
    const text = it.firstChild as Text;
    const rect = (from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    const end = text.data.length - 1;
    return [rect(0).left - it.getBoundingClientRect().left, rect(end).left - rect(end - 1).right];
  };
  const is = async (found: Promise<number[]>) => {
    for (const distance of await found) expect(Math.abs(distance)).toBeLessThan(2);
  };
  await is(noren.policy.locator("article header p[lang=en]").evaluate(place));
  await page.goto(`/rtl/policy/${TAG}.html`);
  await is(page.locator("article header p[lang=en]").evaluate(place));
});

test("on a page that is right to left an English banner is not", async ({ page, noren }) => {
  await noren.open({ head: `<script>document.documentElement.dir = "rtl"</script>` });
  await expect(noren.banner).toBeVisible();
  expect(await direction(noren, "[part~=banner]")).toEqual(["ltr", "en"]);
  await page.evaluate(() => (window as any).noren.accept());
  expect(await direction(noren, "[part~=reopen]")).toEqual(["ltr", "en"]);
});
