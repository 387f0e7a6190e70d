// Two documents of one shop. WebKit's driver has one window, so the other tab is a frame of the same origin:
// it has its own Noren, and the two exchange storage events as tabs do.

import { days, record, refusal, shop, type Config } from "../browser/shop";
import { text } from "../browser/texts";
import { equal, gated, journey, type Noren, until } from "./noren";

const tags = gated("counter", { category: "analytics", service: "counter" }) + gated("ads", { category: "marketing", service: "ads" });

/** Opens a shop's page, and the same shop in another document. */
async function two(noren: Noren, config: Config = shop(), first?: () => void): Promise<void> {
  noren.serve({ config, path: "/other.html" });
  await noren.open({ config, body: `${tags}<iframe id="other" src="/other.html" title="Other" width="900" height="700"></iframe>`, ...(first ? { first } : {}) });
  await until("the other document's Noren", () => noren.run(() => !!(document.querySelector<HTMLIFrameElement>("#other")!.contentWindow as any)?.noren?.ready));
}

/** Makes a decision in the other document through the API. */
const elsewhere = (noren: Noren, word: string, ids?: string[]): Promise<unknown> =>
  noren.run((name, list) => (document.querySelector<HTMLIFrameElement>("#other")!.contentWindow as any).noren[name](list ?? undefined), word, ids ?? null);

journey("a decision in one closes the question in the other, and releases there", async (noren) => {
  await two(noren);
  await noren.shown(noren.banner);
  await elsewhere(noren, "accept");
  await noren.hidden(noren.banner);
  await noren.runs("counter", "ads");
  equal(await noren.call("get"), await noren.stored());
  // The event is dispatched in the other document, not here.
  equal(await noren.events("consent"), []);
});

journey("a withdrawal in one denies at once in the other, says so, and offers a reload", async (noren) => {
  await noren.store({ noren: record() });
  await two(noren, shop({ signals: { google: {} } }));
  await noren.runs("counter", "ads");
  await elsewhere(noren, "reject");
  await until("denied", () => noren.allowed("analytics"), (it) => !it);
  equal(await noren.run(() => (window as any).dataLayer.at(-1)[2].analytics_storage), "denied");
  await noren.heard("withdraw");
  await noren.shown(noren.button("withdrawn-reload"));
});

journey("settings that are open show an answer from elsewhere, and Save stores what they show", async (noren) => {
  await two(noren);
  await noren.intoSettings();
  equal([await noren.isOn("analytics"), await noren.isOn("marketing")], [false, false]);
  await elsewhere(noren, "accept");
  await until("the answer is there", () => noren.allowed("analytics"));
  await noren.settle();
  const shown = [await noren.isOn("analytics"), await noren.isOn("marketing")];
  equal(shown, [true, true]);
  await noren.web.click(await noren.category("marketing"));
  await noren.click(noren.save);
  await noren.hidden(noren.settings);
  const stored = await until("the choice", () => noren.stored(), (it) => it?.source === "settings");
  equal([stored.categories.analytics, stored.categories.marketing], [true, false]);
});

journey("Save at once after an answer from elsewhere never stores the opposite of what the switches show", async (noren) => {
  await two(noren);
  await noren.intoSettings();
  // In one task: the other decision arrives and Save is pressed before it can be shown.
  await noren.run(
    async (text) => {
      const root = document.querySelector("noren-consent")!.shadowRoot!;
      (document.querySelector<HTMLIFrameElement>("#other")!.contentWindow as Window).localStorage.setItem("noren", text);
      await new Promise((done) => addEventListener("storage", done, { once: true }));
      const on = [...root.querySelectorAll<HTMLInputElement>("dialog.settings input[type=checkbox]")].some((it) => it.checked);
      (window as any).shown = on;
      root.querySelector<HTMLElement>("dialog.settings [data-noren=save]")!.click();
    },
    JSON.stringify(record()),
  );
  await noren.hidden(noren.settings);
  await noren.settle();
  const stored = await noren.stored();
  const shown = await noren.run(() => (window as any).shown);
  equal([stored.categories.analytics, stored.categories.marketing], [shown, shown]);
});

journey("settings, receipt and get() agree after a refusal elsewhere that the other's interface never recorded", async (noren) => {
  await noren.store({ noren: record() });
  await two(noren);
  await noren.intoSettings();
  await noren.click(noren.close);
  await noren.hidden(noren.settings);
  // Stored as by another tab that is closed before its interface has loaded.
  const pending = { a: "reject", t: days(0), lang: "en", text: "0123456789abcdef", revision: 1 };
  await noren.run(
    (text) => (document.querySelector<HTMLIFrameElement>("#other")!.contentWindow as Window).localStorage.setItem("noren.pending", text),
    JSON.stringify(pending),
  );
  await until("denied", () => noren.allowed("marketing"), (it) => !it);
  await noren.intoSettings();
  equal([await noren.isOn("analytics"), await noren.isOn("marketing")], [false, false]);
  const receipt = await noren.call("receipt");
  equal(receipt.record?.categories.marketing ?? false, false);
  equal((await noren.call("get"))?.categories.marketing ?? false, false);
  await noren.click(noren.save);
  await noren.hidden(noren.settings);
  await noren.settle();
  equal(await noren.allowed("marketing"), false);
  equal((await noren.stored()).categories.marketing, false);
});

journey("a refusal elsewhere before this page's first paint is heard", async (noren) => {
  await noren.store({ noren: record() });
  // Nothing is painted until this sheet has loaded, and the driver waits for the page: so the outer page
  // itself refuses and signals when it has done so.
  noren.shop.put("/slow.css", { body: "", type: "text/css" });
  const release = noren.shop.hold(/^\/slow\.css/);
  noren.shop.put("/refused", { body: "" });
  noren.serve({ head: `<link rel="stylesheet" href="/slow.css">`, body: tags, path: "/loading.html" });
  const refuse = (record: string): void => {
    const timer = setInterval(() => {
      if (!(document.querySelector("iframe")!.contentWindow as any).noren?.ready) return;
      clearInterval(timer);
      localStorage.setItem("noren", record);
      void fetch("/refused");
    }, 10);
  };
  noren.shop.put("/both.html", {
    body: `<!doctype html><title>Both</title><iframe id="loading" src="/loading.html" width="600" height="300"></iframe>
      <script>(${refuse})(${JSON.stringify(JSON.stringify(refusal({ updated: days(0) })))})</script>`,
  });
  const opened = noren.go("/both.html");
  await noren.shop.reached(/^\/slow\.css/);
  await noren.shop.reached(/^\/refused/);
  release();
  await opened;
  await until("the page is there", () =>
    noren.run(() => document.querySelector<HTMLIFrameElement>("#loading")!.contentDocument!.readyState === "complete"),
  );
  await noren.frames();
  await noren.frames();
  const inside = await noren.run(() => {
    const page = document.querySelector<HTMLIFrameElement>("#loading")!.contentWindow as any;
    return [page.noren.allowed("analytics"), page.noren.allowed("marketing")];
  });
  equal(inside, [false, false]);
});

journey("the later decision wins over one that only memory holds, because storage was full", async (noren) => {
  await two(noren, shop(), () => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if ((window as any).full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      set.call(this, key, value);
    };
    if (location.pathname === "/case.html") (window as any).full = true;
  });
  await noren.click(noren.accept);
  await noren.runs("counter", "ads");
  equal(await noren.stored(), null);
  // At least one second later, the resolution of records.
  const accepted = (await noren.call("get")).updated;
  await until("another second", () => days(0) > accepted);
  await elsewhere(noren, "reject");
  await until("denied here as well", () => noren.allowed("analytics"), (it) => !it);
  equal((await noren.call("get"))?.categories.analytics ?? false, false);
});

journey("a banner that was closed by an answer elsewhere is not shown again, and the way back says the state", async (noren) => {
  await two(noren);
  await noren.shown(noren.banner);
  await elsewhere(noren, "reject");
  await noren.hidden(noren.banner);
  await noren.says(noren.reopen, text("en", "gate-reopen-refused"));
  await noren.reload();
  await noren.ready();
  await noren.hidden(noren.own("[part~=banner]"));
  equal(await noren.ran(), []);
});
