// A language beyond the four in the gate: its texts and first frame are loaded from a separate file.

import { readFile } from "node:fs/promises";
import { expect, test, type Noren } from "./noren";
import { EMBED } from "./places";
import { text } from "./texts";

/** Changes the build as if Japanese were such a language. */
async function withoutJapanese(noren: Noren): Promise<void> {
  const context = noren.page.context();
  const taken: string[] = [];
  const take = (script: string, pattern: RegExp, by: string): string => {
    const found = pattern.exec(script);
    if (!found) throw new Error(`the built script does not match ${pattern}`);
    taken.push(found[1]!);
    return script.replace(pattern, () => by);
  };
  const dist = new URL("../../target/generic/", import.meta.url);
  let gate = await readFile(new URL("noren.js", dist), "utf8");
  gate = take(gate, /\bja:(\["[^\]]*"\])/, "ja:0");
  gate = take(gate, /,ja:('<section.*?<\/section>')/, "");
  // The lazy bundle is changed too, so its digest no longer matches.
  gate = take(gate, /(noren-interface\.\w+\.js)","sha384-[^"]*"/, `${/noren-interface\.\w+\.js/.exec(gate)![0]}",""`);
  const [words, frame, bundle] = taken as [string, string, string];
  const lazy = take(await readFile(new URL(bundle, dist), "utf8"), /\b(keys:\["keys\.)/, `"frame.ja":["frame.ja.json",""],keys:["keys.`);
  const json = `[${words},${JSON.stringify(frame.slice(1, -1))}]`;
  for (const [path, body, contentType] of [
    ["noren.js", gate, "text/javascript"],
    [bundle, lazy, "text/javascript"],
    ["frame.ja.json", json, "application/json"],
  ] as const)
    await context.route(`${EMBED}/${path}`, (route) => route.fulfill({ body, contentType: `${contentType}; charset=utf-8` }));
}

test("its first frame comes in it, and the interface takes over without a change", async ({ noren, net }) => {
  await withoutJapanese(noren);
  await noren.page.context().route("**/*.wasm", async (route) => {
    await expect(noren.frame.locator("[part~=accept]")).toHaveText(text("ja", "accept"));
    await route.continue();
  });
  await noren.open({ lang: "ja" });
  await expect(noren.accept).toHaveText(text("ja", "accept"));
  expect(net.urls.filter((url) => /frame\.ja|messages\.ja/.test(url))).toHaveLength(2);
  await noren.reject.click();
  const record = await noren.decided();
  expect(record.lang).toBe("ja");
  expect(record.text).toMatch(/^[0-9a-f]{16}$/);
});

test("the way back is in it on later pages", async ({ page, noren, net }) => {
  await withoutJapanese(noren);
  await noren.open({ lang: "ja" });
  await noren.reject.click();
  await noren.decided();
  await page.reload();
  await expect(noren.reopen).toContainText(text("ja", "gate-reopen"));
  expect(net.urls.filter((url) => url.endsWith(".wasm"))).toHaveLength(1);
});

test("readers of the four load nothing of it", async ({ noren, net }) => {
  await withoutJapanese(noren);
  await noren.open({ lang: "zh-TW" });
  await expect(noren.accept).toHaveText(text("zh-Hant", "accept"));
  await noren.settle();
  expect(net.urls.filter((url) => /\bja\b/.test(url))).toEqual([]);
});

test("where its file is missing the banner still comes in it", async ({ noren }) => {
  await withoutJapanese(noren);
  await noren.page.context().route("**/frame.ja.json", (route) => route.fulfill({ status: 404 }));
  await noren.open({ lang: "ja" });
  await expect(noren.accept).toHaveText(text("ja", "accept"));
});
