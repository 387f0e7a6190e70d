// Pages that replace their body, remove or move elements, and patch built-ins; and the API for the page's
// code.

import { record, shop } from "../browser/shop";
import { assert, equal, gated, journey, until } from "./noren";

const body = gated("first", { category: "analytics" });

journey("the body is replaced: the banner stays, what is in the new one is held, and the old one does not run again", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  const swap = (name: string) =>
    noren.run((text) => {
      const old = document.body;
      ((window as any).old ??= []).push(old);
      const next = document.createElement("body");
      const script = Object.assign(document.createElement("script"), { type: "text/plain", text });
      script.nonce = "case";
      script.dataset.category = "analytics";
      next.append(script);
      old.replaceWith(next);
    }, `window.ran.push("${name}")`);
  await swap("second");
  await noren.settle();
  await noren.shown(noren.banner);
  equal(await noren.count("noren-consent"), 1);
  equal(await noren.on("noren-consent", (it) => it.nextElementSibling.localName), "body");
  await noren.click(noren.accept);
  await noren.runs("second");
  await swap("third");
  await noren.runs("second", "third");
  await noren.run(() => document.body.replaceWith((window as any).old[1]));
  await noren.settle();
  equal(await noren.ran(), ["second", "third"]);
  await noren.shown(noren.reopen);
});

journey("a page that removes our element as often as it comes: no loop, it is said, and Noren keeps working", async (noren) => {
  await noren.open({
    body,
    first: () => {
      new MutationObserver(() => document.querySelector("noren-consent")?.remove()).observe(document, { childList: true, subtree: true });
    },
  });
  await noren.error("element-removed");
  await noren.settle();
  await noren.call("accept");
  await noren.runs("first");
  equal((await noren.stored()).categories.analytics, true);
});

journey("an element that is removed once is put back", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.run(() => document.querySelector("noren-consent")!.remove());
  await noren.shown(noren.banner);
  equal(await noren.count("noren-consent"), 1);
});

/** Patches of built-ins found on real pages. */
const PATCHES: Record<string, () => void> = {
  "Prototype.js's Element#remove": () => {
    (Element.prototype as any).remove = function (this: Element) {
      this.parentNode!.removeChild(this);
      return this;
    };
  },
  "a JSON.parse that revives dates": () => {
    const parse = JSON.parse;
    JSON.parse = (text: string, revive?: (this: any, key: string, value: any) => any) =>
      parse(text, function (this: unknown, key, value) {
        const revived = revive ? revive.call(this, key, value) : value;
        return /^\d{4}-\d\d-\d\dT/.test(revived) ? new Date(revived) : revived;
      });
  },
  "a fetch of the page's own": () => {
    // Accepts only strings, ignores unknown options, and returns a copy.
    const original = window.fetch;
    window.fetch = async (to) => {
      const response = await original((to as string).trim(), { credentials: "same-origin" });
      return new Response(response.body, { status: response.status, headers: response.headers });
    };
  },
};
for (const [name, first] of Object.entries(PATCHES))
  journey(`${name}: every control works`, async (noren) => {
    await noren.open({ body: `${body}<button id="no" data-noren="reject">No</button>`, first });
    await noren.click(noren.accept);
    await noren.runs("first");
    await noren.intoSettings();
    equal(await noren.isOn("analytics"), true);
    await noren.click(noren.close);
    await noren.hidden(noren.settings);
    await noren.click("#no");
    await until("the refusal", () => noren.allowed("analytics"), (it) => !it);
    await noren.reload();
    await noren.ready();
    equal(await noren.ran(), []);
    await noren.hidden(noren.own("[part~=banner]"));
    equal((await noren.notes()).failures, []);
  });

journey("many marked elements are released, each once", async (noren) => {
  const many = Array.from({ length: 1_000 }, (_, at) => gated(`${at}`, { category: "analytics" })).join("");
  await noren.open({ body: many });
  await noren.click(noren.accept);
  await until("all of them", () => noren.run(() => (window as any).ran.length), (count) => count >= 1_000);
  await noren.settle();
  equal(await noren.run(() => [(window as any).ran.length, new Set((window as any).ran).size]), [1_000, 1_000]);
});

journey("the API decides: with ids those alone, without all; it resolves with the frozen record", async (noren) => {
  await noren.open();
  await noren.shown(noren.banner);
  const first = await noren.call("accept", ["analytics"]);
  equal(first.categories, { necessary: true, analytics: true, marketing: false });
  equal([first.source, first.services], ["api", { counter: true, maps: true, ads: false }]);
  const second = await noren.call("accept", ["ads"]);
  equal([second.id, second.services], [first.id, { counter: true, maps: true, ads: true }]);
  equal((await noren.call("reject", ["counter"])).services, { counter: false, maps: true, ads: true });
  equal((await noren.call("accept")).services, { counter: true, maps: true, ads: true });
  const none = await noren.call("reject");
  equal(none.services, { counter: false, maps: false, ads: false });
  equal(await noren.stored(), none);
  await noren.hidden(noren.banner);
  const frozen = await noren.run(() => {
    const got = (window as any).noren.get();
    return [got, got.categories, got.services].map((it) => Object.isFrozen(it));
  });
  equal(frozen, [true, true, true]);
});

journey("events carry what changed; on() subscribes and unsubscribes; one that the page makes up changes nothing", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.run((detail) => void dispatchEvent(new CustomEvent("noren:consent", { detail })), { record: record(), changed: { categories: ["analytics"], services: [] } });
  await noren.settle();
  equal(await noren.ran(), []);
  const seen = await noren.run(async () => {
    const api = (window as any).noren;
    const heard: string[] = [];
    const stop = api.on("consent", (detail: any) => heard.push(detail.source));
    await api.accept();
    stop();
    await api.reject(["maps"]);
    return heard;
  });
  equal(seen, ["api"]);
  const consents = (await noren.events("consent")).slice(1);
  equal(consents.map((it) => it.first), [true, false]);
  equal(consents[1].changed, { categories: ["analytics"], services: ["maps"] });
  await noren.heard("withdraw");
});

journey("an id that there is not is reported, and decides nothing", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.run(() => (window as any).noren.accept(["analitics"]).catch(() => {}));
  assert.match((await noren.error("unknown-id")).message, /analytics/);
  await noren.settle();
  equal(await noren.ran(), []);
});

journey("functions queued before the gate runs are called with it, and one that throws stops no other", async (noren) => {
  await noren.open({
    before: `<script nonce="case">window.noren = [() => { throw new Error("mine") }, (it) => { window.queued = typeof it.get }]</script>`,
  });
  await until("the queue", () => noren.run(() => (window as any).queued), (it) => it === "function");
  await noren.shown(noren.banner);
});

journey("a second tag does nothing, and is reported; defer and async work", async (noren) => {
  await noren.open({ head: `<script nonce="case" src="/noren.js?again"></script>` });
  await noren.shown(noren.banner);
  await noren.error("second-tag");
  equal([await noren.count("noren-consent"), await noren.count(noren.banner)], [1, 1]);
  for (const [revision, attributes] of [
    [2, "defer"],
    [3, "async"],
  ] as const) {
    await noren.open({ attributes, config: shop({ revision }), body });
    await noren.click(noren.accept);
    await noren.runs("first");
  }
});
