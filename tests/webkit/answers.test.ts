// The effect of a decision: exactly what was consented to runs, now and on later pages, and it is recorded.

import { record, refusal, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, equal, gated, journey, until } from "./noren";

const body =
  gated("counter", { category: "analytics", service: "counter" }) +
  gated("maps", { category: "analytics", service: "maps" }) +
  gated("ads", { category: "marketing", service: "ads" }) +
  gated("whole", { category: "analytics" }) +
  gated("denied", { category: "!analytics" });

journey("accepting releases everything, lasts, and the next page loads no interface", async (noren) => {
  await noren.open({ body });
  await noren.click(noren.accept);
  await noren.runs("counter", "maps", "ads", "whole");
  await noren.hidden(noren.banner);
  await noren.says(noren.reopen, text("en", "gate-reopen-accepted"));
  const stored = await noren.decided();
  assert.match(stored.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.match(stored.text, /^[0-9a-f]{16}$/);
  equal(stored.first, stored.updated);
  equal(Date.parse(stored.expires) - Date.parse(stored.updated), 180 * 86_400_000);
  const { v, revision, source, region, lang, gpc, categories, services } = stored;
  equal(
    { v, revision, source, region, lang, gpc, categories, services },
    {
      ...{ v: 1, revision: 1, source: "banner", region: "strict", lang: "en", gpc: false },
      categories: { necessary: true, analytics: true, marketing: true },
      services: { counter: true, maps: true, ads: true },
    },
  );
  const consent = await noren.heard("consent");
  equal([consent.first, consent.source, consent.record], [true, "banner", stored]);
  noren.shop.asked.length = 0;
  await noren.reload();
  await noren.runs("counter", "maps", "ads", "whole");
  await noren.settle();
  equal(noren.shop.interface(), []);
  await noren.hidden(noren.banner);
  equal(await noren.events("consent"), []);
  equal((await noren.events("ready"))[0].record, stored);
});

journey("refusing releases nothing but what waits for a refusal, lasts as long, and asks no more", async (noren) => {
  await noren.open({ body });
  await noren.click(noren.reject);
  await noren.runs("denied");
  const stored = await noren.decided();
  equal(stored.categories, { necessary: true, analytics: false, marketing: false });
  equal(stored.services, { counter: false, maps: false, ads: false });
  equal(Date.parse(stored.expires) - Date.parse(stored.updated), 180 * 86_400_000);
  noren.shop.asked.length = 0;
  await noren.reload();
  await noren.runs("denied");
  await noren.settle();
  await noren.runs("denied");
  await noren.hidden(noren.banner);
  await noren.says(noren.reopen, text("en", "gate-reopen-refused"));
  equal(noren.shop.interface(), []);
});

journey("a choice in the settings: one category saved, the other left off, shown again as it was saved", async (noren) => {
  await noren.open({ body });
  await noren.intoSettings();
  await noren.flip("analytics");
  equal(await noren.allowed("analytics"), false);
  equal(await noren.stored(), null);
  await noren.click(noren.save);
  await noren.hidden(noren.settings);
  await noren.runs("counter", "maps", "whole");
  const stored = await noren.decided();
  equal(stored.source, "settings");
  equal(stored.categories, { necessary: true, analytics: true, marketing: false });
  await noren.says(noren.reopen, text("en", "gate-reopen-mixed"));
  await noren.intoSettings();
  equal([await noren.isOn("analytics"), await noren.isOn("marketing")], [true, false]);
});

journey("the record, its history and the texts that were shown are the visitor's to see and take along", async (noren) => {
  await noren.open();
  await noren.click(noren.accept);
  const accepted = await noren.decided();
  await noren.intoSettings();
  await noren.click(noren.refuseAll);
  const refused = await noren.decided((it) => it.categories.analytics === false);
  equal(refused.id, accepted.id);
  equal(refused.first, accepted.first);
  const receipt = await noren.call("receipt");
  equal(receipt.record, refused);
  assert.ok(JSON.stringify(receipt.history).includes(accepted.updated));
  assert.ok(JSON.stringify(receipt).includes(text("en", "accept")));
  equal(await noren.call("get"), refused);
  await noren.intoSettings();
  await noren.click(noren.button("receipt-title"));
  await noren.says(noren.receipt, refused.text);
  await noren.says(noren.receipt, text("en", "receipt-banner"));
});

journey("a new revision asks again, and so does a record that has lapsed; nothing of it is in force meanwhile", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ config: shop({ revision: 2 }), body });
  await noren.shown(noren.banner);
  await noren.settle();
  equal(await noren.ran(), []);
  await noren.store({ noren: record({ updated: "2020-01-01T00:00:00Z", first: "2020-01-01T00:00:00Z", expires: "2020-06-01T00:00:00Z" }) });
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.settle();
  equal(await noren.ran(), []);
});

journey("a record from the future, of another shape or of rubbish grants nothing, and the visitor is asked", async (noren) => {
  const junk = [
    "null",
    "{",
    `"accept"`,
    record({ categories: { necessary: true, analytics: "yes", marketing: 1 } }),
    record({ updated: "2099-01-01T00:00:00Z", first: "2099-01-01T00:00:00Z", expires: "2099-06-01T00:00:00Z" }),
    `{"__proto__":${JSON.stringify(record())}}`,
  ];
  for (const stored of junk) {
    await noren.store({ noren: stored });
    await noren.open({ body });
    await noren.shown(noren.banner);
    await noren.settle();
    equal([stored, await noren.ran()], [stored, []]);
  }
});

journey("a record that nobody can read leads to the question, never to silence", async (noren) => {
  await noren.store({ noren: `{"v":0}` });
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.click(noren.reject);
  equal((await noren.decided((it) => it.v === 1)).categories.analytics, false);
});

journey("what the shop has added since is denied, and does not ask by itself", async (noren) => {
  await noren.store({ noren: record() });
  const config = shop();
  config.services.push(shop.service("heat", "analytics"));
  await noren.open({ config, body: body + gated("heat", { category: "analytics", service: "heat" }) });
  await noren.ready();
  equal(await noren.allowed("analytics", "heat"), false);
  assert.ok(!(await noren.ran()).includes("heat"));
  await noren.hidden(noren.banner);
});

journey("vendors hear the default before anything, and one update for a decision, as Arguments", async (noren) => {
  const signals = () =>
    noren.run(() =>
      ((window as any).dataLayer as any[])
        .filter((entry) => entry[0] === "consent")
        .map((entry) => [Object.prototype.toString.call(entry), entry[1], entry[2].ad_storage, entry[2].analytics_storage]),
    );
  await noren.open({ config: shop({ signals: { google: {}, dataLayer: true } }) });
  equal(await signals(), [["[object Arguments]", "default", "denied", "denied"]]);
  await noren.click(noren.accept);
  await noren.decided();
  equal(await signals(), [
    ["[object Arguments]", "default", "denied", "denied"],
    ["[object Arguments]", "update", "granted", "granted"],
  ]);
  await noren.call("reject");
  equal((await signals()).at(-1), ["[object Arguments]", "update", "denied", "denied"]);
  const events = await noren.run(() => (window as any).dataLayer.filter((it: any) => it.event === "noren_consent").length);
  equal(events, 2);
});

journey("a refusal that was stored is told to vendors on the next page, and stays one", async (noren) => {
  await noren.store({ noren: refusal() });
  await noren.open({ config: shop({ signals: { google: {} } }), body });
  await noren.ready();
  await until("the stored answer's signal", () => noren.run(() => (window as any).dataLayer.at(-1)[2].ad_storage), (it) => it === "denied");
  equal(await noren.ran(), ["denied"]);
});
