// When the interface cannot load: nothing optional is released, and refusing still works.

import { expect, test, uncaught, type Noren } from "./noren";
import { days, record, shop } from "./shop";
import { text } from "./texts";

const body = (noren: Noren) =>
  `<button id="no" data-noren="reject">No</button><button id="yes" data-noren="accept">Yes</button><a id="policy" href="#noren-policy">Policy</a>` +
  noren.tag("counter", { category: "analytics", service: "counter" });

const failures = {
  "the wasm is blocked": (noren: Noren) => noren.page.context().route("**/*.wasm", (route) => route.abort()),
  "the catalogue is missing": (noren: Noren) => noren.page.context().route("**/messages.*", (route) => route.fulfill({ status: 404 })),
  "the catalogue is not the one that was built": (noren: Noren) =>
    noren.page.context().route("**/messages.*", (route) => route.fulfill({ body: "Another text", contentType: "text/plain" })),
  "the wasm is not the one that was built": (noren: Noren) =>
    // An empty module.
    noren.page.context().route("**/*.wasm", (route) =>
      route.fulfill({ body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), contentType: "application/wasm" }),
    ),
  "the glue is missing": (noren: Noren) => noren.page.context().route(/\/noren-interface\.[^/]*\.js(\?|$)/, (route) => route.fulfill({ status: 404 })),
  "there is no WebAssembly": (noren: Noren) => noren.page.context().addInitScript(() => delete (window as any).WebAssembly),
};

for (const [name, fail] of Object.entries(failures)) {
  test.describe(name, () => {
    test.beforeEach(async ({ noren }) => void (await fail(noren)));

    test("nothing is released, and it is said", async ({ page, noren }) => {
      const problems = await uncaught(page);
      await noren.open({ body: body(noren) });
      expect((await noren.heard("error")).code).toMatch(/^(load-failed|unsupported)$/);
      await noren.settle();
      expect(await noren.ran()).toEqual([]);
      // Without a banner the failure is shown at once, otherwise when a control is pressed.
      const failure = noren.host.getByText(text("en", "gate-failed"));
      const settings = noren.frame.locator("[data-noren=settings]");
      await expect(failure.or(settings)).toBeVisible();
      if (await settings.isVisible()) await settings.click();
      await expect(failure).toBeVisible();
      await expect(noren.button("gate-retry")).toBeVisible();
      expect(await problems()).toEqual([]);
    });

    test("refusing works and lasts", async ({ page, noren }) => {
      await noren.open({ body: body(noren) });
      await noren.heard("error");
      await page.locator("#no").click();
      await expect.poll(() => page.evaluate(() => localStorage.getItem("noren.pending"))).not.toBeNull();
      const pending = await noren.stored("noren.pending");
      expect(pending).toMatchObject({ a: "reject", lang: "en", revision: 1 });
      await page.reload();
      await noren.ready();
      expect(await noren.allowed("analytics")).toBe(false);
      expect(await noren.ran()).toEqual([]);
      await expect(noren.banner).toBeHidden();
    });

    test("a refusal overrides a stored grant at once", async ({ page, noren }) => {
      await noren.store("noren", record());
      await noren.open({ body: body(noren) });
      await expect.poll(() => noren.ran()).toEqual(["counter"]);
      await page.locator("#no").click();
      await expect.poll(() => noren.allowed("analytics")).toBe(false);
      await page.reload();
      await noren.ready();
      expect(await noren.ran()).toEqual([]);
    });

    test("a yes releases nothing", async ({ page, noren }) => {
      await noren.open({ body: body(noren) });
      await noren.heard("error");
      await page.locator("#yes").click();
      await noren.settle();
      await page.waitForLoadState("networkidle");
      expect(await noren.ran()).toEqual([]);
      expect(await noren.allowed("analytics")).toBe(false);
      expect(await noren.stored()).toBeNull();
    });

    test("the policy opens as a page of its own", async ({ page, noren }) => {
      await noren.open({ body: body(noren) });
      await noren.heard("error");
      const opened = Promise.race([page.waitForURL("**/policy/en.html"), page.context().waitForEvent("page").then((tab) => tab.waitForURL("**/policy/en.html"))]);
      await page.locator("#policy").click();
      await opened;
    });
  });
}

test("a refusal keeps its own time, however late loading fails", async ({ page, noren }) => {
  const held: (() => Promise<void>)[] = [];
  await page.context().route("**/*.wasm", (route) => void held.push(() => route.abort()));
  await noren.open({ config: shop({ interface: "wanted" }), body: body(noren) });
  await page.locator("#no").click();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  // As if another tab had refused an hour ago.
  const earlier = JSON.stringify({ ...(await noren.stored("noren.pending")), t: days(-1 / 24) });
  await page.evaluate((text) => localStorage.setItem("noren.pending", text), earlier);
  for (const abort of held) await abort();
  await noren.heard("error");
  await noren.settle();
  expect(await page.evaluate(() => localStorage.getItem("noren.pending"))).toBe(earlier);
});

test("a refusal that waited becomes a record with its own time once the interface runs", async ({ page, noren }) => {
  await noren.open({ body: body(noren) });
  await expect(noren.banner).toBeVisible();
  await page.context().route("**/*.wasm", (route) => route.abort());
  await page.goto("/case.html");
  await noren.heard("error");
  await page.locator("#no").click();
  await expect.poll(() => noren.stored("noren.pending")).not.toBeNull();
  // Makes the pending answer an hour old.
  const waiting = await noren.stored("noren.pending");
  const t = new Date(Date.parse(waiting.t) - 3_600_000).toISOString().replace(/\.\d+/, "");
  await page.evaluate((text) => localStorage.setItem("noren.pending", text), JSON.stringify({ ...waiting, t }));
  await page.context().unroute("**/*.wasm");
  await page.goto("/case.html");
  await noren.reopen.click();
  await expect(noren.settings).toBeVisible();
  const stored = await noren.decided();
  expect(stored.categories.analytics).toBe(false);
  expect(stored.updated).toBe(t);
  expect(await noren.stored("noren.pending")).toBeNull();
});

/** Delays the interface until the returned function is called. */
async function hold(noren: Noren): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await noren.page.context().route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.describe("answers given before the interface is there", () => {
  for (const [answer, granted] of [
    ["no", false],
    ["yes", true],
  ] as const) {
    test(answer, async ({ page, noren }) => {
      const release = await hold(noren);
      await noren.open({ body: body(noren) });
      await page.locator(`#${answer}`).click();
      await expect.poll(() => noren.stored("noren.pending")).not.toBeNull();
      await expect(noren.banner).toBeHidden();
      expect(await noren.stored()).toBeNull();
      expect(await noren.ran()).toEqual([]);
      release();
      await expect.poll(async () => (await noren.stored())?.categories.analytics).toBe(granted);
      await expect.poll(() => noren.stored("noren.pending")).toBeNull();
      await expect.poll(() => noren.ran()).toEqual(granted ? ["counter"] : []);
      await expect(noren.banner).toBeHidden();
      expect((await noren.stored()).text).toMatch(/^[0-9a-f]{16}$/);
    });
  }

  test("in the banner's first frame, which goes in the next frame", async ({ page, noren }) => {
    const release = await hold(noren);
    await noren.open({ body: body(noren) });
    await noren.frame.locator("[data-noren=accept]").click();
    await expect(noren.frame).toBeHidden();
    expect(await noren.stored("noren.pending")).toMatchObject({ a: "accept" });
    release();
    expect(await noren.decided()).toMatchObject({ source: "banner", categories: { analytics: true } });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    expect(await page.evaluate(() => document.querySelector("noren-consent")!.shadowRoot!.querySelector("[part~=banner]"))).toBeNull();
  });

  test("with the pointer down while the interface takes over from the first frame", async ({ page, noren }) => {
    const release = await hold(noren);
    await noren.open({ body: body(noren) });
    await noren.frame.locator("[data-noren=reject]").hover();
    await page.mouse.down();
    release();
    // The status region is the first element that the interface adds; the banner would be the next.
    await expect(noren.host.getByRole("status")).toBeAttached();
    await noren.settle();
    await expect(noren.frame).toBeVisible();
    await page.mouse.up();
    expect((await noren.decided()).categories.analytics).toBe(false);
  });
});

test("the interface takes over from the first frame without a shift and without losing focus", async ({ page, noren }) => {
  const release = await hold(noren);
  await noren.open();
  const box = await noren.frame.boundingBox();
  await noren.frame.locator("[data-noren=settings]").focus();
  release();
  await expect(noren.banner).toBeVisible();
  expect(await noren.banner.boundingBox()).toEqual(box);
  expect(await page.evaluate(() => document.querySelector("noren-consent")!.shadowRoot!.activeElement?.getAttribute("data-noren"))).toBe("settings");
});
