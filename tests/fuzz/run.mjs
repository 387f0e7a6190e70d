// Runs one case in one page, and holds what was seen against what the oracle says.

import { document, visit } from "./page.mjs";
import { isStructurallyFaulty, judge, marksOf, readRecord } from "./oracle.mjs";

/** How long what is promised may take, in milliseconds; what is there sooner is not waited for. */
const LIMIT = Number(process.env.NOREN_FUZZ_LIMIT ?? 4_000);
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 };

/** Every `{{-1d}}` of a case, as a time that far from now, and `{{deep:1000}}`, as lists so deep. */
export const dated = (value, now) =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/\{\{deep:(\d+)\}\}/g, (_, depth) => "[".repeat(depth) + "]".repeat(depth))
      .replace(/\{\{([+-]\d+)([smhd])\}\}/g, (_, count, unit) =>
      new Date(now + Number(count) * SECONDS[unit] * 1000).toISOString().replace(/\.\d+Z/, "Z"),
    ),
  );

let views = 0;

/** What a case's cookie header holds under a name. */
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
    // In the order in which the browser has them: longer paths first.
    history: made.seed?.local?.[keyOf(made) + ".history"] ?? null,
    cookie: (made.seed?.cookies ?? []).map((it) => it.split(";")[0]).join("; "),
  };
  // What the visitor did last, whatever became of it in storage.
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
      fail("stuck", `the page did not answer: ${String(error).split("\n")[0]}`);
      server.views.delete(name);
      throw Object.assign(new Error("stuck"), { failures });
    }
    const ran = new Set([...tale.ran, ...entry.ran]);
    // Scripts of one service wait for each other, and a busy machine takes its time: what has to run is
    // given the same limit as everything else.
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

    if (!tale.ready) fail("ready", "noren:ready never came");
    for (const it of ranBefore) if (optional(it) && !may.has(it)) fail("released", `${it} ran, which nothing grants`);
    for (const it of ran) {
      if (/^x:/.test(it)) fail("released", `${it} ran, which no config has`);
      // An answer that waits may change what holds, once it is written.
      if (/^n:/.test(it) && view.act !== "accept" && !before.pendings.some(Boolean) && ran.has(it.replace("n:", "c:")) && ranBefore.has(it)) fail("both", `${it} and its opposite ran`);
    }
    if (ask === true) for (const it of ranBefore) if (/^n:/.test(it)) fail("undecided", `${it} ran before an answer`);
    if (inline.includes("c:necessary") && !ran.has("c:necessary")) fail("withheld", "what is necessary did not run");
    if (expected.exact && !refused && fault !== "structural")
      for (const it of await runs([...may])) fail("withheld", `${it} is granted, and did not run`);

    const silent = !tale.before.banner && !((fault || view.blocked) && tale.before.alarm);
    if (ask === true && silent) fail("silent", "the visitor has to be asked, and is not");
    if (ask === false && tale.before.banner) fail("asked", "the visitor has answered, and is asked");

    if (faultIsSeen && !tale.before.errors.length) fail("no-error", `nothing says what is wrong with the config: ${made.what ?? fault}`);
    if (!fault) {
      const alarm = tale.before.errors.find(({ code }) => code === "bad-config" || (code === "load-failed" && !view.blocked));
      if (alarm) fail("false-alarm", `noren:error on a sound config: ${alarm.code} ${alarm.path} ${alarm.message}`);
    }

    if (view.act === "reject" && fault !== "structural") {
      if (!tale.kept) fail("lost", `the refusal (${tale.by}) was not kept: ${shorten(JSON.stringify(tale.after.stored))}`);
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
        const record = readRecord(tale.after.stored.record, config);
        if (record.kind !== "record") fail("lost", `accept (${tale.by}) left no record: ${shorten(JSON.stringify(tale.after.stored))}`);
        else {
          for (const it of wanted(config, made)) {
            const [map, id] = it;
            if (record[map][id] !== true) fail("lost", `accept did not grant ${id}`);
          }
          if (after.exact) for (const it of await runs([...after.may])) fail("withheld", `${it} is granted by accept, and did not run`);
        }
      }
      refused = null;
    } else
      for (const it of ran) if (optional(it) && !/^x:/.test(it) && !may.has(it) && !ranBefore.has(it)) fail("released", `${it} ran later, which nothing grants`);

    for (const text of tale.uncaught) fail("uncaught", shorten(text));
    for (const text of tale.console) fail("panic", shorten(text));
    if (tale.pwned) fail("markup", "a text of the config ran as script, or changed a prototype");
    for (const text of tale.markup) fail("markup", `in Noren's own root: ${text}`);
    server.views.delete(name);
    before = tale.stored;
  }
  return failures;
};

/** The key of a case's storage. */
const keyOf = ({ config, marks }) => {
  const key = (config?.storage ?? marks?.storage)?.key;
  return typeof key === "string" && key ? key : "noren";
};

const isNecessary = (config, mark) =>
  mark === "c:necessary" || marksOf(config).services.some(({ id, category }) => mark === `s:${id}` && category === "necessary");

const isOnPage = (marks, name) => marks.includes(JSON.stringify(name).replace(/</g, "\\u003c")) || marks.includes(`/${encodeURIComponent(name)}.`);

/** What "accept all" has to grant: everything optional that needs no yes of its own. */
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


