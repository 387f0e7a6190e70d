// Releasing gated elements: once, in order, with all their attributes.

import { expect, test, type Noren } from "./noren";
import { COLLECTOR } from "./places";
import { record } from "./shop";

const src = (path: string, attributes: string) => `<script nonce="case" type="text/plain" data-src="${COLLECTOR}/t/${path}" ${attributes}></script>`;
const accept = async (noren: Noren) => {
  await noren.accept.click();
  await noren.decided();
};

test("one service's scripts keep their order, slow ones too; another's do not wait", async ({ noren }) => {
  const counter = `data-category="analytics" data-service="counter"`;
  await noren.open({
    head:
      src("one.js?ms=600", counter) +
      noren.tag("two", { category: "analytics", service: "counter" }) +
      src("three.js", counter) +
      src("ads.js", `data-category="marketing" data-service="ads"`),
  });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["ads", "one", "two", "three"]);
});

test("without a service the order is kept within the category", async ({ noren }) => {
  await noren.open({
    head: src("one.js?ms=400", `data-category="analytics"`) + noren.tag("two", { category: "analytics" }) + src("three.js", `data-category="analytics"`),
  });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["one", "two", "three"]);
});

test("a script that fails gives way to the next", async ({ noren }) => {
  await noren.open({ head: src("gone.js", `data-category="analytics"`) + src("next.js", `data-category="analytics"`) });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["next"]);
});

test("a script that neither loads nor fails gives way after ten seconds, and it is said", async ({ page, noren }) => {
  test.setTimeout(45_000);
  await page.context().route(`${COLLECTOR}/t/hangs.js`, () => {});
  await noren.open({ head: src("hangs.js", `data-category="analytics"`) + src("next.js", `data-category="analytics"`) });
  await accept(noren);
  await expect.poll(() => noren.ran(), { timeout: 15_000 }).toEqual(["next"]);
  expect((await noren.events("error")).map((event) => event.detail.code)).toContain("script-timeout");
});

test("what has arrived of a page does not wait for the rest of it", async ({ noren }) => {
  await noren.store("noren", JSON.stringify(record()));
  const own = (file: string) => `<script src="${COLLECTOR}/t/${file}"></script>`;
  await noren.open({ body: own("first.js?ms=300") + noren.tag("held", { category: "analytics" }) + own("last.js?ms=3000") });
  await expect.poll(() => noren.ran()).toEqual(["first", "held", "last"]);
});

test("an attribute that only a parser can make is no hindrance", async ({ noren }) => {
  await noren.open({ head: src("one.js", `data-category="analytics" @load="x" "`) });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["one"]);
});

test("each runs once, however often the visitor answers", async ({ page, noren }) => {
  await noren.open({ head: src("one.js", `data-category="analytics"`), body: noren.tag("two", { category: "marketing" }) });
  await accept(noren);
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["one", "two"]);
  for (const call of ["reject", "accept", "accept"]) await page.evaluate((name) => (window as any).noren[name](), call);
  await page.evaluate(() => document.body.append(document.querySelector("script[data-category=marketing]")!));
  await noren.settle();
  expect((await noren.ran()).sort()).toEqual(["one", "two"]);
});

test("attributes are kept", async ({ page, noren }) => {
  await noren.open({
    head: `<script type="text/plain" id="mine" class="a b" nonce="case" data-category="analytics" data-src="${COLLECTOR}/t/one.js" crossorigin="anonymous" referrerpolicy="origin" fetchpriority="low" data-key="k&quot;1" integrity=""></script>`,
  });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["one"]);
  const kept = await page.evaluate(() => {
    const script = document.querySelector<HTMLScriptElement>("#mine")!;
    return {
      count: document.querySelectorAll("#mine").length,
      className: script.className,
      crossOrigin: script.crossOrigin,
      referrerPolicy: script.referrerPolicy,
      priority: script.fetchPriority,
      key: script.dataset.key,
      nonce: script.nonce,
      type: script.type,
      marks: script.dataset.src,
      place: script.parentElement?.localName,
    };
  });
  expect(kept).toEqual({
    count: 1,
    className: "a b",
    crossOrigin: "anonymous",
    referrerPolicy: "origin",
    priority: "low",
    key: 'k"1',
    nonce: "case",
    type: "text/plain",
    marks: `${COLLECTOR}/t/one.js`,
    place: "head",
  });
});

test("integrity is kept: a script that is not what was signed does not run", async ({ noren }) => {
  const wrong = `integrity="sha384-${"A".repeat(64)}" crossorigin="anonymous"`;
  await noren.open({ head: src("one.js", `data-category="analytics" ${wrong}`) + src("two.js", `data-category="analytics"`) });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["two"]);
});

test("modules, and scripts that find themselves by currentScript", async ({ page, noren }) => {
  await noren.open({
    head:
      `<script type="text/plain" data-type="module" data-category="analytics" data-src="${COLLECTOR}/t/module.mjs" crossorigin="anonymous"></script>` +
      `<script type="text/plain" data-category="analytics" id="self">window.self_id = document.currentScript.id</script>`,
  });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["module"]);
  await expect.poll(() => page.evaluate(() => (window as any).self_id)).toBe("self");
});

test("frames, pictures, styles, sources, videos and templates", async ({ page, noren, net }) => {
  await page.context().route(`${COLLECTOR}/m/**`, (route) => route.fulfill({ body: "", contentType: "text/plain" }));
  const held = (name: string) => `${COLLECTOR}/m/${name}`;
  await noren.open({
    head: `<link rel="stylesheet" data-category="marketing" data-href="${held("style.css")}">`,
    body: `
      <iframe data-category="marketing" data-src="${held("frame")}" title="Frame"></iframe>
      <img data-category="marketing" data-src="${held("picture")}" alt="">
      <img data-category="marketing" data-srcset="${held("wide")} 2x" alt="">
      <video data-category="marketing" data-poster="${held("poster")}"></video>
      <audio><source data-category="marketing" data-src="${held("sound")}"></audio>
      <template data-category="marketing"><p id="planted">Planted</p><img data-category="marketing" data-src="${held("inside")}" alt=""></template>`,
  });
  await expect(noren.banner).toBeVisible();
  expect(net.sent("/m/")).toEqual([]);
  expect(await page.locator("#planted").count()).toBe(0);
  await accept(noren);
  for (const name of ["style.css", "frame", "picture", "poster", "inside"]) {
    await expect.poll(() => net.sent(`/m/${name}`).length, { message: name }).toBe(1);
  }
  expect(await page.locator("img[srcset]").getAttribute("srcset")).toBe(`${held("wide")} 2x`);
  expect(await page.locator("source").getAttribute("src")).toBe(held("sound"));
  await expect(page.locator("#planted")).toHaveCount(1);
});

test("elements added later are held, and released when they may be", async ({ page, noren }) => {
  await noren.open();
  await expect(noren.banner).toBeVisible();
  const add = (name: string) =>
    page.evaluate((id) => {
      const script = Object.assign(document.createElement("script"), { type: "text/plain", text: `(window.ran ||= []).push("${id}")` });
      script.dataset.category = "analytics";
      document.body.append(script);
    }, name);
  await add("early");
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["early"]);
  await add("late");
  await expect.poll(() => noren.ran()).toEqual(["early", "late"]);
});

test("an element with a service follows the service alone, one without follows the category", async ({ noren }) => {
  await noren.store("noren", record({ categories: { necessary: true, analytics: false, marketing: true }, services: { counter: true, maps: false, ads: true } }));
  await noren.open({
    body:
      noren.tag("counter", { category: "analytics", service: "counter" }) +
      noren.tag("maps", { category: "analytics", service: "maps" }) +
      noren.tag("analytics", { category: "analytics" }) +
      noren.tag("marketing", { category: "marketing" }),
  });
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["counter", "marketing"]);
});

test("a service that hangs holds up no other, nor what is of no service", async ({ page, noren }) => {
  await page.context().route(`${COLLECTOR}/t/hangs.js`, () => {});
  await noren.open({
    head:
      src("hangs.js", `data-category="analytics" data-service="counter"`) +
      noren.tag("behind", { category: "analytics", service: "counter" }) +
      src("maps.js", `data-category="analytics" data-service="maps"`) +
      src("plain.js", `data-category="analytics"`) +
      src("ads.js", `data-category="marketing" data-service="ads"`),
  });
  await accept(noren);
  await expect.poll(async () => (await noren.ran()).sort()).toEqual(["ads", "maps", "plain"]);
});

test("media are loaded once, when all their sources are there", async ({ page, noren }) => {
  await page.context().addInitScript(() => {
    const loads: string[][] = ((window as any).loads = []);
    const load = HTMLMediaElement.prototype.load;
    HTMLMediaElement.prototype.load = function () {
      loads.push([this.id, ...[...this.querySelectorAll("source")].map((it) => it.getAttribute("src") ?? "")]);
      load.call(this);
    };
  });
  const source = (name: string) => `<source data-category="marketing" data-src="/m/${name}" type="video/mp4">`;
  await noren.open({
    body: `<video id="film">${source("a")}${source("b")}</video><audio id="song">${source("c")}</audio><video id="own" data-category="marketing" data-src="/m/d"></video>
      <picture><source data-category="marketing" data-srcset="/m/e"><img data-category="marketing" data-src="/m/f" alt=""></picture>`,
  });
  await accept(noren);
  await expect.poll(() => page.evaluate(() => (window as any).loads.sort())).toEqual([["film", "/m/a", "/m/b"], ["own"], ["song", "/m/c"]]);
  expect(await page.locator("#own").getAttribute("src")).toBe("/m/d");
  expect(await page.locator("picture > source").getAttribute("srcset")).toBe("/m/e");
});

test("a template's content comes once, with its scripts in their lines and what is marked in it held by its own mark", async ({ page, noren }) => {
  await noren.open({
    body: `
      <template data-category="analytics" data-service="counter">
        <p class="planted">Planted</p>
        <script data-src="${COLLECTOR}/t/one.js?ms=300"></script>
        <script>(window.ran ||= []).push("two")</script>
        <script type="application/json">{"data": 1}</script>
        <script type="text/plain" data-category="marketing">(window.ran ||= []).push("ads")</script>
      </template>`,
  });
  await page.evaluate(() => (window as any).noren.accept(["counter"]));
  await expect.poll(() => noren.ran()).toEqual(["one", "two"]);
  for (const call of ["reject", "accept"]) await page.evaluate((name) => (window as any).noren[name](), call);
  await expect.poll(() => noren.ran()).toEqual(["one", "two", "ads"]);
  await noren.settle();
  expect(await page.locator(".planted").count()).toBe(1);
});

test("what waits for a refusal runs after a withdrawal too, once", async ({ page, noren }) => {
  await noren.store("noren", record());
  await noren.open({ body: noren.tag("without", { category: "!analytics" }) + noren.tag("with", { category: "analytics" }) });
  await expect.poll(() => noren.ran()).toEqual(["with"]);
  for (const call of ["reject", "accept", "reject"]) await page.evaluate((name) => (window as any).noren[name](), call);
  await expect.poll(() => noren.ran()).toEqual(["with", "without"]);
  await noren.settle();
  expect(await noren.ran()).toEqual(["with", "without"]);
});

test("what is moved, taken out and put back, before and after it ran, runs once", async ({ page, noren }) => {
  await noren.open({ body: `<div id="a">${noren.tag("moved", { category: "analytics" })}${noren.tag("parked", { category: "analytics" })}</div><div id="b"></div>` });
  await expect(noren.banner).toBeVisible();
  const shuffle = () =>
    page.evaluate(() => {
      const kept = ((window as any).kept ??= [...document.querySelectorAll("[data-category]")]) as Element[];
      document.querySelector("#b")!.append(...document.querySelectorAll("[data-category]"));
      document.querySelector("#a")!.append(kept[0]!);
      kept[1]!.remove();
    });
  await shuffle();
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["moved"]);
  // Inserts the element again once it may run; then the original node and its replacement once more.
  await page.evaluate(() => document.body.append(...(window as any).kept));
  await expect.poll(() => noren.ran()).toEqual(["moved", "parked"]);
  await shuffle();
  await page.evaluate(() => document.body.append(...(window as any).kept, ...document.querySelectorAll("script[data-category]")));
  await noren.settle();
  expect(await noren.ran()).toEqual(["moved", "parked"]);
});

test("through single-page navigation and view transitions each page's elements are held, and run once", async ({ page, noren, net }) => {
  await noren.open({ body: `<main>${noren.tag("home", { category: "analytics" })}</main>` });
  await expect(noren.banner).toBeVisible();
  /** Navigates to another page of the shop as a router would. */
  const go = (name: string, transition: boolean) =>
    page.evaluate(
      async ([to, animate, picture]) => {
        const render = () => {
          const main = document.createElement("main");
          const script = Object.assign(document.createElement("script"), { type: "text/plain", text: `(window.ran ||= []).push("${to}")` });
          script.dataset.category = "analytics";
          const img = Object.assign(document.createElement("img"), { alt: "" });
          Object.assign(img.dataset, { category: "marketing", src: picture });
          main.append(script, img);
          const seen = ((window as any).pages ??= {});
          // A page that was shown before is restored with its nodes.
          document.querySelector("main")!.replaceWith((seen[to as string] ??= main));
          history.pushState(null, "", `/case.html?${to}`);
        };
        if (animate) await document.startViewTransition!(render).finished;
        else render();
      },
      [name, transition, `${COLLECTOR}/m/${name}`] as const,
    );
  await go("first", false);
  await go("second", true);
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
  expect(net.abroad()).toEqual([]);
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["second"]);
  await go("third", true);
  await expect.poll(() => noren.ran()).toEqual(["second", "third"]);
  // The first page's script has not run yet; the second page's has.
  await go("second", false);
  await go("first", true);
  await expect.poll(() => noren.ran()).toEqual(["second", "third", "first"]);
  await go("second", true);
  await go("first", false);
  await noren.settle();
  expect(await noren.ran()).toEqual(["second", "third", "first"]);
  expect(net.sent("/m/").map((url) => url.split("/").at(-1))).toEqual(["second", "third", "first"]);
});

test("a body that is replaced: what is in the new one is held, what ran in the old one does not run again with it", async ({ page, noren }) => {
  await noren.open({ body: noren.tag("old", { category: "analytics" }) });
  await accept(noren);
  await expect.poll(() => noren.ran()).toEqual(["old"]);
  await page.evaluate((markup) => {
    const old = ((window as any).old = document.body);
    const body = document.createElement("body");
    body.innerHTML = markup;
    old.replaceWith(body);
  }, noren.tag("new", { category: "analytics" }) + noren.tag("denied", { category: "!analytics" }));
  await expect.poll(() => noren.ran()).toEqual(["old", "new"]);
  await page.evaluate(() => document.body.replaceWith((window as any).old));
  await noren.settle();
  expect(await noren.ran()).toEqual(["old", "new"]);
  await expect(noren.reopen).toBeVisible();
});

test("a marked element that is live all the same is reported, with where it stands and what to write", async ({ noren }) => {
  const address = `${COLLECTOR}/t/x.gif`;
  await noren.open({
    head: `<link rel="stylesheet" data-category="marketing" href="/gone.css">`,
    body: `<div id="box"><img data-category="marketing" src="${address}" alt=""><img data-category="marketing" srcset="${address} 2x" alt=""><iframe data-category="marketing" src="/empty.html" title="Live"></iframe><script data-category="analytics">window.live = 1</script><script type="module" data-category="analytics"></script>
      <img data-category="marketing" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${address}" alt=""><iframe data-category="marketing" src="about:blank" data-src="${address}" title="Held"></iframe></div>`,
  });
  const reports = async () => (await noren.events("error")).filter(({ detail }) => detail.code === "gated-but-live").map(({ detail }) => [detail.path, detail.message]);
  await expect.poll(async () => (await reports()).length).toBe(6);
  await noren.settle();
  const script = expect.stringContaining(`type="text/plain"`);
  expect((await reports()).sort()).toEqual([
    ["#box>iframe:nth-child(3)", expect.stringContaining("data-src in place of src")],
    ["#box>img:nth-child(1)", expect.stringContaining("data-src in place of src")],
    ["#box>img:nth-child(2)", expect.stringContaining("data-srcset in place of srcset")],
    ["#box>script:nth-child(4)", script],
    ["#box>script:nth-child(5)", script],
    [expect.stringMatching(/^html>head:nth-child\(1\)>link:nth-child\(\d+\)$/), expect.stringContaining("data-href in place of href")],
  ]);
});

test("a template with something that Firefox fetches at once is reported; one whose content is marked too is not", async ({ noren, net }) => {
  const address = `${COLLECTOR}/pixel/x.svg`;
  const marked = `<img data-category="marketing" data-src="${address}" alt=""><script type="text/plain" data-category="marketing" src="${address}"></script><a href="${address}">x</a>`;
  await noren.open({
    body: `<div id="box"><template data-category="marketing">${marked}</template><template data-category="marketing"><p><img src="/demo/icon.svg" alt=""></p></template></div>`,
  });
  const { code, path, message } = await noren.heard("error");
  expect([code, path]).toEqual(["gated-but-live", "#box>template:nth-child(2)"]);
  expect(message).toContain("Firefox");
  await noren.settle();
  expect(await noren.events("error")).toHaveLength(1);
  expect(net.abroad()).toEqual([]);
});

test("an unknown id is reported, with where it stands and the nearest that is known", async ({ noren }) => {
  await noren.store("noren", record());
  await noren.open({ body: `<div id="box">${noren.tag("a", { category: "analytics", service: "countr" })}<iframe data-category="!marketting" data-src="/empty.html" title="Held"></iframe></div>` });
  await expect.poll(async () => (await noren.events("error")).map(({ detail }) => [detail.code, detail.path, /did you mean (.*)\?/.exec(detail.message)?.[1]]).sort()).toEqual([
    ["unknown-id", "#box>iframe:nth-child(2)", `"marketing"`],
    ["unknown-id", "#box>script:nth-child(1)", `"counter"`],
  ]);
  await noren.settle();
  expect(await noren.ran()).toEqual([]);
});
