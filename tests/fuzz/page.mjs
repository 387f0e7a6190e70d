// Builds a case's page: it restores the stored data before Noren's tag runs, records every error, and has
// an element of each kind that can be gated.

import { marksOf } from "./oracle.mjs";

const escaped = (text) => String(text).replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
/** JSON that is safe within a script element. */
const inScript = (value) => JSON.stringify(value).replace(/</g, "\\u003c");

/** Ids that no config may ever allow: unknown ones, and property names that every JavaScript object has. */
const TRAPS = ["nowhere", "constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

/** The kinds of element, in turn. `to` is an address that reports the release to the server. */
const KINDS = [
  (marks, name, to) => `<script type="text/plain" ${marks}>ran.push(${inScript(name)})</script>`,
  (marks, name, to) => `<script type="text/plain" ${marks} data-src="${to}.js"></script>`,
  (marks, name, to) => `<img alt="" ${marks} data-src="${to}.svg">`,
  (marks, name, to) => `<iframe title="mark" width="10" height="10" ${marks} data-src="${to}.html"></iframe>`,
  (marks, name, to) => `<template ${marks}><script>ran.push(${inScript(name)})</script></template>`,
  (marks, name, to) => `<link rel="stylesheet" ${marks} data-href="${to}.css">`,
];

/** The gated elements of a case, each of the next kind; `config` is the one in force. */
const markup = (marks, config, view) => {
  const { categories, services } = marksOf(marks);
  const inForce = marksOf(config);
  const lines = [];
  const add = (name, marks) => {
    const kind = KINDS[lines.length % KINDS.length];
    lines.push(kind(marks, name, `/ran/${view}/${encodeURIComponent(name)}`));
  };
  for (const { id } of categories) add(`c:${id}`, `data-category="${escaped(id)}"`);
  for (const { id, category } of services)
    add(`s:${id}`, `data-category="${escaped(category)}" data-service="${escaped(id)}"`);
  for (const { id } of categories)
    if (id !== "necessary")
      lines.push(
        `<script type="text/plain" data-category="!${escaped(id)}">ran.push(${inScript(`n:${id}`)})</script>`,
      );
  for (const id of TRAPS) {
    if ([categories, services, inForce.categories, inForce.services].some((list) => list.some((it) => it.id === id))) continue;
    lines.push(`<script type="text/plain" data-category="${id}">ran.push("x:category ${id}")</script>`);
    lines.push(`<script type="text/plain" data-category="analytics" data-service="${id}">ran.push("x:service ${id}")</script>`);
  }
  return lines.join("\n");
};

/**
 * The page of one view. `seed` is the stored data at the start, only for a case's first view. `marks` is the
 * config that defines the page's gated elements if it differs from `config`; `sabotage` is a script that
 * breaks Noren, to test that the oracle detects it.
 */
export const document = ({ name, config, configText, marks, attributes = {}, lang = "en", gpc, seed, clock, sabotage }) => `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<title>Case</title>
<link rel="icon" href="data:,">
<script>
"use strict";
const ran = (window.ran = []);
const seen = (window.seen = { uncaught: [], errors: [], console: [], busy: 0, ready: false, consents: [] });
(() => {
  const seed = ${inScript(seed ?? null)};
  if (seed) {
    localStorage.clear();
    sessionStorage.clear();
    for (const pair of document.cookie.split("; "))
      for (const path of ["/", "/v", "/v/"]) document.cookie = pair.split("=")[0] + "=; Max-Age=0; Path=" + path;
    for (const [key, text] of Object.entries(seed.local ?? {})) localStorage.setItem(key, text);
    for (const [key, text] of Object.entries(seed.session ?? {})) sessionStorage.setItem(key, text);
    for (const cookie of seed.cookies ?? []) document.cookie = cookie;
  }
  const shift = ${Number(clock ?? 0) * 1000};
  if (shift) {
    const Real = Date;
    window.Date = class Date extends Real {
      constructor(...values) {
        if (values.length) super(...values);
        else super(Real.now() + shift);
      }
      static now() {
        return Real.now() + shift;
      }
    };
  }
  ${gpc ? `Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true });` : ""}
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) seen.uncaught.push(String(event.message) + " " + (event.error?.stack ?? ""));
  });
  addEventListener("unhandledrejection", (event) => {
    seen.uncaught.push("unhandled rejection: " + String(event.reason?.stack ?? event.reason));
  });
  addEventListener("noren:error", (event) => seen.errors.push(event.detail));
  addEventListener("noren:ready", () => (seen.ready = true));
  addEventListener("noren:consent", (event) => seen.consents.push(event.detail));
  const { error } = console;
  console.error = (...values) => {
    seen.console.push(values.map(String).join(" "));
    error.apply(console, values);
  };
  // Counts pending work, so that "nothing happens" is checked only when nothing is pending.
  const counted = (holder, name) => {
    const original = holder[name];
    holder[name] = function (...values) {
      seen.busy += 1;
      const done = () => (seen.busy -= 1);
      const result = original.apply(this, values);
      result.then(done, done);
      return result;
    };
  };
  counted(window, "fetch");
  counted(WebAssembly, "instantiate");
  counted(WebAssembly, "instantiateStreaming");
  counted(WebAssembly, "compile");
  const started = new WeakSet();
  new MutationObserver(() => {
    for (const link of document.querySelectorAll("link[rel=modulepreload]"))
      if (!started.has(link)) {
        started.add(link);
        seen.busy += 1;
        const done = () => (seen.busy -= 1);
        link.addEventListener("load", done, { once: true });
        link.addEventListener("error", done, { once: true });
      }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
</script>
${sabotage ? `<script>${sabotage}</script>` : ""}
<script type="application/json" data-noren-config>${(configText ?? JSON.stringify(config)).replace(/</g, "\\u003c")}</script>
<script src="/noren.js" ${Object.entries(attributes)
  .map(([attribute, value]) => `${attribute}="${escaped(value)}"`)
  .join(" ")}></script>
</head>
<body>
<h1>Case</h1>
<button type="button" data-noren="reject">Reject</button>
<button type="button" data-noren="accept">Accept</button>
<button type="button" data-noren="settings">Settings</button>
${markup(marks ?? config, config, name)}
</body>
</html>`;

/**
 * Runs in the page: waits for the expected state, acts, waits for the result, and returns its observations
 * without checking them. `limit` is in milliseconds.
 */
export const visit = async ({ want, act, by, key, necessary, limit, settle }) => {
  // The document can exist shortly before its first script has run.
  while (!window.seen?.errors) await new Promise((done) => setTimeout(done));
  const { seen, ran } = window;
  const start = performance.now();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 200 }));
  const until = async (test, most = limit) => {
    for (const from = performance.now(); performance.now() - from < most; ) {
      if (test()) return true;
      await frame();
    }
    return test();
  };
  const root = () => document.querySelector("noren-consent")?.shadowRoot;
  const isShown = (element) => !!element && element.isConnected && element.checkVisibility() && element.offsetHeight > 0;
  const banner = () => root()?.querySelector("[part~=banner]");
  const shown = () => isShown(banner());
  // The visitor reaches for the first frame, so that the interface is loaded and checks the whole config.
  const own = () => {
    if (!shown()) return false;
    if (!banner().hasAttribute("data-noren-frame")) return true;
    banner().dispatchEvent(new PointerEvent("pointerenter"));
    return false;
  };
  const alarm = () => isShown(root()?.querySelector("[role=alert]"));
  const quiet = async () => {
    // No pending work, and still none after three frames and an idle callback.
    for (const from = performance.now(); performance.now() - from < limit; ) {
      await until(() => !seen.busy);
      const loads = performance.getEntriesByType("resource").length;
      for (let turn = 0; turn < 3; turn += 1) await frame();
      await idle();
      if (!seen.busy && loads === performance.getEntriesByType("resource").length) return;
    }
  };
  const stored = () => ({
    record: localStorage.getItem(key),
    pendings: [localStorage, sessionStorage].map((store) => store.getItem(key + ".pending")),
    history: localStorage.getItem(key + ".history"),
    cookie: document.cookie,
  });
  const report = () => ({
    ran: [...ran],
    banner: shown(),
    alarm: alarm(),
    errors: seen.errors.map(({ code, message, path }) => ({ code, message, path })),
    stored: stored(),
    get: window.noren?.get?.() ?? null,
  });

  const tale = { began: performance.timeOrigin };
  if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  tale.ready = await until(() => seen.ready);
  if (want.ask === true) await until(() => own() || (want.fault && seen.errors.length && (shown() || alarm())));
  else if (want.ask === null) await until(() => own() || seen.errors.length > 0, 300);
  if (want.fault) await until(() => (own(), seen.errors.length > 0));
  if (want.exact) await until(() => want.may.every((name) => ran.includes(name) || !want.inline.includes(name)));
  await quiet();
  Object.assign(tale, { before: report() });

  if (act && act !== "none") {
    const target =
      (by === "banner" && root()?.querySelector(`[part~=banner] [data-noren=${act}]`)) ||
      document.querySelector(`button[data-noren=${act}]`);
    tale.by = target.getRootNode() === document ? "control" : "banner";
    if (by === "api" && act !== "settings") window.noren[act]().catch(() => {});
    else target.click();
    const refused = () => {
      const { record, pendings } = stored();
      if (pendings.some((text) => /"a"\s*:\s*"reject"/.test(text ?? ""))) return true;
      try {
        const { categories, services } = JSON.parse(record);
        return Object.entries({ ...categories, ...services }).every(([id, on]) => !on || necessary.includes(id));
      } catch {
        return false;
      }
    };
    if (act === "reject") {
      tale.kept = await until(refused);
      tale.gone = await until(() => !shown());
    } else if (act === "accept") {
      await until(() => seen.consents.length > 0 || seen.errors.length > tale.before.errors.length || alarm());
      if (want.after) await until(() => want.after.every((name) => ran.includes(name) || !want.inline.includes(name)));
    } else if (act === "settings") {
      await until(() => isShown(root()?.querySelector("dialog[part~=settings]")) || seen.errors.length > 0 || alarm());
      for (const details of root()?.querySelectorAll("details") ?? []) details.open = true;
    }
    await quiet();
    tale.after = report();
  }
  for (let turn = 0; turn < settle; turn += 1) await frame();
  const foreign = [...(root()?.querySelectorAll("*") ?? [])].filter(
    (element) =>
      /^(script|iframe|img|object|embed|base|meta|video)$/.test(element.localName) ||
      [...element.attributes].some(({ name, value }) => /^on/.test(name) || /^\s*javascript:/i.test(value)),
  );
  tale.markup = foreign.map((element) => element.outerHTML.slice(0, 200));
  tale.pwned = window.pwned === true || {}.polluted !== undefined || [].polluted !== undefined;
  tale.uncaught = seen.uncaught;
  tale.console = seen.console.filter((line) => /unreachable|RuntimeError|panicked/.test(line));
  tale.ran = [...ran];
  tale.stored = stored();
  tale.took = performance.now() - start;
  return tale;
};
