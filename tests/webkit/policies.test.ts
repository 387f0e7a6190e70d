// With a strict Content Security Policy and with Trusted Types: everything works without violations.

import { demo } from "../browser/shop";
import { assert, equal, gated, journey, until } from "./noren";

/** The policy from the README, for pages whose nonce is "case", plus frames of the third party. */
const STRICT =
  "default-src 'self'; script-src 'nonce-case' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; base-uri 'none'";

const own = { body: `(window.ran ||= []).push("address")`, type: "text/javascript" };
const body = `
  <script type="text/plain" nonce="case" data-category="analytics" data-src="/own.js"></script>
  <script type="text/plain" nonce="case" data-category="analytics" data-type="module" data-src="/module.js"></script>
  ${gated("inline", { category: "analytics" })}
  <iframe data-category="marketing" data-src="/framed.html" title="Frame" width="400" height="300"></iframe>
  <template data-category="marketing"><p id="planted">Planted</p></template>`;

for (const [name, policy] of [
  ["strict-dynamic with a nonce, and style-src 'self'", STRICT],
  ["the same and Trusted Types", `${STRICT}; require-trusted-types-for 'script'; trusted-types noren`],
] as const)
  journey(`${name}: every view opens, everything is released, and no violation is reported`, async (noren) => {
    noren.shop.put("/own.js", own);
    noren.shop.put("/module.js", { ...own, body: own.body.replace("address", "module") });
    noren.shop.put("/framed.html", { body: "<!doctype html><title>Framed</title><p>Framed</p>" });
    await noren.open({ config: demo(), policy, body });
    await noren.shown(noren.banner);
    await until("a placeholder", () => noren.run(() => !!document.querySelector("iframe")!.contentDocument?.body.shadowRoot?.querySelector(".placeholder")));
    await noren.intoSettings();
    await noren.click(noren.close);
    await noren.hidden(noren.settings);
    await noren.click(noren.openPolicy);
    await noren.shown(noren.own("dialog.policy article"));
    await noren.click(noren.close);
    await noren.hidden(noren.policy);
    await noren.click(noren.accept);
    await noren.runs("address", "module", "inline");
    await noren.shown("#planted");
    await until("the frame", () => noren.run(() => document.querySelector("iframe")!.contentDocument?.body.textContent), (it) => it?.includes("Framed"));
    await noren.call("language", "ja");
    await noren.intoSettings();
    await noren.click(noren.refuseAll);
    await until("the refusal", () => noren.stored(), (it) => it.categories.analytics === false);
    const { violations, failures } = await noren.notes();
    equal({ violations, failures }, { violations: [], failures: [] });
  });

journey("where the tag has a nonce, only scripts with that nonce are released, so that a strict policy stays one", async (noren) => {
  noren.shop.put("/own.js", own);
  await noren.open({
    policy: STRICT,
    body: `<div id="comment"><script type="text/plain" data-category="necessary">window.owned = 1</script>
      <script type="text/plain" data-category="necessary" data-src="/own.js"></script>
      <script type="text/plain" nonce="guess" data-category="necessary">window.owned = 2</script></div>${gated("session", { category: "necessary" })}`,
  });
  await noren.runs("session");
  assert.match((await noren.error("missing-nonce")).path, /^#comment/);
  await noren.settle();
  equal(await noren.run(() => [(window as any).owned ?? null, ...(window as any).ran]), [null, "session"]);
});

/** Built files and a changed version of each. */
const CHANGED: [name: string, file: RegExp, answer: { body: string | Buffer; type: string }][] = [
  ["the wasm", /noren-interface\.\w+\.wasm/, { body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]), type: "application/wasm" }],
  ["the texts", /messages\.en\.\w+\.txt/, { body: "Other texts", type: "text/plain" }],
  ["the glue, by a page of an error,", /noren-interface\.\w+\.js/, { body: "<!doctype html><title>Sign in</title>", type: "text/html" }],
];
for (const [name, file, answer] of CHANGED)
  journey(`${name} replaced: it is refused and said, nothing runs, and a refusal works all the same`, async (noren) => {
    noren.shop.on(new RegExp(`^/${file.source}`), () => answer);
    await noren.open({ body: gated("counter", { category: "analytics" }) + `<button id="no" data-noren="reject">No</button>` });
    await noren.error("load-failed");
    assert.ok(noren.shop.sent(file).length > 0);
    await noren.click("#no");
    await until("the refusal", () => noren.stored("noren.pending"), (it) => it?.a === "reject");
    await noren.settle();
    equal(await noren.ran(), []);
    equal(await noren.allowed("analytics"), false);
  });
