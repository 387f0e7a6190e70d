// Before a decision: no requests to third parties, nothing stored, and the page stays usable.

import { text } from "../browser/texts";
import { assert, equal, gated, journey, Key, until, type Noren } from "./noren";

/** Every kind of third-party element that a shop marks, and a necessary first-party script. */
const thirdParties = ({ third }: Noren): string =>
  `<script type="text/plain" nonce="case" data-category="analytics" data-service="counter" data-src="${third.origin}/t/counter.js"></script>
   <iframe data-category="analytics" data-service="maps" data-src="${third.origin}/embed/map" title="Map" width="400" height="200"></iframe>
   <img data-category="marketing" data-src="${third.origin}/m/pixel" alt="">
   <template data-category="marketing"><img src="${third.origin}/m/inside" alt=""></template>` + gated("session", { category: "necessary" });

const nothingHappened = async (noren: Noren): Promise<void> => {
  equal(noren.third.asked, []);
  equal((await noren.notes()).writes, []);
  equal(await noren.web.cookies(), []);
  equal(await noren.run(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  equal(await noren.run(async () => (await indexedDB.databases()).length), 0);
  equal(await noren.events("consent"), []);
  equal(await noren.allowed("analytics"), false);
};

journey("undecided: no third party is contacted and nothing stored, Noren's own included", async (noren) => {
  await noren.open({ body: thirdParties(noren) });
  await noren.shown(noren.banner);
  await noren.runs("session");
  await noren.settle();
  await nothingHappened(noren);
  equal(await noren.events("error"), []);
  equal((await noren.notes()).failures, []);
});

journey("scrolling, Esc, a click on the page and going on to the next page decide nothing", async (noren) => {
  await noren.open({ body: `<button id="buy">Buy</button>${thirdParties(noren)}<p style="height:4000px"></p>` });
  await noren.shown(noren.banner);
  await noren.run(() => scrollTo(0, 3_000));
  await noren.web.keys(Key.ESCAPE);
  await noren.click("#buy");
  await noren.go("/case.html?next");
  await noren.shown(noren.banner);
  await noren.settle();
  await nothingHappened(noren);
});

journey("the banner is a labelled region before the body, takes no focus, and the page is usable", async (noren) => {
  await noren.open({ body: `<button id="buy" onclick="this.textContent = 'Bought'">Buy</button>` });
  const { box } = await noren.shown(noren.banner);
  equal(await noren.run(() => document.activeElement!.localName), "body");
  const host = await noren.on("noren-consent", (it) => [it.parentNode.localName, it.nextElementSibling.localName, it.lang]);
  equal(host, ["html", "body", "en"]);
  const name = await noren.on(noren.banner, (it) => it.getRootNode().getElementById(it.getAttribute("aria-labelledby")).textContent);
  equal(name, text("en", "banner-title"));
  await noren.click("#buy");
  await noren.says("#buy", "Bought");
  assert.ok(box[3]! < 730 / 2, `the banner takes ${box[3]} of 730 px`);
});

journey("accepting and refusing look alike", async (noren) => {
  await noren.open();
  await noren.shown(noren.banner);
  const look = (it: any) => {
    const { fontSize, fontWeight, borderWidth, borderStyle, borderColor, color, backgroundColor, padding } = getComputedStyle(it);
    const { width, height, y } = it.getBoundingClientRect();
    return [fontSize, fontWeight, borderWidth, borderStyle, borderColor, color, backgroundColor, padding, width, height, y];
  };
  equal(await noren.on(noren.accept, look), await noren.on(noren.reject, look));
});

journey("the first frame is there before the interface, which takes its place without a shift or a lost focus", async (noren) => {
  const release = noren.shop.hold(/\.wasm/);
  await noren.open();
  const { box } = await noren.shown(noren.frame);
  await noren.on(noren.early("settings"), (it) => it.focus());
  release();
  const after = await noren.shown(noren.banner);
  equal(after.box, box);
  assert.match(await noren.focused(), /button settings/);
  equal(await noren.count(noren.frame), 0);
  equal((await noren.events("show")).length, 1);
});

journey("nothing optional is switched on beforehand, and closing the settings decides nothing", async (noren) => {
  await noren.open({ body: thirdParties(noren) });
  await noren.intoSettings();
  equal(await noren.isOn("analytics"), false);
  equal(await noren.isOn("marketing"), false);
  await noren.click(noren.close);
  await noren.hidden(noren.settings);
  await noren.shown(noren.banner);
  await noren.settle();
  await nothingHappened(noren);
});

journey("ready gives null, and the page takes Noren for no registered platform", async (noren) => {
  await noren.open();
  await noren.shown(noren.banner);
  equal(await noren.ready(), null);
  equal(await noren.events("ready"), [{ record: null }]);
  equal(await noren.run(() => ["__tcfapi", "__gpp", "__uspapi", "__cmp"].filter((name) => name in window)), []);
});

journey("the room for the banner leaves no attribute on <html>, and goes with the banner", async (noren) => {
  await noren.open({ body: `<p style="height:4000px"></p><a id="last" href="#x">Last</a>` });
  const { box } = await noren.shown(noren.banner);
  const room = () =>
    noren.run(() => {
      const { paddingBottom, scrollPaddingBottom } = getComputedStyle(document.documentElement);
      return [paddingBottom, scrollPaddingBottom].map((it) => Number.parseFloat(it) || 0);
    });
  const wide = (sizes: number[]) => sizes.every((it) => it >= Math.floor(box[3]!));
  await until("room as high as the banner", room, wide);
  equal(await noren.run(() => document.documentElement.getAttributeNames()), ["lang"]);
  // Nothing is lost when a router replaces all attributes of <html>.
  await noren.run(() => document.documentElement.removeAttribute("style"));
  assert.ok(wide(await room()));
  await noren.click(noren.reject);
  await until("no room any more", room, (sizes) => sizes.every((it) => it == 0));
});
