// Language selection, and changes of the page's language.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, type Language } from "../browser/places";
import { demo, shop } from "../browser/shop";
import { text } from "../browser/texts";
import { assert, equal, gated, journey, type Noren, until } from "./noren";

const expectLanguage = async (noren: Noren, language: Language): Promise<void> => {
  await noren.shown(noren.accept, (it) => it.text === text(language, "accept"));
  await noren.shown(noren.reject, (it) => it.text === text(language, "reject"));
  await noren.shown(noren.title, (it) => it.text === text(language, "banner-title"));
};

const spoken = (noren: Noren): Promise<string> => noren.on("noren-consent", (it) => it.lang);

journey("every tag of the table is read in its script, on a page that changes its language live", async (noren) => {
  const table: { sources: string[]; built: string[]; result: string | null }[] = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../tests/fixtures/negotiate.json"), "utf8"),
  );
  const single = table.filter(({ sources, built }) => sources.length === 1 && built.join() === LANGUAGES.join());
  assert.ok(single.length > 20, `${single.length} tags`);
  await noren.open();
  await noren.shown(noren.banner);
  for (const { sources, result } of single) {
    await noren.run((tag) => void (document.documentElement.lang = tag), sources[0]!);
    // This WebKit's browser language is unknown to the test, so the fallback is English.
    await until(`${sources[0]} is read as ${result}`, () => spoken(noren), (it) => it === (result ?? "en"));
  }
  for (const language of LANGUAGES) {
    await noren.run((tag) => void (document.documentElement.lang = tag), language);
    await expectLanguage(noren, language);
  }
});

for (const language of LANGUAGES)
  journey(`a page in ${language}: banner, settings, policy, the button that stays, and the record`, async (noren) => {
    await noren.open({ config: demo(), lang: language });
    await expectLanguage(noren, language);
    await noren.click(noren.openSettings);
    await noren.says(noren.settings, text(language, "settings-title"));
    await noren.says(noren.settings, text(language, "category-functional"));
    await noren.click(noren.close);
    await noren.click(noren.openPolicy);
    await noren.says(noren.own("dialog.policy article"), text(language, "s1-title"));
    await noren.click(noren.close);
    await noren.click(noren.accept);
    await noren.says(noren.reopen, text(language, "gate-reopen"));
    equal((await noren.decided()).lang, language);
  });

journey("readers of Chinese get their own script from the browser's languages, where the page names none", async (noren) => {
  for (const [tags, expected] of [
    ["zh-TW,zh,en", "zh-Hant"],
    ["zh-HK", "zh-Hant"],
    ["yue", "zh-Hant"],
    ["zh-Hans-HK", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["fi,ja", "ja"],
    ["fr-FR", "en"],
  ] as const) {
    const first = new Function(`Object.defineProperty(Navigator.prototype, "languages", { get: () => ${JSON.stringify(tags.split(","))} })`);
    await noren.open({ lang: "", first: first as () => void });
    await expectLanguage(noren, expected);
  }
});

journey("data-lang goes before the page's language", async (noren) => {
  await noren.open({ lang: "zh-TW", attributes: `data-lang="ja"` });
  await expectLanguage(noren, "ja");
});

journey("the list of languages: each in itself; the choice is kept on later pages until the page's language changes", async (noren) => {
  await noren.open();
  await noren.click(noren.own("section[part~=banner]:not([data-noren-frame]) .languages summary"));
  const entries = await noren.on(noren.own("section[part~=banner]:not([data-noren-frame]) .languages"), (it) =>
    [...it.querySelectorAll("[data-noren-lang]")].map((entry: any) => [entry.textContent.trim(), entry.lang]),
  );
  equal(entries, [
    ["简体中文", "zh-Hans"],
    ["繁體中文", "zh-Hant"],
    ["日本語", "ja"],
    ["English", "en"],
  ]);
  await noren.click(noren.own("section[part~=banner]:not([data-noren-frame]) [data-noren-lang=zh-Hant]"));
  await expectLanguage(noren, "zh-Hant");
  equal(await noren.stored("noren.lang"), { lang: "zh-Hant", page: "en" });
  await noren.reload();
  await expectLanguage(noren, "zh-Hant");
  await noren.open({ lang: "ja", path: "/ja.html" });
  await expectLanguage(noren, "ja");
});

journey("a change by script is live, in open settings too, and stores nothing", async (noren) => {
  await noren.open();
  await noren.intoSettings();
  await noren.call("language", "zh-Hans");
  await noren.says(noren.settings, text("zh-Hans", "settings-title"));
  equal(await noren.call("language"), "zh-Hans");
  equal((await noren.heard("language")).language, "zh-Hans");
  equal(await noren.stored("noren.lang"), null);
});

journey("the button that stays follows the page's language, and a visitor loads the texts of one language alone", async (noren) => {
  await noren.open({ lang: "ja", body: gated("counter", { category: "analytics" }) });
  await noren.click(noren.reject);
  await noren.says(noren.reopen, text("ja", "gate-reopen"));
  await noren.decided();
  equal(noren.shop.sent(/^\/messages\./).map((path) => path.split(".")[1]), ["ja"]);
  await noren.reload();
  await noren.ready();
  await noren.run(() => void (document.documentElement.lang = "zh-TW"));
  await noren.says(noren.reopen, text("zh-Hant", "gate-reopen"));
});

journey("the texts of a service that is only named come in the visitor's language", async (noren) => {
  const config = shop({ services: ["google-analytics"] });
  await noren.open({ config, lang: "ja" });
  await noren.intoSettings();
  await noren.says(noren.settings, text("ja", "purpose-statistics"));
});

journey("data-noren-lang in the page's markup chooses an offered language alone", async (noren) => {
  await noren.open({
    body: ["__proto__", "wasm", "constructor", "fr", "ja"].map((tag) => `<button id="${tag}" data-noren-lang="${tag}">${tag}</button>`).join(""),
  });
  await expectLanguage(noren, "en");
  for (const tag of ["__proto__", "wasm", "constructor", "fr"]) {
    await noren.click(`#${tag}`);
    await noren.frames();
    await expectLanguage(noren, "en");
  }
  equal(await noren.stored("noren.lang"), null);
  await noren.click("#ja");
  await expectLanguage(noren, "ja");
});
