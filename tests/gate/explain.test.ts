// Messages about faults: the location, and what to write instead.

import "./page";
import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { explain } from "../../src/diagnostics/main";

const config = {
  categories: ["necessary", "analytics", "marketing"].map((id) => ({ id })),
  services: ["google-analytics"],
};

/** A fake element with what `explain` needs to compute its path. */
const element = (localName: string, parent?: any, dataset = {}): any => {
  const made = { localName, parentElement: parent ?? null, children: [], dataset, id: "", hasAttribute: (name: string) => name == "srcset" };
  parent?.children.push(made);
  return made;
};

test("an unknown mark: which, where, and what it may have been meant to be", async () => {
  const body = element("body", element("html"));
  element("p", body);
  const script = element("script", body, { category: "!analitics" });
  const [message, path] = await explain("unknown-id", script, config);
  ok(message.includes('data-category="analitics"') && message.includes('"analytics"'));
  equal(path, "html>body:nth-child(1)>script:nth-child(2)");
  script.dataset = { category: "analytics", service: "google-analytic" };
  ok((await explain("unknown-id", script, config))[0].includes('data-service="google-analytic"'));
  script.dataset = { category: "analytics", service: "matomo" };
  ok((await explain("unknown-id", script, config))[0].includes('add "matomo" to "services"'));
});

test("a live element: what to write, by its kind, and the nearest id on the way up", async () => {
  const box = element("div", element("body"));
  box.id = "box";
  const picture = await explain("gated-but-live", element("img", box), config);
  ok(picture[0].includes("data-srcset in place of srcset"));
  equal(picture[1], "#box>img:nth-child(1)");
  ok((await explain("gated-but-live", element("script", box), config))[0].includes('type="text/plain"'));
});

test("every other fault has its words, and what has none is passed on", async () => {
  equal((await explain("late-defaults", element("script", element("head")), config))[1], "head>script:nth-child(1)");
  for (const code of ["bad-record", "no-way-back", "unsupported", "second-tag", "element-removed"] as const)
    ok((await explain(code, undefined, config))[0].length > 30, code);
  deepEqual(await explain("load-failed", new TypeError("a.wasm: Failed to fetch"), config), ["a.wasm: Failed to fetch"]);
});
