// A page that the browser's history or a router's snapshot restores does not run scripts that were refused in
// the meantime, and runs nothing twice.

import { record } from "../browser/shop";
import { equal, gated, journey, type Noren, until } from "./noren";

const body = ({ third }: Noren): string => `
  <script type="text/plain" nonce="case" data-category="analytics" data-src="${third.origin}/t/far.js"></script>
  ${gated("near", { category: "analytics" })}
  <iframe data-category="analytics" data-src="${third.origin}/embed/film" title="Film" width="400" height="200"></iframe>
  <img data-category="analytics" data-src="${third.origin}/m/picture" alt="">
  <template data-category="analytics"><p class="planted">Planted</p></template>`;

const LIVE = "/live/embed/film";

/** Accepts, and waits for the whole body to be released. */
async function accepted(noren: Noren): Promise<void> {
  await noren.store({ noren: record() });
  await noren.open({ body: body(noren) });
  await noren.runs("far", "near");
  await noren.shown(".planted");
  await noren.third.reached(/^\/m\/picture/);
  await until("the film plays", () => noren.third.living(LIVE), (count) => count === 1);
}

journey("Back after a refusal on another page: no script, no frame", async (noren) => {
  await accepted(noren);
  await noren.open({ path: "/next.html" });
  await noren.ready();
  await noren.call("reject");
  await until("the film is gone, or its page frozen", () => noren.stored(), (it) => it.categories.analytics === false);
  await noren.back();
  await until("the page is back", () => noren.run(() => location.pathname), (it) => it === "/case.html");
  await until("nothing is allowed", () => noren.allowed("analytics"), (it) => !it);
  await noren.frames();
  await until("no film plays", () => noren.third.living(LIVE), (count) => count === 0);
  equal(noren.third.sent(/^\/embed/).length, 1);
  equal(noren.third.sent(/^\/t\//).length, 1);
  equal(await noren.events("error"), []);
});

journey("Back within consent: the page is as it was, and nothing is released twice", async (noren) => {
  await accepted(noren);
  await noren.open({ path: "/next.html" });
  await noren.ready();
  await noren.back();
  await until("the page is back", () => noren.run(() => location.pathname), (it) => it === "/case.html");
  await noren.runs("far", "near");
  equal(await noren.count(".planted"), 1);
  equal(await noren.events("error"), []);
});

/** Snapshots as routers take them. Each takes the body and returns a function that restores it. */
const SNAPSHOTS: Record<string, () => void> = {
  // As htmx: restores the markup with innerHTML and recreates its scripts. It dispatches an event first.
  "htmx's copy: the body's markup, with its scripts made anew": () => {
    document.body.dispatchEvent(new CustomEvent("htmx:beforeHistorySave", { bubbles: true }));
    const html = document.body.innerHTML;
    (window as any).restore = () => {
      document.body.innerHTML = html;
      revive(document.body);
    };
    function revive(root: Element): void {
      for (const script of root.querySelectorAll("script")) {
        const copy = document.createElement("script");
        for (const { name, value } of script.attributes) copy.setAttribute(name, value);
        copy.text = script.text;
        script.replaceWith(copy);
      }
    }
  },
  // As Turbo: replaces the body with a clone and recreates its scripts. It dispatches an event first.
  "Turbo's copy: a clone of the body, with its scripts made anew": () => {
    document.documentElement.dispatchEvent(new CustomEvent("turbo:before-cache", { bubbles: true }));
    const clone = document.body.cloneNode(true) as HTMLElement;
    (window as any).restore = () => {
      for (const script of clone.querySelectorAll("script")) {
        const copy = document.createElement("script");
        for (const { name, value } of script.attributes) copy.setAttribute(name, value);
        copy.text = script.text;
        script.replaceWith(copy);
      }
      document.body.replaceWith(clone);
    };
  },
};

/** Takes a snapshot and navigates to another page in one task, as routers do. */
const leave = (noren: Noren, take: () => void): Promise<void> =>
  noren.run(new Function(`(${take})(); document.body.innerHTML = "<p>Another page</p>";`) as () => void);

for (const [name, take] of Object.entries(SNAPSHOTS)) {
  journey(`${name}, after a refusal: nothing runs, and the shop is not blamed`, async (noren) => {
    await accepted(noren);
    await noren.settle();
    await leave(noren, take);
    await noren.call("reject");
    await until("no film plays", () => noren.third.living(LIVE), (count) => count === 0);
    await noren.run(() => (window as any).restore());
    await noren.settle();
    equal(await noren.ran(), ["far", "near"]);
    equal(noren.third.sent(/^\/t\//).length, 1);
    equal(noren.third.living(LIVE), 0);
    equal(noren.third.sent(/^\/embed/).length, 1);
    equal(await noren.events("error"), []);
  });

  journey(`${name}, within consent: what a template left is there once, and the frame again`, async (noren) => {
    await accepted(noren);
    await noren.settle();
    await leave(noren, take);
    await noren.settle();
    await noren.run(() => (window as any).restore());
    await noren.settle();
    await noren.third.reached(/^\/embed/, 2);
    // A template's content is inserted when the page is idle; WebKit has no idle callback, so it takes a second.
    await noren.shown(".planted");
    equal(await noren.count(".planted"), 1);
    equal(await noren.events("error"), []);
  });
}
