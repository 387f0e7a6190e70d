// How held elements are let go: once, in order, with everything that was written on them.

import { expect, test, type Noren } from "./noren";
import { COLLECTOR } from "./places";
import { record } from "./shop";

const src = (path: string, attributes: string) => `<script type="text/plain" data-src="${COLLECTOR}/t/${path}" ${attributes}></script>`;
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
      src: script.src,
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
    src: `${COLLECTOR}/t/one.js`,
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
  expect(await page.evaluate(() => document.querySelector<HTMLScriptElement>("script[src$='module.mjs']")!.type)).toBe("module");
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
      <template data-category="marketing"><p id="planted">Planted</p><img src="${held("inside")}" alt=""></template>`,
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

test("a marked element that is live all the same is reported, with where it stands", async ({ noren }) => {
  await noren.open({
    body: `<div id="box"><img data-category="marketing" src="${COLLECTOR}/t/x.gif" alt=""><script data-category="analytics">window.live = 1</script></div>`,
  });
  await expect.poll(async () => (await noren.events("error")).filter((event) => event.detail.code === "gated-but-live").length).toBe(2);
  const paths = (await noren.events("error")).map((event) => event.detail.path);
  expect(paths.some((path: string) => path.includes("img"))).toBe(true);
});
