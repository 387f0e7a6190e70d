// Browsers that block storage or have none left: the decision applies as far as possible, and nothing throws.

import { record, refusal, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { equal, gated, journey, until } from "./noren";

const body = gated("counter", { category: "analytics", service: "counter" }) + `<button id="no" data-noren="reject">No</button>`;

const gone = (): void => {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
};

const full = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
};

/** Makes only localStorage full. */
const half = (): void => {
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    set.call(this, key, value);
  };
};

for (const [name, first] of [
  ["the getter throws", gone],
  ["there is no room", full],
] as const)
  journey(`${name}: the visitor is asked, and yes and no hold for the page`, async (noren) => {
    await noren.open({ body, first });
    await noren.click(noren.accept);
    await noren.runs("counter");
    await noren.hidden(noren.banner);
    equal((await noren.call("get")).categories.analytics, true);
    await noren.intoSettings();
    equal(await noren.isOn("analytics"), true);
    await noren.click(noren.refuseAll);
    await until("the refusal", () => noren.allowed("analytics"), (it) => !it);
    equal((await noren.call("get")).categories.analytics, false);
    equal((await noren.notes()).failures, []);
  });

journey("a decision that could not be written is reported", async (noren) => {
  await noren.open({ body, first: full });
  await noren.click(noren.reject);
  await noren.hidden(noren.banner);
  await noren.error("storage-full");
});

journey("a refusal that localStorage has no room for outlives the page, and the stored grant does not", async (noren) => {
  await noren.store({ noren: record() });
  await noren.open({ body, first: half });
  await noren.runs("counter");
  await noren.click("#no");
  await until("the refusal", () => noren.allowed("analytics"), (it) => !it);
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
  await noren.hidden(noren.own("[part~=banner]"));
});

journey("us-optout: an opt-out is kept although storage is full", async (noren) => {
  await noren.store({ "noren.history": [record(), record()] });
  await noren.open({ config: shop({ region: "us-optout" }), body, first: half });
  await noren.runs("counter");
  await noren.intoSettings();
  await noren.click(noren.refuseAll);
  await until("the opt-out", () => noren.allowed("analytics"), (it) => !it);
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
});

journey("storage that is really full: history gives way to the answer", async (noren) => {
  await noren.store({ "noren.history": Array.from({ length: 20 }, () => refusal()) });
  await noren.run(() => {
    const most = "x".repeat(1_000_000);
    for (let at = 0, size = most.length; size > 10; ) {
      try {
        localStorage.setItem(`fill${at}`, most.slice(0, size));
        at += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await noren.open({ config: shop({ region: "us-optout" }), body });
  await noren.runs("counter");
  await noren.click("#no");
  await until("the opt-out", () => noren.allowed("analytics"), (it) => !it);
  await noren.reload();
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
});

journey("us-optout: a record that cannot be read counts as a refusal", async (noren) => {
  await noren.store({ noren: JSON.stringify(refusal({ region: "us-optout" })).slice(0, -20) });
  await noren.open({ config: shop({ region: "us-optout" }), body });
  await noren.ready();
  equal(await noren.ran(), []);
  equal(await noren.allowed("analytics"), false);
  await noren.says(noren.reopen, text("en", "gate-us-choices"));
});
