// Decisions in every place where they are stored: memory, storage, the mirror cookie, a pending answer.

import { Noren, expect, test } from "./noren";
import { SHOP } from "./places";
import { days, record, refusal, shop } from "./shop";

const CODE = { category: "analytics", service: "counter" };

const blockInterface = (noren: Noren) => noren.page.context().route("**/*.wasm", (route) => route.abort());

/** Sets a mirror cookie as another host of the same site would. */
const mirror = async (noren: Noren, fields: object, path = "/") =>
  noren.page.context().addCookies([
    {
      name: "noren",
      value: encodeURIComponent(
        JSON.stringify({ v: 1, revision: 1, updated: days(0), expires: days(90), gpc: false, necessary: 1, analytics: 1, marketing: 1, counter: 1, maps: 1, ads: 1, ...fields }),
      ),
      ...(path == "/" ? { url: SHOP } : { domain: "localhost", path }),
    },
  ]);

const MIRRORED = shop({ storage: { cookie: { name: "noren" } } });

test.describe("the mirror cookie is a hint", () => {
  test("it never turns a stored no into a yes", async ({ noren }) => {
    await noren.store("noren", refusal({ updated: days(-1) }));
    await mirror(noren, { updated: days(-0.1) });
    await noren.open({ config: MIRRORED, body: noren.tag("counter", CODE) });
    await noren.ready();
    expect(await noren.allowed("analytics")).toBe(false);
    expect(await noren.ran()).toEqual([]);
  });

  test("nor one that was given under another revision, while the interface could not load", async ({ page, noren }) => {
    const accepted = record({ revision: 2 });
    await noren.store("noren", accepted);
    await mirror(noren, { revision: 2, updated: accepted.updated, expires: accepted.expires });
    await blockInterface(noren);
    // A page of an older build from a cache.
    await noren.open({ config: MIRRORED, path: "/stale.html", body: noren.tag("counter", CODE) });
    await noren.frame.locator("[part~=reject]").click();
    await expect.poll(() => noren.stored("noren.pending")).not.toBeNull();
    await page.context().unroute("**/*.wasm");
    await noren.open({ config: { ...MIRRORED, revision: 2 }, body: noren.tag("counter", CODE) });
    await noren.settle();
    expect(await noren.ran()).toEqual([]);
    await expect.poll(() => noren.stored("noren.pending")).toBeNull();
    await noren.open({ config: { ...MIRRORED, revision: 2 }, body: noren.tag("counter", CODE) });
    await expect(noren.banner).toBeVisible();
    expect(await noren.ran()).toEqual([]);
    expect((await page.context().cookies()).filter(({ name }) => name == "noren")).toEqual([]);
  });

  test("of several that differ only what all of them grant is granted", async ({ noren }) => {
    await mirror(noren, {});
    await mirror(noren, { analytics: 0, counter: 0 }, "/case.html");
    await noren.open({ config: MIRRORED, body: noren.tag("counter", CODE) + noren.tag("ads", { category: "marketing" }) });
    await expect.poll(() => noren.ran()).toEqual(["ads"]);
    await noren.settle();
    expect(await noren.allowed("analytics")).toBe(false);
    expect(await noren.ran()).toEqual(["ads"]);
  });

  test("a refusal that only waits deletes it", async ({ page, noren }) => {
    await noren.store("noren", record());
    await mirror(noren, {});
    await blockInterface(noren);
    await noren.open({ config: MIRRORED, body: `<button id="no" data-noren="reject">No</button>` });
    await noren.ready();
    await page.locator("#no").click();
    await expect.poll(() => noren.stored("noren.pending")).not.toBeNull();
    expect((await page.context().cookies()).filter(({ name }) => name == "noren")).toEqual([]);
  });

  test("with a prefix it is written and deleted as such", async ({ page, noren }) => {
    const config = shop({ storage: { cookie: { name: "__Host-noren" } } });
    await noren.open({ config });
    await noren.accept.click();
    await noren.decided();
    const written = (await page.context().cookies())[0]!;
    expect([written.name, written.secure, written.path, written.domain]).toEqual(["__Host-noren", true, "/", "localhost"]);
    await page.evaluate(() => (window as any).noren.reset());
    await expect.poll(async () => (await page.context().cookies()).length).toBe(0);
  });
});

test.describe("an answer that waits", () => {
  for (const damaged of [`{"a":"reject"}`, `{"a":"reject","t":"`, `{"a":"reject","t":7,"lang":null,"text":[],"revision":"x"}`])
    test(`a refusal is believed by its answer alone: ${damaged}`, async ({ page, noren }) => {
      await noren.store("noren", record());
      await page.evaluate((text) => localStorage.setItem("noren.pending", text), damaged);
      await noren.open({ body: noren.tag("counter", CODE) });
      await noren.ready();
      expect(await noren.allowed("analytics")).toBe(false);
      // And after the pending answer has become a record.
      await expect.poll(async () => (await noren.stored()).categories.analytics).toBe(false);
      await page.reload();
      await noren.ready();
      expect(await noren.allowed("analytics")).toBe(false);
      expect(await noren.ran()).toEqual([]);
    });

  for (const rubbish of ["", "{", "null", `{"a":"perhaps"}`, `{"a":"accept","t":`])
    test(`rubbish is no answer, and leads to the question: ${rubbish}`, async ({ page, noren }) => {
      await noren.store("noren.pending", rubbish);
      await noren.open();
      await expect(noren.banner).toBeVisible();
    });

  test("one that turns out to be over leads to the question", async ({ noren }) => {
    await noren.store("noren.pending", { a: "accept", t: days(-300), lang: "en", text: "0123456789abcdef", revision: 1 });
    await noren.open();
    await expect(noren.banner).toBeVisible();
    expect(await noren.stored()).toBeNull();
  });

  test("a yes can be taken back by mouse while the interface cannot load", async ({ page, noren }) => {
    await blockInterface(noren);
    await noren.open({ body: noren.tag("counter", CODE) });
    await noren.frame.locator("[part~=accept]").click();
    await noren.heard("error");
    expect((await noren.stored("noren.pending")).a).toBe("accept");
    await noren.button("gate-refuse").click();
    await expect.poll(async () => (await noren.stored("noren.pending")).a).toBe("reject");
    await page.context().unroute("**/*.wasm");
    await page.reload();
    await expect.poll(async () => (await noren.stored())?.categories.analytics).toBe(false);
    expect(await noren.ran()).toEqual([]);
  });

  test("a reset leaves nothing of it, in sessionStorage either", async ({ page, noren }) => {
    await noren.store("noren", record());
    await noren.open();
    await noren.ready();
    await page.evaluate((text) => sessionStorage.setItem("noren.pending", text), JSON.stringify({ a: "accept", t: days(-0.1), lang: "en", text: "0123456789abcdef", revision: 1 }));
    await page.evaluate(() => (window as any).noren.reset());
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    // A tab that was duplicated earlier still has the pending answer, which is older than the withdrawal.
    await page.evaluate((text) => sessionStorage.setItem("noren.pending", text), JSON.stringify({ a: "accept", t: days(-0.1), lang: "en", text: "0123456789abcdef", revision: 1 }));
    await page.reload();
    await expect(noren.banner).toBeVisible();
    expect(await noren.stored()).toBeNull();
  });

  test("a refusal outlives a grant that a fast clock dated later", async ({ page, noren }) => {
    await noren.store("noren", record({ updated: days(1), first: days(1), expires: days(181) }));
    await page.evaluate((text) => localStorage.setItem("noren.pending", text), JSON.stringify({ a: "reject", t: days(-0.1), lang: "en", text: "0123456789abcdef", revision: 1 }));
    await noren.open({ body: noren.tag("counter", CODE) });
    await expect.poll(async () => (await noren.stored()).categories.analytics).toBe(false);
    await expect.poll(() => noren.stored("noren.pending")).toBeNull();
  });
});

for (const unreadable of [`{"v":0}`, "{", `{"analytics":true}`, `{"v":2}`, "[".repeat(200_000), `{"v":1,"categories":`])
  test(`a record that cannot be read leads to the question: ${unreadable.slice(0, 24)}`, async ({ page, noren }) => {
    await noren.store("noren", unreadable);
    await noren.open({ body: noren.tag("counter", CODE) });
    await expect(noren.banner).toBeVisible();
    expect(await noren.ran()).toEqual([]);
    await noren.accept.click();
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    await expect.poll(() => noren.stored().then((stored) => stored?.v, () => "unreadable")).toBe(1);
    await page.reload();
    await noren.ready();
    expect(await noren.allowed("analytics")).toBe(true);
  });

test.describe("where undecided means allowed", () => {
  const config = shop({ region: "us-optout" });

  for (const unreadable of ["{", `{"v":1,"id":"6f0d`, `{"v":0}`, `{"analytics":false}`])
    test(`what cannot be read counts as refused: ${unreadable}`, async ({ noren }) => {
      await noren.store("noren", unreadable);
      await noren.open({ config, body: noren.tag("counter", CODE) });
      await noren.ready();
      expect(await noren.allowed("analytics")).toBe(false);
      expect(await noren.ran()).toEqual([]);
    });

  test("storage that the browser keeps from the page counts as refused", async ({ page, noren }) => {
    await page.context().addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      }),
    );
    await noren.open({ config, body: noren.tag("counter", CODE) });
    await noren.ready();
    expect(await noren.ran()).toEqual([]);
  });

  test("an opt-out outlives a full storage", async ({ page, noren }) => {
    await noren.open({ config, body: `<button id="no" data-noren="reject">No</button>` + noren.tag("counter", CODE) });
    await expect.poll(() => noren.ran()).toEqual(["counter"]);
    // Fills the storage except for a few characters; the history takes part of the space.
    await page.evaluate(() => {
      localStorage.setItem("noren.history", "x".repeat(4_000));
      let size = 4 << 20;
      while (size > 8) {
        try {
          localStorage.setItem(`fill-${size}-${Math.random()}`, "x".repeat(size));
        } catch {
          size >>= 1;
        }
      }
    });
    await page.locator("#no").click();
    await expect.poll(() => noren.allowed("analytics")).toBe(false);
    await noren.settle();
    await page.reload();
    await noren.ready();
    expect(await noren.allowed("analytics")).toBe(false);
    expect(await noren.ran()).toEqual([]);
  });
});
