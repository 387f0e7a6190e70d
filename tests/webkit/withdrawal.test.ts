// Withdrawal: as easy as consent, effective immediately, and with stored data deleted.

import { record, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { equal, gated, journey, until } from "./noren";

journey("one step: the first control of the settings refuses all and saves, and a reload is offered", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body: gated("counter", { category: "analytics" }) });
  await noren.runs("counter");
  await noren.intoSettings();
  const first = await noren.on(noren.settings, (dialog) => dialog.querySelector("button:not([data-noren=hide]), input, a[href], summary").textContent.trim());
  equal(first, text("en", "settings-reject-all"));
  await noren.click(noren.refuseAll);
  const stored = await noren.decided((it) => it.categories.analytics === false);
  equal(stored.id, record().id);
  equal(await noren.allowed("analytics"), false);
  await noren.heard("withdraw");
  await noren.click(noren.button("withdrawn-reload"));
  await until("a new page", () => noren.run(() => (window as any).ran?.length === 0 && document.readyState === "complete"));
  await noren.ready();
  equal(await noren.ran(), []);
});

journey("a frame whose consent is withdrawn is emptied at once, without a step in the history, and waits anew", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({
    body: `<iframe data-category="analytics" data-service="maps" data-src="${noren.third.origin}/embed/map" title="Map" width="480" height="320"></iframe>`,
  });
  await until("the map lives", () => noren.third.living("/live/embed/map"), (count) => count === 1);
  const steps = await noren.run(() => history.length);
  await noren.call("reject", ["maps"]);
  await until("the map is gone", () => noren.third.living("/live/embed/map"), (count) => count === 0);
  equal(await noren.run(() => history.length), steps);
  await until("a placeholder", () => noren.run(() => !!document.querySelector("iframe")!.contentDocument?.body.shadowRoot?.querySelector(".placeholder")));
  equal(noren.third.sent(/^\/embed/).length, 1);
  await noren.call("accept", ["maps"]);
  await until("the map lives again", () => noren.third.living("/live/embed/map"), (count) => count === 1);
});

journey("listed cookies go from every path, listed entries from both storages, databases and caches", async (noren) => {
  const config = shop();
  config.services[0].storage = ["counter.store", "counter.tab", "counter-db", "counter-cache"];
  await noren.store({ noren: record() });
  await noren.open({ config, path: "/shop/shelf/case.html" });
  await noren.ready();
  await noren.run(async () => {
    for (const cookie of ["counter=1;path=/", "counter=2;path=/shop/", "counter_x=3;path=/shop/shelf", "basket=4;path=/"]) document.cookie = cookie;
    localStorage.setItem("counter.store", "1");
    localStorage.setItem("basket", "1");
    sessionStorage.setItem("counter.tab", "1");
    await caches.open("counter-cache");
    await new Promise<void>((done) => {
      const asked = indexedDB.open("counter-db");
      asked.onsuccess = () => {
        asked.result.close();
        done();
      };
    });
  });
  await noren.call("reject");
  await until("only the basket's cookie", async () => (await noren.web.cookies()).map(({ name }) => name), (names) => names.join() === "basket");
  const left = () =>
    noren.run(async () => [
      ...Object.keys(localStorage).filter((name) => !name.startsWith("noren")),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
    ]);
  await until("only the basket's entry", left, (names) => names.join() === "basket");
});

journey("what cannot be deleted is named", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({
    // A cookie that scripts can read but not delete, such as one whose attributes scripts cannot reproduce.
    first: () => {
      const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")!;
      Object.defineProperty(Document.prototype, "cookie", {
        ...cookie,
        get(this: Document) {
          return `${cookie.get!.call(this)}; counter_stuck=1`;
        },
      });
    },
  });
  await noren.intoSettings();
  await noren.click(noren.refuseAll);
  await noren.says(noren.own("[part=notice]"), "counter_stuck");
  await noren.says(noren.own("[part=notice]"), text("en", "leftover-intro"));
});

journey("one service is taken back, and the others stay", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ config: shop({ signals: { google: {} } }) });
  await noren.ready();
  await noren.call("reject", ["counter"]);
  const stored = await noren.stored();
  equal(stored.services, { counter: false, maps: true, ads: true });
  equal(stored.categories, { necessary: true, analytics: false, marketing: true });
  const { ad_storage, analytics_storage } = await noren.run(() => (window as any).dataLayer.at(-1)[2]);
  equal([ad_storage, analytics_storage], ["granted", "denied"]);
});

journey("reset asks again, keeps the withdrawal in the history, and leaves nothing in sessionStorage", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body: gated("counter", { category: "analytics" }) });
  await noren.runs("counter");
  await noren.run(() => sessionStorage.setItem("noren.pending", `{"a":"accept","t":"2020-01-01T00:00:00Z","lang":"en","text":"0123456789abcdef","revision":1}`));
  await noren.call("reset");
  await noren.shown(noren.banner);
  equal(await noren.stored(), null);
  equal(await noren.allowed("analytics"), false);
  equal((await noren.stored("noren.history")).some((entry: any) => entry.source === "withdrawal"), true);
  await until("an empty sessionStorage", () => noren.run(() => Object.keys(sessionStorage)), (keys) => keys.length === 0);
  await noren.reload();
  await noren.shown(noren.banner);
  await noren.settle();
  equal(await noren.ran(), []);
});
