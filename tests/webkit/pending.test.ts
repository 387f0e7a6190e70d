// A decision is never lost: on a slow network, when the page is left at once, or with a blocked interface.

import { record, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, equal, gated, journey, type Noren, type Pending, until } from "./noren";

const WASM = /\.wasm/;
const body = `<a id="next" href="/next.html">Next</a><button id="yes" data-noren="accept">Yes</button><button id="no" data-noren="reject">No</button>${gated("counter", {
  category: "analytics",
  service: "counter",
})}`;

const kept = (noren: Noren): Promise<Pending> => until("a kept answer", () => noren.stored("noren.pending"));

for (const [answer, granted] of [
  ["accept", true],
  ["reject", false],
] as const) {
  journey(`${answer}, on the first frame, before the interface is there`, async (noren) => {
    const release = noren.shop.hold(WASM);
    await noren.open({ body });
    await noren.click(noren.early(answer));
    await noren.hidden(noren.frame);
    equal((await kept(noren)).a, answer);
    equal(await noren.stored(), null);
    await noren.settle();
    equal(await noren.ran(), []);
    release();
    const stored = await noren.decided();
    equal([stored.source, stored.categories.analytics], ["banner", granted]);
    await until("nothing waits", () => noren.stored("noren.pending"), (it) => it === null);
    await noren.runs(...(granted ? ["counter"] : []));
    equal(await noren.count(noren.own("[part~=banner]")), 0);
  });

  journey(`${answer}, and follow a link at once`, async (noren) => {
    const release = noren.shop.hold(WASM);
    noren.serve({ body, path: "/next.html" });
    await noren.open({ body });
    await noren.shown(noren.frame);
    // In one task of the page, so that nothing can load in between.
    await noren.run((word) => {
      document.querySelector("noren-consent")!.shadowRoot!.querySelector<HTMLElement>(`[data-noren=${word}]`)!.click();
      document.querySelector<HTMLElement>("#next")!.click();
    }, answer);
    await until("the next page", () => noren.web.address(), (it) => it.endsWith("/next.html"));
    release();
    const stored = await noren.decided();
    equal([stored.source, stored.categories.analytics], ["banner", granted]);
    await until("nothing waits", () => noren.stored("noren.pending"), (it) => it === null);
    await noren.runs(...(granted ? ["counter"] : []));
    await noren.hidden(noren.own("[part~=banner]"));
  });
}

journey("the interface blocked: refusing works, lasts, and overrides a stored grant at once", async (noren) => {
  await noren.store({ noren: record() });
  noren.shop.block(WASM);
  await noren.open({ body });
  await noren.runs("counter");
  await noren.click("#no");
  await until("the grant is out of force", () => noren.allowed("analytics"), (it) => !it);
  equal((await kept(noren)).a, "reject");
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
  await noren.hidden(noren.own("[part~=banner]"));
  await noren.says(noren.reopen, text("en", "gate-reopen-refused"));
});

journey("the interface blocked: a yes releases nothing, is said to wait, and is carried out once it can be", async (noren) => {
  const unblock = noren.shop.block(WASM);
  await noren.open({ body });
  await noren.click(noren.early("accept"));
  await noren.shown(noren.retry);
  equal((await noren.error("load-failed")).code, "load-failed");
  await noren.settle();
  equal(await noren.ran(), []);
  equal(await noren.stored(), null);
  unblock();
  await noren.reload();
  const stored = await noren.decided();
  equal([stored.source, stored.categories.marketing], ["banner", true]);
  await noren.runs("counter");
});

journey("the interface blocked: a yes that waits can be taken back by mouse", async (noren) => {
  const unblock = noren.shop.block(WASM);
  await noren.open({ body: gated("counter", { category: "analytics" }) });
  await noren.click(noren.early("accept"));
  await noren.shown(noren.retry);
  // Any control in Noren's root that refuses.
  await noren.click(noren.own("[data-noren=reject]"));
  await until("the refusal", () => noren.stored("noren.pending"), (it) => it?.a === "reject");
  unblock();
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
});

journey("the interface blocked: trying again brings it once it can come", async (noren) => {
  const unblock = noren.shop.block(WASM);
  // A control of the page: the pointer over the banner would load the interface once more by itself.
  await noren.open({ body: `${body}<button id="settings" data-noren="settings">Settings</button>` });
  await noren.click("#settings");
  await noren.says(noren.failed, text("en", "gate-failed"));
  unblock();
  await noren.click(noren.retry);
  await noren.shown(noren.settings);
  await noren.hidden(noren.failed);
});

journey("an interface that neither comes nor fails is given up after 10 s, said, and offered again", async (noren) => {
  noren.shop.hold(WASM);
  await noren.open({ body });
  await noren.click(noren.early("accept"));
  await until("it is said", () => noren.look(noren.retry), (it) => it.visible, 15_000);
  assert.match((await noren.error("load-failed")).message, /10 s/);
  equal(await noren.ran(), []);
});

journey("a change of the page's language while the interface loads does not delay the answer", async (noren) => {
  const release = noren.shop.hold(WASM);
  await noren.open({ body });
  await noren.shown(noren.frame);
  await until("the interface is loading", () => noren.shop.asked.some((path) => WASM.test(path)), Boolean);
  const texts = noren.shop.hold(/\/messages\.ja\./);
  await noren.run(() => void (document.documentElement.lang = "ja"));
  await noren.click(noren.early("accept"));
  release();
  const stored = await noren.decided();
  equal(stored.categories.analytics, true);
  await noren.runs("counter");
  texts();
});

journey("a refusal is believed by its answer alone, however damaged the rest of it is", async (noren) => {
  for (const damaged of [`{"a":"reject"}`, `{"a":"reject","t":17,"lang":null,"revision":"x"}`]) {
    await noren.store({ noren: record(), "noren.pending": damaged });
    await noren.open({ body });
    await noren.ready();
    equal(await noren.ran(), []);
    await until("a record of the refusal, or the refusal kept", async () => {
      const [stored, waiting] = [await noren.stored(), await noren.stored("noren.pending")];
      return waiting?.a === "reject" || stored?.categories.analytics === false;
    });
    await noren.reload();
    await noren.ready();
    equal([damaged, await noren.ran()], [damaged, []]);
  }
});

journey("a fault that only the interface finds: Reject works and is kept, and Accept grants nothing and says what is wrong", async (noren) => {
  await noren.open({ config: shop({ expiresAfterDays: 396 }), body });
  const { path, message } = await noren.error("bad-config");
  equal(path, "expiresAfterDays");
  assert.match(message, /395/);
  await noren.click(noren.own("[data-noren=accept]"));
  await noren.settle();
  equal(await noren.ran(), []);
  await noren.shown(noren.failed);
  await noren.click(noren.own("[data-noren=reject]"));
  await noren.hidden(noren.own("[part~=banner]"));
  await noren.reload();
  await noren.ready();
  await noren.hidden(noren.own("[part~=banner]"));
  equal(await noren.allowed("analytics"), false);
  equal(await noren.ran(), []);
});

journey("with the pointer down while the interface takes over, the click still counts", async (noren) => {
  const release = noren.shop.hold(WASM);
  await noren.open({ body });
  const up = await noren.web.press(await noren.still(noren.early("reject")));
  release();
  // The status region is the first element that the interface adds; the banner would be the next.
  await until("the interface", () => noren.count(noren.own("[role=status]")), (count) => count > 0);
  await noren.frames();
  await noren.shown(noren.frame);
  await up();
  equal((await noren.decided()).categories.analytics, false);
});
