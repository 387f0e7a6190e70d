// Regions and the browser's signal: the state before a decision, and what the signal denies.

import { days, record, refusal, shop, type Config } from "../browser/shop";
import { text } from "../browser/texts";
import { equal, gated, journey } from "./noren";

const body =
  gated("counter", { category: "analytics", service: "counter" }) +
  gated("maps", { category: "analytics", service: "maps" }) +
  gated("ads", { category: "marketing", service: "ads" });

/** Defines the signal, which this WebKit lacks. */
const signal = (): void => void Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });

journey("us-optout: no banner, undecided means allowed, and the opt-out is one step away and lasts", async (noren) => {
  await noren.open({ config: shop({ region: "us-optout" }), body });
  await noren.runs("counter", "maps", "ads");
  await noren.says(noren.reopen, text("en", "gate-us-choices"));
  await noren.hidden(noren.own("[part~=banner]"));
  equal(await noren.stored(), null);
  await noren.intoSettings();
  await noren.click(noren.refuseAll);
  equal((await noren.decided()).categories, { necessary: true, analytics: false, marketing: false });
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  await noren.says(noren.reopen, text("en", "gate-reopen-refused"));
});

journey("us-optout: an opt-out outlives its year and a new revision, and nobody is asked", async (noren) => {
  await noren.store({ noren: refusal({ region: "us-optout", first: days(-400), updated: days(-400), expires: days(-5) }) });
  await noren.open({ config: shop({ region: "us-optout", revision: 2 }), body });
  await noren.ready();
  equal(await noren.ran(), []);
  await noren.hidden(noren.own("[part~=banner]"));
});

journey("the server's word counts: the tag's attribute, a meta for auto; and auto without a word is strict", async (noren) => {
  await noren.open({ attributes: `data-region="us-optout"`, body });
  await noren.runs("counter", "maps", "ads");
  await noren.open({ config: shop({ region: "auto" }), before: `<meta name="noren-region" content="us-optout">`, body, path: "/meta.html" });
  await noren.runs("counter", "maps", "ads");
  await noren.open({ config: shop({ region: "auto" }), body, path: "/auto.html" });
  await noren.shown(noren.banner);
  await noren.settle();
  equal(await noren.ran(), []);
});

journey("a region, layout or theme on the tag that there is not is reported, and counts as strict", async (noren) => {
  for (const attribute of [`data-region="us"`, `data-layout="popup"`, `data-theme="night"`]) {
    await noren.open({ attributes: attribute, body });
    const { message } = await noren.error("bad-attribute");
    equal(message.includes(/"(.*)"/.exec(attribute)![1]!), true);
    await noren.settle();
    equal(await noren.ran(), []);
  }
});

journey("cn: what goes abroad needs its own consent as well, which accepting all leaves out", async (noren) => {
  const config: Config = shop({ region: "cn" });
  config.categories.push({ id: "cross-border" });
  config.services[1].abroad = true;
  await noren.open({ config, lang: "zh-CN", body });
  await noren.click(noren.accept);
  await noren.runs("counter", "ads");
  equal((await noren.decided()).categories["cross-border"], false);
  await noren.call("accept", ["cross-border"]);
  await noren.runs("counter", "ads", "maps");
});

journey("GPC, opt-in: the banner asks all the same, says so, and accepting all leaves marketing off", async (noren) => {
  await noren.open({ body, first: signal });
  await noren.says(noren.banner, text("en", "banner-gpc"));
  equal(await noren.run(() => localStorage.length), 0);
  await noren.click(noren.accept);
  await noren.runs("counter", "maps");
  const stored = await noren.decided();
  equal([stored.gpc, stored.categories.marketing, stored.services.ads], [true, false, false]);
  // With the switch the visitor makes an exception from the signal.
  await noren.intoSettings();
  await noren.says(noren.settings, text("en", "settings-gpc"));
  await noren.flip("marketing");
  await noren.click(noren.save);
  await noren.runs("counter", "maps", "ads");
});

journey("GPC: a yes to marketing from before the signal is not in force while it is on, and stays stored", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body, first: signal });
  await noren.runs("counter", "maps");
  await noren.ready();
  equal(await noren.ran(), ["counter", "maps"]);
  equal(await noren.allowed("marketing"), false);
  equal((await noren.stored()).categories.marketing, true);
  await noren.open({ body, path: "/without.html" });
  await noren.runs("counter", "maps", "ads");
});

journey("GPC, us-optout: followed with no further step, and shown as followed", async (noren) => {
  await noren.open({ config: shop({ region: "us-optout" }), body, first: signal });
  await noren.runs("counter", "maps");
  await noren.says(noren.reopen, text("en", "gate-us-choices"));
  await noren.says(noren.reopen, text("en", "gate-us-honoured"));
  await noren.settle();
  equal(await noren.ran(), ["counter", "maps"]);
  equal(await noren.stored(), null);
});
