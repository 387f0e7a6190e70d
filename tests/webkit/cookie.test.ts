// The mirror cookie: a hint for servers, and for browsers that lose their storage. It never turns a denial
// into a grant.

import { days, refusal, shop, type Config } from "../browser/shop";
import { assert, equal, gated, journey, type Noren, until } from "./noren";

const config = (fields: Config = {}): Config => shop({ storage: { cookie: { name: "mirror" } }, ...fields });
const body = gated("counter", { category: "analytics", service: "counter" }) + `<button id="no" data-noren="reject">No</button>`;

const mirrored = async (noren: Noren): Promise<any> => {
  const cookie = (await noren.web.cookies()).find(({ name }) => name === "mirror");
  return cookie ? JSON.parse(decodeURIComponent(cookie.value)) : null;
};

/** A mirror cookie's value for `shop()`, as another page or host could have set it. */
const written = (granted: 0 | 1, fields: Config = {}): string =>
  encodeURIComponent(
    JSON.stringify({ v: 1, revision: 1, updated: days(-1), expires: days(179), gpc: false, necessary: 1, analytics: granted, marketing: granted, counter: granted, maps: granted, ads: granted, ...fields }),
  );

const set = (noren: Noren, ...cookies: string[]): Promise<void> =>
  noren.run((all) => {
    for (const it of all) document.cookie = it;
  }, cookies);

const gone = (): void => {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
};

journey("it is set with a decision, rewritten with the next, and goes with the record", async (noren) => {
  await noren.open({ config: config(), body });
  await noren.click(noren.accept);
  await noren.decided();
  const { analytics, marketing, counter, v, revision } = await mirrored(noren);
  equal([v, revision, analytics, marketing, counter], [1, 1, 1, 1, 1]);
  await noren.call("reject");
  equal((await mirrored(noren)).analytics, 0);
  await noren.call("reset");
  await until("no mirror", () => mirrored(noren), (it) => it === null);
});

journey("it carries the answer where storage is refused", async (noren) => {
  await noren.open({ config: config(), body, first: gone });
  await noren.click(noren.accept);
  await noren.runs("counter");
  await until("a mirror", () => mirrored(noren), (it) => it?.analytics === 1);
  await noren.reload();
  await noren.runs("counter");
  await noren.hidden(noren.own("[part~=banner]"));
  equal((await noren.notes()).failures, []);
});

journey("it never turns a stored no into a yes, however new it says it is", async (noren) => {
  await noren.store({ noren: refusal() });
  await set(noren, `mirror=${written(1, { updated: days(0) })};path=/`);
  await noren.open({ config: config(), body });
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
});

journey("nor a no that was given under an older revision", async (noren) => {
  await noren.open({ config: config({ revision: 2 }), body });
  await noren.click(noren.accept);
  await noren.decided();
  // A page that still has the older revision and whose interface does not load.
  const unblock = noren.shop.block(/\.wasm/);
  await noren.open({ config: config({ revision: 1 }), body, path: "/stale.html" });
  await noren.click("#no");
  await until("the refusal", () => noren.stored("noren.pending"), (it) => it?.a === "reject");
  unblock();
  await noren.open({ config: config({ revision: 2 }), body });
  await noren.settle();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
  await noren.reload();
  await noren.settle();
  equal(await noren.ran(), []);
  equal((await mirrored(noren))?.analytics ?? 0, 0);
});

journey("of several that disagree, the refusal holds", async (noren) => {
  await noren.store({});
  // Two cookies with one name: the one with the more specific path is listed first.
  await set(noren, `mirror=${written(0)};path=/`, `mirror=${written(1, { updated: days(0) })};path=/shop/`);
  await noren.open({ config: config(), body, path: "/shop/case.html" });
  await noren.ready();
  equal(await noren.run(() => document.cookie.match(/mirror=/g)?.length), 2);
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
});

journey("one that was not configured, or holds rubbish, is nothing", async (noren) => {
  for (const [value, fields] of [
    [written(1), shop()],
    ["%7B%22v%22", config()],
    ["[".repeat(3_900), config()],
  ] as const) {
    await noren.store({});
    await set(noren, `mirror=${value};path=/`);
    await noren.open({ config: fields, body });
    await noren.shown(noren.banner);
    await noren.settle();
    equal(await noren.ran(), []);
  }
});

journey("it is kept small, and does not outlive its record", async (noren) => {
  await noren.open({ config: config(), body });
  await noren.click(noren.accept);
  await noren.decided();
  const cookie: any = (await noren.web.cookies()).find(({ name }) => name === "mirror");
  assert.ok(cookie.value.length <= 3_000, `${cookie.value.length} bytes`);
  const expires = Date.parse((await noren.stored()).expires) / 1_000;
  assert.ok(Math.abs(cookie.expiry - expires) < 5, `${cookie.expiry} and ${expires}`);
});
