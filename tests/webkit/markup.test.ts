// Markup that a shop's visitors or editors can write: at most it opens views. It never makes a decision, never
// changes the config, and never runs scripts.

import { record, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, block, equal, gated, journey, tag, until } from "./noren";

const body =
  gated("session", { category: "necessary" }) + gated("counter", { category: "analytics" }) + gated("ads", { category: "marketing", service: "ads" });

const tempting = { ...shop({ region: "us-optout" }) };

journey("an element that clobbers document.currentScript is not taken for the tag", async (noren) => {
  noren.shop.put("/evil.json", { body: JSON.stringify(tempting), type: "application/json" });
  for (const clobber of [
    `<img name="currentScript" data-region="us-optout" alt="">`,
    `<img name="currentScript" data-config="/evil.json" alt="">`,
    `<form name="currentScript" data-region="us-optout"></form>`,
    `<img name="currentScript" src="/elsewhere/x" alt="">`,
  ]) {
    // With defer the tag runs after the whole body.
    await noren.open({ attributes: "defer", body: clobber + body });
    await noren.runs("session");
    await noren.shown(noren.own("[part~=banner]"));
    await noren.settle();
    equal([clobber, await noren.ran(), await noren.allowed("analytics")], [clobber, ["session"], false]);
  }
});

journey("data-noren-config on another element is no config, before the shop's own either", async (noren) => {
  await noren.open({ before: `<div data-noren-config>${JSON.stringify(tempting)}</div>`, body });
  await noren.shown(noren.banner);
  await noren.runs("session");
  await noren.settle();
  equal(await noren.ran(), ["session"]);
});

journey("form#noren and frames of that name take nobody's place", async (noren) => {
  for (const clobber of [`<form id="noren"><input name="ready"></form>`, `<img id="noren" name="noren" alt="">`]) {
    await noren.open({ tag: "", body: clobber + block(shop()) + tag() + body });
    await noren.shown(noren.banner);
    await noren.runs("session");
    equal(await noren.run(() => typeof (window as any).noren.allowed), "function");
  }
});

journey("a link never decides, whatever its address says; it opens views at most", async (noren) => {
  await noren.open({
    body: `${body}<p><a id="a" href="#noren-accept">Read more</a> <a id="b" href="#noren-accept-marketing">More</a> <a id="c" href="#noren-reject">Less</a>
      <a id="d" href="#noren-reset">Reset</a> <a id="e" href="#noren-save">Save</a></p>`,
  });
  await noren.shown(noren.banner);
  for (const id of ["a", "b", "c", "d", "e"]) {
    await noren.click(`#${id}`);
    await noren.settle();
    equal([id, await noren.stored(), await noren.stored("noren.pending")], [id, null, null]);
  }
  equal(await noren.ran(), ["session"]);
  await noren.shown(noren.banner);
  await noren.go("/case.html#noren-accept");
  await noren.shown(noren.banner);
  await noren.settle();
  equal(await noren.stored(), null);
});

journey("data-src takes http, https and relative addresses; a script's address never runs", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({
    body: `${body}
      <iframe id="a" data-category="necessary" data-src="javascript:parent.owned = 1" title="x"></iframe>
      <iframe id="b" data-category="necessary" data-src=" JavaScript:parent.owned = 2" title="x"></iframe>
      <iframe id="c" data-category="necessary" data-src="java&#10;script:parent.owned = 3" title="x"></iframe>
      <iframe id="d" data-category="necessary" data-src="data:text/html,<script>parent.owned = 4</script>" title="x"></iframe>
      <script id="e" type="text/plain" nonce="case" data-category="necessary" data-src="data:text/javascript,window.owned = 5"></script>
      <iframe id="f" data-category="necessary" data-src="/framed.html" title="x"></iframe>`,
  });
  noren.shop.put("/framed.html", { body: "<!doctype html><title>Framed</title>Framed" });
  const reported = await until("five reports", async () => (await noren.events("error")).filter(({ code }) => code === "bad-address"), (all) => all.length >= 5);
  equal(reported.map(({ path }) => path).sort(), ["#a", "#b", "#c", "#d", "#e"]);
  await noren.shop.reached(/^\/framed\.html/);
  await noren.settle();
  equal(await noren.run(() => (window as any).owned ?? null), null);
});

journey("a marked frame with srcdoc keeps its sandbox", async (noren) => {
  await noren.open({
    body: `<iframe sandbox data-category="analytics" data-service="maps" data-src="/x" srcdoc="<script>parent.owned = 1</script>" title="x" width="400" height="300"></iframe>`,
  });
  await noren.shown(noren.banner);
  await noren.settle();
  await noren.frames();
  equal(await noren.run(() => [document.querySelector("iframe")!.getAttribute("sandbox"), (window as any).owned ?? null]), ["", null]);
});

journey("own properties only are read: a polluted prototype grants nothing", async (noren) => {
  for (const pollution of [
    () => void Object.assign(Object.prototype, { region: "us-optout" }),
    () => void Object.assign(Object.prototype, { analytics: true, marketing: true, ads: true }),
    // Not enumerable: the driver enumerates the values that it serialises and would recurse without end.
    () => void Object.defineProperties(Object.prototype, { advanced: { value: true }, google: { value: { advanced: true } } }),
    () => void Object.defineProperties(Object.prototype, { cookie: { value: { name: "noren" } }, url: { value: "javascript:window.owned = 1" } }),
  ]) {
    await noren.open({ first: pollution, body });
    await noren.runs("session");
    await noren.shown(noren.own("[part~=banner]"));
    await noren.settle();
    equal([`${pollution}`, await noren.ran(), await noren.allowed("analytics")], [`${pollution}`, ["session"], false]);
  }
});

journey("text from the config never becomes markup", async (noren) => {
  const nasty = `<img src=x onerror="window.owned = 1"><script>window.owned = 2</script>`;
  const config = shop();
  config.company.name = nasty;
  Object.assign(config.services[0], { name: nasty, purpose: nasty, recipient: nasty, sends: [nasty] });
  config.categories.push({ id: "extra", label: nasty, description: nasty });
  await noren.open({ config, body });
  await noren.intoSettings();
  await noren.says(noren.settings, "<img src=x");
  await noren.run(() => document.querySelector("noren-consent")!.shadowRoot!.querySelectorAll("details").forEach((it) => (it.open = true)));
  await noren.frames();
  equal(await noren.run(() => (window as any).owned ?? null), null);
  equal(await noren.count(noren.own("img, script")), 0);
});

journey("a wrong data-noren word is reported with the nearest right one, and does nothing", async (noren) => {
  await noren.open({ body: `${body}<button id="bad" data-noren="setings">Settings</button>` });
  await noren.shown(noren.banner);
  await noren.click("#bad");
  const { message, path } = await noren.error("unknown-control");
  equal(path, "#bad");
  assert.match(message, /"settings"/);
  await noren.settle();
  equal(await noren.stored(), null);
  await noren.says(noren.title, text("en", "banner-title"));
});
