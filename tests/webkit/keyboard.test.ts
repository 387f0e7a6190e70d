// With the keyboard only: every answer can be given, and focus is never lost.

import { text } from "../browser/texts";
import { assert, equal, gated, journey, Key, until } from "./noren";

const body = gated("counter", { category: "analytics" }) + `<button id="next">Next</button>`;

journey("the banner comes first in the tab order, reject beside accept, and the page after it", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  const order: string[] = [];
  for (let presses = 0; presses < 8 && !order.at(-1)?.includes("next"); presses += 1) {
    await noren.web.keys(Key.TAB);
    order.push(await noren.focused());
  }
  const words = order.map((it) => it.split(" ").slice(0, 2).join(" "));
  equal(words.slice(0, 2), ["button reject", "button accept"]);
  equal(words[2], "button settings");
  equal(words.at(-1), "button next");
  assert.ok(words.some((it) => it.startsWith("summary")), words.join(", "));
});

journey("refusing: a few presses of Tab, and Enter", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.tabTo(/button reject/);
  await noren.web.keys(Key.ENTER);
  await noren.hidden(noren.banner);
  equal((await noren.decided()).categories.analytics, false);
});

journey("accepting, with Space; the focus is then on something that is there", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.tabTo(/button accept/);
  await noren.web.keys(Key.SPACE);
  await noren.hidden(noren.banner);
  await noren.runs("counter");
  await noren.web.keys(Key.TAB);
  assert.match(await noren.focused(), /button (settings|next)/);
});

journey("a choice of one's own: into the settings, to a switch, and saved", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  await noren.tabTo(/button settings/);
  await noren.web.keys(Key.ENTER);
  await noren.shown(noren.settings);
  await until("focus on the heading", () => noren.focused(), (it) => it.includes(text("en", "settings-title")));
  for (let presses = 0; ; presses += 1) {
    assert.ok(presses < 40, "Tab never reached the switch");
    await noren.web.keys(Key.TAB);
    const reached = await noren.run((box: any) => box.getRootNode().activeElement === box, await noren.category("analytics"));
    if (reached) break;
  }
  await noren.web.keys(Key.SPACE);
  equal(await noren.isOn("analytics"), true);
  await noren.tabTo(/button save/);
  await noren.web.keys(Key.ENTER);
  await noren.hidden(noren.settings);
  equal((await noren.decided()).categories, { necessary: true, analytics: true, marketing: false });
  await noren.runs("counter");
});

journey("what has the focus is seen to have it", async (noren) => {
  await noren.open({ body });
  await noren.shown(noren.banner);
  for (const word of ["accept", "settings"]) {
    await noren.tabTo(new RegExp(`button ${word}`));
    const ring = await noren.on(noren.own(`section.banner [data-noren=${word}]`), (it) => getComputedStyle(it).outline);
    assert.match(ring, /solid [2-9]px/);
  }
});

journey("on a narrow screen the banner never hides what has the focus", async (noren) => {
  await noren.web.resize(440, 800);
  const links = Array.from({ length: 40 }, (_, at) => `<p><button id="b${at}">Button ${at}</button></p>`).join("");
  await noren.open({ body: links });
  await noren.shown(noren.banner);
  for (const at of [0, 10, 20, 30, 39]) {
    await noren.run((id) => document.getElementById(id)!.focus(), `b${at}`);
    await noren.frames();
    const seen = await noren.run((id) => {
      const it = document.getElementById(id)!;
      const { x, y, width, height } = it.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === it;
    }, `b${at}`);
    assert.ok(seen, `button ${at} is hidden`);
  }
});
