// Runs one case in one page and compares the observations with the oracle.

import { document, visit } from "./page.mjs";
import { isStructurallyFaulty, judge, marksOf, readRecord } from "./oracle.mjs";

/** The time limit for expected results, in milliseconds; results that arrive earlier end the wait. */
const LIMIT = Number(process.env.NOREN_FUZZ_LIMIT ?? 4_000);
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Replaces every `{{-1d}}` in a case with a time relative to now, and `{{deep:1000}}` with nested lists. */
export const dated = (value, now) =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/\{\{deep:(\d+)\}\}/g, (_, depth) => "[".repeat(depth) + "]".repeat(depth))
      .replace(/\{\{([+-]\d+)([smhd])\}\}/g, (_, count, unit) =>
      new Date(now + Number(count) * SECONDS[unit] * 1000).toISOString().replace(/\.\d+Z/, "Z"),
    ),
  );

let views = 0;

/** The values of a cookie name in a cookie header. */
const cookiesOf = (header, name) =>
  header
    .split("; ")
    .filter((pair) => pair.startsWith(name + "="))
    .map((pair) => pair.slice(name.length + 1));

/** Runs a case; returns its failures, each `{ kind, view, text }`. */
export const run = async (page, server, origin, written, { sabotage } = {}) => {
  const began = Math.floor(Date.now() / 1000) * 1000;
  const made = dated(written, began);
  const failures = [];
  let before = {
    record: made.seed?.local?.[keyOf(made)] ?? null,
    pendings: [made.seed?.local?.[keyOf(made) + ".pending"] ?? null, made.seed?.session?.[keyOf(made) + ".pending"] ?? null],
    // In the browser's order: longer paths first.
    history: made.seed?.local?.[keyOf(made) + ".history"] ?? null,
    cookie: (made.seed?.cookies ?? []).map((it) => it.split(";")[0]).join("; "),
  };
  // The visitor's last action, even if it could not be stored.
  let refused = null;
  for (const [index, view] of made.views.entries()) {
    const fail = (kind, text) => failures.push({ kind, view: index, text });
    const name = `${process.pid}-${(views += 1)}`;
    const config = view.config && made.config && typeof made.config === "object" ? { ...made.config, ...view.config } : made.config;
    const fault = made.fault === "unknown" && isStructurallyFaulty(config) ? "structural" : made.fault;
    const key = keyOf(made);
    const mirrored = config?.storage?.cookie?.name ?? "noren";
    const clock = view.clock ?? 0;
    const oracle = (stored) =>
      judge({
        config,
        attributes: made.attributes,
        fault,
        gpc: made.gpc,
        stored: { record: stored.record, pendings: stored.pendings, history: stored.history, mirrors: cookiesOf(stored.cookie, mirrored) },
        now: Math.floor(Date.now() / 1000) * 1000 + clock * 1000,
      });
    const expected = oracle(before);
    let { may, ask } = expected;
    if (refused) {
      may = new Set([...may].filter((it) => isNecessary(config, it)));
      const same = refused.revision === (config?.revision ?? 0) && clock >= refused.clock && refused.kept;
      if (same && fault !== "structural") ask = false;
    }
    const marks = document({
      name,
      config,
      configText: made.configText,
      marks: made.marks,
      attributes: made.attributes,
      lang: made.lang,
      gpc: made.gpc,
      seed: index ? undefined : (made.seed ?? {}),
      clock,
      sabotage,
    });
    const entry = { page: marks, blocked: view.blocked, ran: new Set() };
    server.views.set(name, entry);
    const inline = [...marks.matchAll(/ran\.push\("((?:[^"\\]|\\.)*)"\)/g)].map((it) => JSON.parse(`"${it[1]}"`));
    const faultIsSeen = made.error || fault === "structural" || (fault === "deep" && ask === true);
    let tale;
    try {
      await page.goto(`${origin}/v/${name}`, { waitUntil: "commit", timeout: 15_000 });
      tale = await limited(
        page.evaluate(visit, {
          want: { ask: fault === "structural" ? false : ask, exact: expected.exact && !refused, may: [...may], inline, fault: faultIsSeen || (view.blocked && ask === true) },
          act: view.act,
          by: view.by,
          key,
          necessary: [...marksOf(config).categories, ...marksOf(config).services]
            .filter((it) => it.id === "necessary" || it.category === "necessary")
            .map(({ id }) => id),
          limit: LIMIT,
          settle: 1,
        }),
        LIMIT * 8,
      );
    } catch (error) {
      fail("stuck", `the page did not respond: ${String(error).split("\n")[0]}`);
      server.views.delete(name);
      throw Object.assign(new Error("stuck"), { failures });
    }
    const ran = new Set([...tale.ran, ...entry.ran]);
    // Scripts of one service run one after another, which takes time on a busy machine, so expected scripts
    // have the same time limit as everything else.
    const runs = async (names) => {
      const missing = () => names.filter((it) => isOnPage(marks, it) && !ran.has(it));
      for (const from = Date.now(); missing().length && Date.now() - from < LIMIT; ) {
        await page.waitForTimeout(50);
        for (const it of [...(await page.evaluate(() => window.ran)), ...entry.ran]) ran.add(it);
      }
      return missing();
    };
    const ranBefore = new Set(tale.before.ran);
    const optional = (it) => !/^n:/.test(it) && !isNecessary(config, it);

    if (!tale.ready) fail("ready", "there was no noren:ready");
    for (const it of ranBefore) if (optional(it) && !may.has(it)) fail("released", `${it} ran without a grant`);
    for (const it of ran) {
      if (/^x:/.test(it)) fail("released", `${it} ran, but is not in the config`);
      // A pending answer can change the state once it is written.
      if (/^n:/.test(it) && view.act !== "accept" && !before.pendings.some(Boolean) && ran.has(it.replace("n:", "c:")) && ranBefore.has(it)) fail("both", `${it} and its opposite ran`);
    }
    if (ask === true) for (const it of ranBefore) if (/^n:/.test(it)) fail("undecided", `${it} ran before an answer`);
    if (inline.includes("c:necessary") && !ran.has("c:necessary")) fail("withheld", "a necessary script did not run");
    if (expected.exact && !refused && fault !== "structural")
      for (const it of await runs([...may])) fail("withheld", `${it} is granted but did not run`);

    const silent = !tale.before.banner && !((fault || view.blocked) && tale.before.alarm);
    if (ask === true && silent) fail("silent", "the visitor has to be asked but is not");
    if (ask === false && tale.before.banner) fail("asked", "the visitor has answered but is asked");

    if (faultIsSeen && !tale.before.errors.length) fail("no-error", `no error reports the fault of the config: ${made.what ?? fault}`);
    if (!fault) {
      const alarm = tale.before.errors.find(({ code }) => code === "bad-config" || (code === "load-failed" && !view.blocked));
      if (alarm) fail("false-alarm", `noren:error for a valid config: ${alarm.code} ${alarm.path} ${alarm.message}`);
    }

    if (view.act === "reject" && fault !== "structural") {
      if (!tale.kept) fail("lost", `the refusal (${tale.by}) was not stored: ${shorten(JSON.stringify(tale.after.stored))}`);
      if (!tale.gone) fail("stays", `the banner stays after the refusal (${tale.by})`);
    }
    if (view.act === "reject") {
      for (const it of ran) if (optional(it) && !/^x:/.test(it) && !ranBefore.has(it) && !may.has(it)) fail("released", `${it} ran after the refusal`);
      refused = { revision: config?.revision ?? 0, clock, kept: tale.kept };
    } else if (view.act === "accept") {
      const after = oracle(tale.after.stored);
      for (const it of ran)
        if (optional(it) && !/^x:/.test(it) && !may.has(it) && !after.may.has(it))
          fail("released", `${it} ran after accept, which it does not grant`);
      if (!fault && !view.blocked) {
        const record = readRecord(tale.after.stored.record);
        if (record.kind !== "record") fail("lost", `accept (${tale.by}) left no record: ${shorten(JSON.stringify(tale.after.stored))}`);
        else {
          for (const it of wanted(config, made)) {
            const [map, id] = it;
            if (record[map][id] !== true) fail("lost", `accept did not grant ${id}`);
          }
          if (after.exact) for (const it of await runs([...after.may])) fail("withheld", `${it} is granted by accept but did not run`);
        }
      }
      refused = null;
    } else
      for (const it of ran) if (optional(it) && !/^x:/.test(it) && !may.has(it) && !ranBefore.has(it)) fail("released", `${it} ran later without a grant`);

    for (const text of tale.uncaught) fail("uncaught", shorten(text));
    for (const text of tale.console) fail("panic", shorten(text));
    if (tale.pwned) fail("markup", "a text of the config ran as script, or changed a prototype");
    for (const text of tale.markup) fail("markup", `in Noren's own root: ${text}`);
    server.views.delete(name);
    before = tale.stored;
  }
  return failures;
};

/** The storage key of a case. */
const keyOf = ({ config, marks }) => {
  const key = (config?.storage ?? marks?.storage)?.key;
  return typeof key === "string" && key ? key : "noren";
};

const isNecessary = (config, mark) =>
  mark === "c:necessary" || marksOf(config).services.some(({ id, category }) => mark === `s:${id}` && category === "necessary");

const isOnPage = (marks, name) => marks.includes(JSON.stringify(name).replace(/</g, "\\u003c")) || marks.includes(`/${encodeURIComponent(name)}.`);

/** What "accept all" has to grant: everything optional that needs no separate consent. */
const wanted = (config, { gpc }) => {
  const { categories, services } = marksOf(config);
  const plain = (id) => {
    const category = categories.find((it) => it.id === id);
    return category && id !== "cross-border" && !category.separate && !(gpc && id === "marketing");
  };
  return services.filter(({ category }) => plain(category)).map(({ id }) => ["services", id]);
};

const shorten = (text) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);

const limited = (promise, most) => {
  let timer;
  const late = new Promise((_, failed) => (timer = setTimeout(() => failed(new Error(`not within ${most} ms`)), most)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};


