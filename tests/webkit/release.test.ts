// Releasing gated elements: once, in order, with their own addresses, and with their marks preserved.

import { record } from "../browser/shop";
import { assert, equal, gated, journey, type Noren, until } from "./noren";

const src = ({ third }: Noren, path: string, attributes: string): string =>
  `<script type="text/plain" nonce="case" data-src="${third.origin}/t/${path}" ${attributes}></script>`;

const accept = async (noren: Noren): Promise<void> => {
  await noren.click(noren.accept);
  await noren.decided();
};

journey("scripts inline, by address and as modules run once each, and keep their order within a service", async (noren) => {
  const counter = `data-category="analytics" data-service="counter"`;
  const release = noren.third.hold(/one\.js/);
  await noren.open({
    head:
      src(noren, "one.js", counter) +
      gated("two", { category: "analytics", service: "counter" }) +
      src(noren, "three.mjs", `${counter} data-type="module" crossorigin="anonymous"`) +
      src(noren, "ads.js", `data-category="marketing" data-service="ads"`),
  });
  await accept(noren);
  // A slow service does not delay another one.
  await noren.runs("ads");
  release();
  await until("the rest", () => noren.ran(), (ran) => ran.length === 4);
  equal(await noren.ran(), ["ads", "one", "two", "three"]);
  for (const word of ["reject", "accept", "accept"]) await noren.call(word);
  await noren.settle();
  equal(await noren.ran(), ["ads", "one", "two", "three"]);
});

journey("a script that fails gives way to the next, and one that was tampered with does not run", async (noren) => {
  const analytics = `data-category="analytics"`;
  const wrong = `integrity="sha384-${"A".repeat(64)}" crossorigin="anonymous"`;
  await noren.open({ head: src(noren, "gone.js", analytics) + src(noren, "one.js", `${analytics} ${wrong}`) + src(noren, "next.js", analytics) });
  await accept(noren);
  await noren.runs("next");
});

journey("attributes are kept, and the script finds itself by currentScript", async (noren) => {
  await noren.open({
    head: `<script type="text/plain" id="mine" class="a b" nonce="case" data-category="analytics" data-key="k1">
      const { id, className, nonce, dataset } = document.currentScript; window.mine = [id, className, nonce, dataset.key]</script>`,
  });
  await accept(noren);
  equal(await until("the script", () => noren.run(() => (window as any).mine)), ["mine", "a b", "case", "k1"]);
});

journey("pictures, styles, frames, posters, sources and templates are asked for once they may be, not before", async (noren) => {
  const held = (name: string) => `${noren.third.origin}/m/${name}`;
  await noren.open({
    head: `<link rel="stylesheet" data-category="marketing" data-href="${held("style.css")}">`,
    body: `
      <iframe data-category="marketing" data-src="${noren.third.origin}/embed/film" title="Film" width="400" height="200"></iframe>
      <img data-category="marketing" data-src="${held("picture")}" alt="">
      <img data-category="marketing" data-srcset="${held("wide")} 1x" alt="">
      <video data-category="marketing" data-poster="${held("poster")}"></video>
      <audio><source data-category="marketing" data-src="${held("sound")}"></audio>
      <template data-category="marketing"><p id="planted">Planted</p><img src="${held("inside")}" alt=""><script nonce="case">(window.ran ||= []).push("inside")</script></template>`,
  });
  await noren.shown(noren.banner);
  await noren.settle();
  equal(noren.third.asked, []);
  equal(await noren.count("#planted"), 0);
  await accept(noren);
  for (const name of ["style.css", "picture", "wide", "poster", "inside"]) await noren.third.reached(new RegExp(`/m/${name}`));
  await noren.third.reached(/^\/embed\/film/);
  await noren.runs("inside");
  equal(await noren.on("source", (it) => it.getAttribute("src")), held("sound"));
  equal(await noren.count("#planted"), 1);
});

journey("elements added later are held, and released when they may be", async (noren) => {
  await noren.open();
  await noren.shown(noren.banner);
  const add = (name: string) =>
    noren.run(
      (id, address) => {
        const script = Object.assign(document.createElement("script"), { type: "text/plain", text: `window.ran.push("${id}")` });
        const picture = Object.assign(document.createElement("img"), { alt: "" });
        script.nonce = "case";
        script.dataset.category = picture.dataset.category = "analytics";
        picture.dataset.src = address;
        document.body.append(script, picture);
      },
      name,
      `${noren.third.origin}/m/${name}`,
    );
  await add("early");
  await noren.settle();
  equal(noren.third.asked, []);
  equal(await noren.ran(), []);
  await accept(noren);
  await noren.runs("early");
  await add("late");
  await noren.runs("early", "late");
  await noren.third.reached(/\/m\/late/);
});

journey("what waits for a refusal runs after one, once, and after a withdrawal as well", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body: gated("without", { category: "!analytics" }) + gated("with", { category: "analytics" }) });
  await noren.runs("with");
  for (const word of ["reject", "accept", "reject"]) await noren.call(word);
  await noren.runs("with", "without");
  await noren.settle();
  equal(await noren.ran(), ["with", "without"]);
});

journey("a script that has run carries its marks again, so that no snapshot of the page runs it anew", async (noren) => {
  await noren.open({
    head: src(noren, "one.js", `data-category="analytics" id="far"`),
    body: `<div id="near">${gated("two", { category: "analytics" })}</div>`,
  });
  await accept(noren);
  await noren.runs("one", "two");
  const marks = () =>
    noren.run(() => ["#far", "#near script"].map((it) => document.querySelector(it)!).map((it) => [it.getAttribute("type"), it.getAttribute("src")]));
  await until("marks as written", marks, (it) => JSON.stringify(it) === JSON.stringify([["text/plain", null], ["text/plain", null]]));
  equal(await noren.events("error"), []);
});

journey("a frame or picture whose data-src changes follows it while allowed, and is emptied on withdrawal", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({
    body: `<iframe data-category="analytics" data-src="${noren.third.origin}/embed/one" title="Film" width="400" height="200"></iframe>
      <img data-category="analytics" data-src="${noren.third.origin}/m/one" alt="">`,
  });
  await noren.third.reached(/^\/embed\/one/);
  await noren.third.reached(/^\/m\/one/);
  await noren.run((origin) => {
    document.querySelector("iframe")!.dataset.src = `${origin}/embed/two`;
    document.querySelector("img")!.dataset.src = `${origin}/m/two`;
  }, noren.third.origin);
  await noren.third.reached(/^\/embed\/two/);
  await noren.third.reached(/^\/m\/two/);
  await until("the second film plays", () => noren.third.living("/live/embed/two"), (count) => count === 1);
  await noren.run((origin) => {
    document.querySelector("iframe")!.dataset.src = `${origin}/embed/three`;
    void (window as any).noren.reject();
  }, noren.third.origin);
  await until("no film plays", () => noren.third.living("/live/embed/one") + noren.third.living("/live/embed/two"), (count) => count === 0);
  await noren.settle();
  equal(noren.third.living("/live/embed/three"), 0);
  equal(await noren.run(() => document.querySelector("iframe")!.getAttribute("src")), null);
});

journey("a <template> whose children are in the element itself is held, said with what to write, and released", async (noren) => {
  await noren.open();
  await noren.shown(noren.banner);
  await noren.run((address) => {
    // Created as React and Vue do.
    const template = document.createElement("template");
    template.dataset.category = "marketing";
    const script = Object.assign(document.createElement("script"), { type: "text/plain", text: `window.ran.push("inside")` });
    const picture = document.createElement("img");
    picture.setAttribute("data-src", address);
    template.appendChild(script);
    template.appendChild(Object.assign(document.createElement("p"), { id: "planted", textContent: "Planted" }));
    document.body.append(template);
  }, `${noren.third.origin}/m/inside`);
  const { path } = await noren.error("template-children");
  assert.match(path, /template/);
  await noren.settle();
  await accept(noren);
  await noren.shown("#planted");
});

journey("a marked element that is live all the same, and an unknown id, are said with where they stand", async (noren) => {
  await noren.open({
    body: `<div id="box"><img data-category="marketing" src="/demo/icon.svg" alt=""><script nonce="case" data-category="analytics">window.live = 1</script>
      ${gated("lost", { category: "analytics", service: "countr" })}</div>`,
  });
  const errors = await until("three reports", () => noren.events("error"), (all) => all.length >= 3);
  equal(errors.map(({ code, path }) => [code, path]).sort(), [
    ["gated-but-live", "#box>img:nth-child(1)"],
    ["gated-but-live", "#box>script:nth-child(2)"],
    ["unknown-id", "#box>script:nth-child(3)"],
  ]);
  assert.match(errors.find(({ code }) => code === "unknown-id").message, /did you mean "counter"/);
  await accept(noren);
  await noren.settle();
  equal(await noren.ran(), []);
});
