// Settings, policy and receipt: native dialogs over the page that close in every usual way without a decision.

import { demo, record, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, equal, journey, Key, until } from "./noren";

journey("each view is as high as its content, or scrolls: every control of it can be reached", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ config: demo() });
  const room = () =>
    noren.run(() => {
      const dialog = document.querySelector("noren-consent")!.shadowRoot!.querySelector("dialog[open]")!;
      const body = dialog.querySelector(".body")!;
      return [body.clientHeight, Math.min(body.scrollHeight, 0.5 * innerHeight)];
    });
  for (const word of ["settings", "policy"]) {
    await noren.call(word);
    await noren.shown(noren.own(word === "policy" ? "dialog.policy article" : "dialog.settings"));
    const [height, wanted] = await room();
    assert.ok(height! >= wanted! - 1, `${word}: the body is ${height} px high, ${wanted} wanted`);
    await noren.click(noren.close);
    await noren.hidden(noren.own("dialog"));
  }
});

journey("focus goes to the heading; Esc closes, decides nothing, and gives the focus back to the opener", async (noren) => {
  await noren.open({ body: `<button id="mine" data-noren="settings">Cookies</button>` });
  await noren.shown(noren.banner);
  await noren.run(() => document.querySelector<HTMLElement>("#mine")!.focus());
  await noren.web.keys(Key.ENTER);
  await noren.shown(noren.settings);
  await until("focus on the heading", () => noren.focused(), (it) => it.includes(text("en", "settings-title")));
  await noren.web.keys(Key.ESCAPE);
  await noren.hidden(noren.settings);
  equal(await noren.run(() => document.activeElement!.id), "mine");
  equal(await noren.stored(), null);
  await noren.shown(noren.banner);
  equal((await noren.heard("hide")).view, "settings");
});

journey("focus comes back to the button that stays, and to the banner's own controls", async (noren) => {
  await noren.open({ config: demo() });
  await noren.shown(noren.banner);
  await noren.tabTo(/ policy /);
  await noren.web.keys(Key.ENTER);
  await noren.shown(noren.own("dialog.policy article"));
  await noren.web.keys(Key.ESCAPE);
  await noren.hidden(noren.policy);
  assert.match(await noren.focused(), / policy /);
  await noren.click(noren.reject);
  await noren.decided();
  await noren.run(() => document.querySelector("noren-consent")!.shadowRoot!.querySelector<HTMLElement>("button.reopen")!.focus());
  await noren.web.keys(Key.ENTER);
  await noren.shown(noren.settings);
  await noren.web.keys(Key.ESCAPE);
  await noren.hidden(noren.settings);
  assert.match(await noren.focused(), /button settings/);
});

journey("the visible close button closes every view and decides nothing; a click beside it does neither", async (noren) => {
  const stored = record();
  await noren.store({ noren: stored });
  await noren.open();
  await noren.intoSettings();
  const { box } = await noren.shown(noren.close);
  assert.ok(box[2]! >= 44 && box[3]! >= 44, `the button is ${box[2]} × ${box[3]}`);
  const inside = await noren.shown(noren.settings);
  assert.ok(box[0]! >= inside.box[0]! && box[0]! + box[2]! <= inside.box[0]! + inside.box[2]!);
  await noren.flip("analytics");
  await noren.click(noren.close);
  await noren.hidden(noren.settings);
  equal(await noren.stored(), stored);
  equal(await noren.allowed("analytics"), true);
});

journey("Tab stays within the open view", async (noren) => {
  await noren.open({ body: `<button id="mine">Mine</button>` });
  await noren.intoSettings();
  for (let presses = 0; presses < 25; presses += 1) {
    await noren.web.keys(Key.TAB);
    equal(await noren.run(() => document.activeElement?.id === "mine"), false);
  }
});

journey("the policy opens at a section by link, by location.hash and on load", async (noren) => {
  await noren.open({ config: demo(), body: `<a id="seven" href="#noren-policy-7">Cookies</a>` });
  await noren.shown(noren.banner);
  const seventh = () =>
    until("section 7 is in view", () =>
      noren.run(() => {
        const root = document.querySelector("noren-consent")!.shadowRoot!;
        const [section, body] = [root.getElementById("s7"), root.querySelector("dialog.policy .body")].map((it) => it?.getBoundingClientRect());
        return !!section && !!body && section.top >= body.top - 1 && section.top < body.bottom;
      }),
    );
  const close = async () => {
    await noren.click(noren.close);
    await noren.hidden(noren.policy);
  };
  await noren.click("#seven");
  await seventh();
  await close();
  await noren.run(() => void (location.hash = "#somewhere"));
  await noren.run(() => void (location.hash = "#noren-policy-7"));
  await seventh();
  await close();
  await noren.go("/case.html?fresh#noren-policy-7");
  await seventh();
});

journey("the page's own controls: data-noren, and links to the settings and the policy", async (noren) => {
  await noren.open({
    config: demo(),
    body: `<button data-noren="settings">Settings</button> <button data-noren="accept"><b>Yes</b></button> <button data-noren="reject">No</button>
      <button data-noren="show">Show</button> <button data-noren="reset">Reset</button> <a href="#noren-settings">Settings</a> <a href="#noren-policy">Policy</a>`,
  });
  await noren.shown(noren.banner);
  await noren.click("body [data-noren=accept] b");
  equal((await noren.decided()).source, "api");
  await noren.click("body [data-noren=reject]");
  await noren.decided((it) => it.categories.analytics === false);
  for (const opener of ["body [data-noren=settings]", "a[href='#noren-settings']"]) {
    await noren.click(opener);
    await noren.shown(noren.settings);
    await noren.click(noren.close);
    await noren.hidden(noren.settings);
  }
  await noren.click("a[href='#noren-policy']");
  await noren.shown(noren.own("dialog.policy article"));
  await noren.click(noren.close);
  await noren.hidden(noren.policy);
  await noren.click("body [data-noren=show]");
  await noren.shown(noren.banner);
  await noren.click("body [data-noren=reset]");
  await until("no record", () => noren.stored(), (it) => it === null);
});

journey("a policy that was rendered for another company is never shown", async (noren) => {
  // The build's policy pages are the demo shop's.
  await noren.open({ config: shop({ company: { name: "Nordwind", contact: { email: "hallo@nordwind.example" } } }) });
  await noren.click(noren.openPolicy);
  await noren.error("wrong-policy");
  await noren.frames();
  equal(await noren.run(() => document.querySelector("noren-consent")!.shadowRoot!.textContent!.includes("JChere")), false);
  assert.match(await noren.web.address(), /case\.html/);
});

journey("the policy's page is taken over without handlers, script addresses or frames", async (noren) => {
  const page = await fetch(`${noren.shop.origin}/policy/en.html`).then((it) => it.text());
  noren.shop.put("/policy/en.html", {
    body: page.replace(
      /<article[^>]*>/,
      (tag) => `${tag}<img src="/nothing" onerror="window.owned = 1"><a id="bad" href="javascript:window.owned = 2">x</a><iframe srcdoc="<script>parent.owned = 3</script>"></iframe>`,
    ),
  });
  await noren.open({ config: demo() });
  await noren.click(noren.openPolicy);
  await until("the policy, or why not", async () => (await noren.count(noren.own("dialog.policy article"))) + (await noren.events("error")).length);
  await noren.frames();
  const found = await noren.run(() => {
    const root = document.querySelector("noren-consent")!.shadowRoot!;
    root.querySelector<HTMLElement>("#bad")?.click();
    return [...root.querySelectorAll("article iframe, article [onerror], article [href^='javascript:']")].map((it) => it.outerHTML);
  });
  equal(found, []);
  await noren.frames();
  equal(await noren.run(() => (window as any).owned ?? null), null);
});

journey("offline, opening the policy stays in the shop", async (noren) => {
  await noren.open({ config: demo() });
  await noren.shown(noren.banner);
  noren.shop.block(/^\/(policy|catalogue)/);
  await noren.click(noren.openPolicy);
  assert.match((await noren.error("load-failed")).message, /policy\/en\.html/);
  await noren.says(noren.policy, text("en", "viewer-failed"));
  assert.match(await noren.web.address(), /case\.html/);
});
