// Placeholders of blocked embeds, and the controls that release them.

import { record, refusal } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, equal, gated, journey, Key, type Noren, until } from "./noren";

const frame = ({ third }: Noren, fields: Record<string, string> = {}): string => {
  const attributes = { "data-category": "analytics", "data-service": "maps", "data-src": `${third.origin}/embed/film`, width: "480", height: "320", ...fields };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ")}></iframe>`;
};

const LIVE = "/live/embed/film";

/** The button texts of a frame's placeholder. */
const buttons = (noren: Noren, selector = "iframe"): Promise<string[]> =>
  noren.run((css) => {
    const root = document.querySelector<HTMLIFrameElement>(css)!.contentDocument?.body?.shadowRoot;
    return [...(root?.querySelectorAll("button") ?? [])].map((it) => it.textContent!.trim());
  }, selector);

const drawn = (noren: Noren, selector = "iframe"): Promise<string[]> => until(`a placeholder in ${selector}`, () => buttons(noren, selector), (it) => it.length > 0);

/** Clicks a placeholder's button by its position: the driver cannot return elements inside a frame. */
async function press(noren: Noren, words: string, selector = "iframe"): Promise<void> {
  await drawn(noren, selector);
  await noren.on(selector, (it) => it.scrollIntoView({ block: "center" }));
  const spot = await noren.run(
    (css, wanted) => {
      const frame = document.querySelector<HTMLIFrameElement>(css)!;
      const outer = frame.getBoundingClientRect();
      const all = [...frame.contentDocument!.body.shadowRoot!.querySelectorAll("button")];
      const inner = all.find((it) => it.textContent!.trim() === wanted)!.getBoundingClientRect();
      return [outer.x + frame.clientLeft + inner.x + inner.width / 2, outer.y + frame.clientTop + inner.y + inner.height / 2] as const;
    },
    selector,
    words,
  );
  await noren.web.clickAt(...spot);
}

journey("it says what would load and from whom, in the frame's own size, and nothing is fetched", async (noren) => {
  await noren.store({ noren: refusal() });
  await noren.open({ body: frame(noren) });
  equal(await drawn(noren), [text("en", "placeholder-once"), text("en", "placeholder-always", { name: "maps" }), text("en", "open-settings")]);
  const [first, second] = await noren.run(() => {
    const root = document.querySelector("iframe")!.contentDocument!.body.shadowRoot!;
    return [...root.querySelectorAll("p")].map((it) => it.textContent!.trim());
  });
  equal(first, text("en", "placeholder-other", { name: "maps" }));
  equal(second, text("en", "placeholder-body", { recipient: "Tsubame Research K.K." }));
  equal(await noren.on("iframe", (it) => [it.clientWidth, it.clientHeight, it.title]), [480, 320, first]);
  equal(noren.third.asked, []);
});

journey("once: this frame alone, without a record, and not a second time when its service is allowed", async (noren) => {
  await noren.open({ body: frame(noren, { id: "a" }) + frame(noren, { id: "b", "data-src": `${noren.third.origin}/embed/other` }) });
  await press(noren, text("en", "placeholder-once"), "#a");
  await noren.third.reached(/^\/embed\/film/);
  await drawn(noren, "#b");
  equal(await noren.run(() => localStorage.length), 0);
  equal(await noren.events("consent"), []);
  await noren.click(noren.accept);
  await noren.third.reached(/^\/embed\/other/);
  await noren.decided();
  equal(noren.third.sent(/^\/embed\//).sort(), ["/embed/film", "/embed/other"]);
});

journey("always: a decision made on the placeholder, for its service alone, kept on the next page", async (noren) => {
  await noren.open({ body: frame(noren) + gated("counter", { category: "analytics", service: "counter" }) });
  await press(noren, text("en", "placeholder-always", { name: "maps" }));
  const stored = await noren.decided();
  equal(stored.source, "placeholder");
  equal(stored.services, { counter: false, maps: true, ads: false });
  equal(stored.categories, { necessary: true, analytics: false, marketing: false });
  await noren.third.reached(/^\/embed\//);
  equal(await noren.ran(), []);
  await noren.reload();
  await noren.third.reached(/^\/embed\//, 2);
});

journey("the settings open from it, and give the focus back to the frame", async (noren) => {
  await noren.store({ noren: refusal() });
  await noren.open({ body: frame(noren) });
  await press(noren, text("en", "open-settings"));
  await noren.shown(noren.settings);
  await noren.web.keys(Key.ESCAPE);
  await noren.hidden(noren.settings);
  equal(await noren.run(() => document.activeElement!.localName), "iframe");
});

journey("it speaks the visitor's language, and changes it with everything else", async (noren) => {
  await noren.store({ noren: refusal() });
  await noren.open({ lang: "zh-TW", body: frame(noren) });
  equal((await drawn(noren))[0], text("zh-Hant", "placeholder-once"));
  await noren.call("language", "ja");
  await until("Japanese", () => buttons(noren), (it) => it[0] === text("ja", "placeholder-once"));
});

journey("an embed keeps to its sandbox, before and after", async (noren) => {
  noren.third.on(/^\/embed\/film/, () => ({
    body: "<!doctype html><title>Film</title><script>new EventSource('/live/embed/film')</script><p>Film</p>",
    type: "text/html",
  }));
  await noren.store({ noren: refusal() });
  await noren.open({ body: frame(noren, { sandbox: "" }) });
  await press(noren, text("en", "placeholder-once"));
  await noren.third.reached(/^\/embed\/film/);
  await until("the embed's own page", () => noren.run(() => document.querySelector("iframe")!.contentDocument === null));
  equal(await noren.run(() => document.querySelector("iframe")!.getAttribute("sandbox")), "");
  await noren.frames();
  equal(noren.third.sent(/^\/live/), []);
});

journey("no interface is fetched for a frame that nobody sees; it comes with the frame", async (noren) => {
  await noren.store({ noren: refusal() });
  await noren.open({ body: frame(noren, { id: "pixel", width: "1", height: "1" }) + `<div style="height:400vh"></div>` + frame(noren, { id: "far" }) });
  await noren.ready();
  equal(noren.shop.interface(), []);
  await noren.run(() => document.querySelector("#far")!.scrollIntoView());
  await drawn(noren, "#far");
  equal(await buttons(noren, "#pixel"), []);
});

journey("what was let in once stays after a withdrawal of others; a decision against it empties it", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body: frame(noren) });
  await until("the film plays", () => noren.third.living(LIVE), (count) => count === 1);
  await noren.call("reject", ["ads"]);
  await noren.settle();
  equal(noren.third.living(LIVE), 1);
  await noren.call("reject");
  await until("no film plays", () => noren.third.living(LIVE), (count) => count === 0);
  assert.ok((await drawn(noren)).length > 0);
});
