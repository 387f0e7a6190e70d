// The packed npm package, installed into an empty folder and used as a front-end team would.

import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, test } from "node:test";
import { shop } from "./shop";

/** The packed package, the project, and the program that `cargo xtask` is. */
const { NOREN_PACKED, NOREN_ROOT, NOREN_XTASK } = process.env as Record<string, string>;
const DEMO = join(NOREN_ROOT!, "noren.json");

const { folder: SHOP, command: COMMAND, noren, fails, remove } = shop();

/** The paths of a folder's files with digests of their contents. */
const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile() && !/\.(?:br|gz)$/.test(it.name))
      .map((it) => join(it.parentPath, it.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

after(remove);

test("it is what was meant to be packed, without scripts and native code", () => {
  const folder = join(SHOP, "node_modules/noren-consent");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => statSync(join(folder, it)).isFile());
  const named = files.map((it) => it.replace(/\.[0-9a-f]{8,16}\.(\w+)$/, ".<hash>.$1").replace(/shared-[A-Z0-9]{8}/, "shared-<hash>"));
  equal(named.sort().join("\n") + "\n", readFileSync(join(NOREN_ROOT!, "tests/npm/contents.txt"), "utf8"));
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  equal(manifest.scripts, undefined);
  deepEqual(Object.keys(manifest.dependencies), ["terser", "tldts"]);
});

test("beside it are its checksums, the digests of the generic embed, and a bill of materials", () => {
  const folder = dirname(NOREN_PACKED!);
  const file = (name: string) => readFileSync(join(folder, name));
  const lines = (name: string) => file(name).toString().trim().split("\n").map((line) => line.split("  ") as [string, string]);
  const sums = lines("SHA256SUMS");
  deepEqual(sums.map(([, name]) => name), [basename(NOREN_PACKED!), "noren-consent.cdx.json", "integrity.txt"]);
  for (const [sum, name] of sums) equal(createHash("sha256").update(file(name)).digest("hex"), sum, name);
  const digests = lines("integrity.txt");
  ok(digests.some(([, name]) => name === "embed/noren.js"));
  for (const [digest, name] of digests) {
    const content = readFileSync(join(SHOP, "node_modules/noren-consent", name));
    equal(`sha384-${createHash("sha384").update(content).digest("base64")}`, digest, name);
  }
  const { bomFormat, components } = JSON.parse(file("noren-consent.cdx.json").toString());
  equal(bomFormat, "CycloneDX");
  const of = (part: string) => components.filter((it: any) => it.properties.some(({ value }: any) => value === part)).map(({ name }: any) => name);
  for (const name of ["leptos", "wasm-bindgen", "gloo-storage"]) ok(of("interface").includes(name), name);
  for (const name of ["icu_datetime", "fluent-syntax", "terser", "acorn", "tldts-core"]) ok(of("command").includes(name), name);
  equal(new Set(components.map(({ purl }: any) => purl)).size, components.length);
  for (const { name, licenses } of components) ok(licenses[0].expression, name);
});

test("the same bytes come of the command and of cargo xtask", () => {
  for (const [name, options] of [
    ["shop", ["--config", DEMO]],
    ["generic", []],
  ] as const) {
    const [own, native] = [join(SHOP, `own-${name}`), join(SHOP, `native-${name}`)];
    // With the archive of the project, of which the package has no texts from before the first release.
    const texts = ["--policy", join(NOREN_ROOT!, "locales")];
    const { status, error } = noren("build", "--out", own, ...texts, ...(options.length ? options : ["--generic"]));
    equal(status, 0, error);
    execFileSync(NOREN_XTASK!, ["assemble", native, ...options], { cwd: NOREN_ROOT, stdio: "pipe" });
    const made = digests(own);
    ok(Object.keys(made).length > 10);
    if (name === "shop") ok(made["policy/changes/ja.2026-11-25.html"]);
    deepEqual(made, digests(native), name);
  }
});

test("init writes a config that builds, and the tag has the digest of noren.js", () => {
  const { status, error, out } = noren("init", "--yes", "--company", "Tsubame", "--contact", "privacy@tsubame.example", "--languages", "ja,en", "--region", "jp", "--services", "youtube, google-analytics");
  equal(status, 0, error);
  match(out, /noren\.json is written/);
  const config = JSON.parse(readFileSync(join(SHOP, "noren.json"), "utf8"));
  equal(config.$schema, "./node_modules/noren-consent/noren.schema.json");
  ok(existsSync(join(SHOP, config.$schema)));
  deepEqual(config.categories, [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }]);
  match(noren("check").out, /^noren\.json: no fault\. 3 categories, 2 services, languages ja en\.$/m);
  const built = noren("build", "--base", "/shop/noren");
  equal(built.status, 0, built.error);
  const digest = createHash("sha384").update(readFileSync(join(SHOP, "public/noren/noren.js"))).digest("base64");
  ok(built.out.includes(`<script async src="/shop/noren/noren.js" integrity="sha384-${digest}" crossorigin="anonymous"></script>`), built.out);
  for (const file of ["noren.js.br", "noren.js.gz", "policy/ja.html", "policy/en.html.br", ".well-known/gpc.json"]) ok(existsSync(join(SHOP, "public/noren", file)), file);
  ok(!existsSync(join(SHOP, "public/noren/policy/zh-Hans.html")));
});

test("what is in the folder stays, and what is replaced is replaced whole", () => {
  const out = join(SHOP, "kept");
  mkdirSync(out);
  writeFileSync(join(out, "theirs.txt"), "theirs");
  writeFileSync(join(out, "noren.js"), "old");
  const before = digests(out);
  const broken = join(SHOP, "broken.json");
  writeFileSync(broken, readFileSync(DEMO, "utf8").replace('"categories"', '"categoreis"'));
  fails(["build", "--config", broken, "--out", out], /is not a valid Noren config\n.*did you mean "categories"\?/);
  deepEqual(digests(out), before);
  equal(noren("build", "--config", DEMO, "--out", out).status, 0);
  equal(readFileSync(join(out, "theirs.txt"), "utf8"), "theirs");
  ok(readFileSync(join(out, "noren.js"), "utf8").length > 10_000);
});

test("check --fresh knows whether a folder is what would be built now", () => {
  const [config, out] = [join(SHOP, "fresh.json"), join(SHOP, "fresh")];
  const written = readFileSync(DEMO, "utf8");
  writeFileSync(config, written);
  fails(["check", "--fresh", "--config", config, "--out", out], /is not what .*fresh\.json and this version make: .* is missing or differs\. Build it again: noren-consent build/);
  equal(noren("build", "--config", config, "--out", out).status, 0);
  match(noren("check", "--fresh", "--config", config, "--out", out).out, /: fresh\.\n$/);
  writeFileSync(config, written.replace('"revision": 1', '"revision": 7'));
  fails(["check", "--fresh", "--config", config, "--out", out], /noren-interface\..* is missing or differs/);
});

test("every mistake is one message that says what to do", () => {
  fails(["build", "--config", "none.json"], /^error: there is no none\.json: write one with `noren-consent init`/);
  fails(["check", "--config", "none.json"], /^error: there is no none\.json/);
  fails(["build", "--config", DEMO, "--out", "package.json"], /package\.json is a file: name a folder with --out/);
  fails(["build", "--config", DEMO, "--out", "package.json/noren"], /cannot be written/);
  fails(["build", "--config", DEMO, "--server", "iis"], /--server iis: expected one of nginx, apache/);
  fails(["build", "--confg", DEMO], /Unknown option '--confg'; noren-consent --help/);
  fails(["bild"], /there is no command "bild"; noren-consent --help/);
  fails(["init", "--yes"], /--config|is there already|give --company and --contact/);
  fails(["init", "--yes", "--config", "a.json"], /give --company and --contact/);
  const init = ["init", "--yes", "--config", "a.json", "--company", "A", "--contact"];
  fails([...init, "a@b"], /"a@b": expected an e-mail address, or an address with https/);
  fails([...init, "a@b.example", "--languages", "ja,fr"], /there is no language "fr": expected some of zh-Hans, zh-Hant, ja, en/);
  fails([...init, "a@b.example", "--services", "googel"], /there is no service "googel": expected some of .*google-analytics/);
  fails([...init, "a@b.example", "--region", "mars"], /"mars": expected one of strict, eu/);
  fails(["init", "--config", "a.json"], /nobody can answer here: give --yes/);
  fails(["policy", "publish"], /name the folder of your policy's texts with --policy/);
  fails(["policy", "publish", "--policy", "none"], /there is no folder none/);
  const comma = join(SHOP, "comma.json");
  writeFileSync(comma, '{ "company": {}, }');
  fails(["check", "--config", comma], /comma\.json is not JSON: .* line 1 column 18/);
});

test("a policy of the shop's own is rendered, and published once", () => {
  const texts = join(SHOP, "texts");
  for (const language of ["en", "ja"]) equal(noren("l10n", "new", language, "--locales", texts).status, 0);
  const file = join(texts, "en/policy.ftl");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^s6-1 = .*$/m, "s6-1 = Our own sentence.");
  ok(changed !== text);
  writeFileSync(file, changed);
  fails(["build", "--config", DEMO, "--out", "own", "--policy", texts], /this text is not the one published on/);
  const published = noren("policy", "publish", "--policy", texts, "--from", "2027-02-01");
  equal(published.status, 0, published.error);
  match(published.out, /^published from 2027-02-01 on: .*en.archive.2027-02-01\.ftl$/m);
  match(published.out, /^ja: already published$/m);
  equal(noren("build", "--config", DEMO, "--out", "own", "--policy", texts).status, 0);
  match(readFileSync(join(SHOP, "own/policy/en.html"), "utf8"), /Our own sentence\./);
  fails(["policy", "publish", "--policy", texts, "--from", "2027-02-30"], /2027-02-30: expected an existing day/);
});

test("its types hold under strict, and refuse what the config check refuses", () => {
  mkdirSync(join(SHOP, "types"), { recursive: true });
  writeFileSync(
    join(SHOP, "types/shop.ts"),
    `import type { NorenAttributes, NorenConfig, NorenQueue } from "noren-consent";
export const config: NorenConfig = {
  company: { name: { ja: "つばめ", en: "Tsubame" }, contact: { email: "privacy@tsubame.example" } },
  categories: [{ id: "necessary" }, { id: "analytics" }],
  services: ["google-analytics", { id: "own", category: "analytics", name: "Own", recipient: "Tsubame", sends: ["Pages"], purpose: "Counting", recipientPurpose: "Counting" }],
  signals: { google: {} },
  layout: ["bar", "card"],
};
export const further: NorenConfig = { ...config, languages: ["ko", "en"], company: { name: { ko: "제비" }, contact: { email: "a@b.example" } } };
// @ts-expect-error a misspelt field
export const misspelt: NorenConfig = { ...config, categoreis: [] };
// @ts-expect-error an unknown region
export const region: NorenConfig = { ...config, region: "mars" };
// @ts-expect-error no company
export const nobody: NorenConfig = { categories: [] };
const mark: NorenAttributes = { "data-category": "analytics", "data-noren": "settings" };
// @ts-expect-error a control that does nothing
const control: NorenAttributes = { "data-noren": "setings" };
((window as unknown as { noren: NorenQueue }).noren ??= []).push((noren) => noren.on("consent", ({ record }) => console.log(record.categories.analytics)));
addEventListener("noren:error", ({ detail }) => console.log(detail.code, detail.path));
void noren.receipt().then(({ record, history, texts }) => console.log(record?.id, history.length, Object.keys(texts), mark, control));
// @ts-expect-error an id is a text
noren.allowed(1);
`,
  );
  const options = { strict: true, noEmit: true, module: "esnext", moduleResolution: "bundler", target: "es2022", lib: ["es2022", "dom"], types: [], exactOptionalPropertyTypes: true };
  writeFileSync(join(SHOP, "types/tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["shop.ts"] }));
  const { status, stdout } = spawnSync(join(NOREN_ROOT!, "node_modules/.bin/tsc"), ["--project", join(SHOP, "types")], { encoding: "utf8" });
  equal(status, 0, stdout);
});

test("while watching, a fault is told, and mended without a restart", async () => {
  const config = join(SHOP, "watched.json");
  const good = readFileSync(DEMO, "utf8");
  writeFileSync(config, good);
  const watching = spawn(COMMAND, ["build", "--watch", "--config", config, "--out", "watched"], { cwd: SHOP });
  let said = "";
  const says = async (words: RegExp) => {
    for (;;) {
      if (words.test(said)) break;
      await new Promise((done) => (watching.stdout.once("data", done), watching.stderr.once("data", done)));
    }
    said = "";
  };
  for (const stream of [watching.stdout, watching.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  try {
    await says(/watching; end with Ctrl\+C/);
    writeFileSync(config, good.replace('"revision": 1', '"revision": "1"'));
    await says(/error: .*is not a valid Noren config\n {2}revision: found "1"/);
    writeFileSync(config, good.replace('"revision": 1', '"revision": 7'));
    await says(/Rules for caches/);
    match(readFileSync(join(SHOP, "watched/noren.js"), "utf8"), /revision:7/);
  } finally {
    watching.kill();
  }
});
