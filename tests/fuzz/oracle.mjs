// What may run, what must run, and whether the visitor has to be asked.
//
// This is written from what Noren promises (README, the rules of consent), not from how it is built: it
// imports nothing of src/, and where the two disagree one of them is wrong. Everything is judged from a
// case's config, from what the browser holds before a page view, and from what the visitor did last.
//
// - Nothing optional runs that no valid answer in force grants.
// - The later of two answers holds, by its time; where a time cannot be trusted, the refusal does.
// - A refusal that waits to be written is believed by its `a` alone.
// - The mirror cookie is a hint: it never turns a stored no into a yes; several that differ refuse.
// - What cannot be read counts as refused. Where consent is asked for, it leads to the question.
// - Global Privacy Control switches marketing off unless it was granted while the signal was on.

import { readFileSync } from "node:fs";

const DAY = 86_400_000;
const REGIONS = ["strict", "eu-uk", "us-optout", "jp", "cn", "tw"];

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const own = (object, name) => (Object.hasOwn(object, name) ? object[name] : undefined);
const isWhole = (value) => Number.isInteger(value) && value >= 0;

/** Milliseconds of a time as records write it; nothing for any other text. */
const timeOf = (text) => {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace("Z", ".000Z") ? time : undefined;
};

const catalogue = (id) => {
  const facts = JSON.parse(readFileSync(new URL(`../../services/${id}.json`, import.meta.url), "utf8"));
  return {
    id,
    category: facts.category,
    // Whose home is not known counts as abroad.
    abroad: facts.country?.is !== "CN",
  };
};

/** A config's categories and services as marks on a page name them; services of the catalogue with their facts. */
export const marksOf = (config) => {
  const list = (value) => (Array.isArray(value) ? value : []);
  const services = [];
  for (const it of list(config?.services)) {
    if (isObject(it)) services.push(it);
    else
      try {
        services.push(catalogue(it));
      } catch {
        // No such service: its elements are held.
      }
  }
  return { categories: list(config?.categories).filter(isObject), services };
};

/** Whether a config lacks the structure without which nothing optional may run at all. */
export const isStructurallyFaulty = (config) => {
  if (!isObject(config) || !Array.isArray(config.categories)) return true;
  const { services = [], revision = 0, region = "strict", storage = {} } = config;
  const ids = [];
  for (const category of config.categories) {
    if (!isObject(category) || typeof own(category, "id") !== "string") return true;
    if (!["boolean", "undefined"].includes(typeof category.separate)) return true;
    ids.push(category.id);
  }
  if (!Array.isArray(services)) return true;
  for (const service of services) {
    if (typeof service === "string") ids.push(service);
    else {
      if (!isObject(service)) return true;
      if (typeof service.id !== "string" || typeof service.category !== "string") return true;
      if (!["boolean", "undefined"].includes(typeof service.abroad)) return true;
      ids.push(service.id);
    }
  }
  return (
    !ids.includes("necessary") ||
    new Set(ids).size < ids.length ||
    !isWhole(revision) ||
    ![...REGIONS, "auto"].includes(region) ||
    !isObject(storage) ||
    !["string", "undefined"].includes(typeof storage.key) ||
    storage.key === ""
  );
};

/** The region in force: the tag's attribute comes before the config; what is unknown is strict. */
export const regionOf = (config, attributes = {}) => {
  const region = attributes["data-region"] ?? config?.region;
  return REGIONS.includes(region) ? region : "strict";
};

/** A stored record: `none`, `unreadable`, or a `record` with what it says. */
export const readRecord = (text, config) => {
  if (text === null || text === undefined) return { kind: "none" };
  const value = parsed(text);
  if (!isObject(value)) return { kind: "unreadable" };
  const of = (name) => own(value, name);
  if (of("v") === 0) {
    // Version 0: {v, consent: {id: true|false}, time, revision?}.
    const updated = timeOf(of("time"));
    const consent = of("consent");
    const revision = of("revision") ?? 0;
    if (updated === undefined || !isObject(consent) || !isWhole(revision)) return { kind: "unreadable" };
    if (Object.values(consent).some((it) => typeof it !== "boolean")) return { kind: "unreadable" };
    const expires = updated + (config.expiresAfterDays ?? 180) * DAY;
    return { kind: "record", older: true, updated, expires, revision, gpc: false, categories: consent, services: consent };
  }
  const [updated, expires, first] = ["updated", "expires", "first"].map((name) => timeOf(of(name)));
  const categories = of("categories");
  const services = of("services");
  const sound =
    of("v") === 1 &&
    ["id", "text", "source", "region", "lang"].every((name) => typeof of(name) === "string") &&
    isWhole(of("revision")) &&
    typeof of("gpc") === "boolean" &&
    [updated, expires, first].every((it) => it !== undefined) &&
    [categories, services].every((it) => isObject(it) && Object.values(it).every((on) => typeof on === "boolean"));
  return sound
    ? { kind: "record", updated, expires, revision: of("revision"), gpc: of("gpc"), categories, services }
    : { kind: "unreadable" };
};

/** A mirror cookie's value, read as a record whose answers are by id. */
export const readMirror = (value) => {
  let text;
  try {
    text = decodeURIComponent(value);
  } catch {
    return { kind: "unreadable" };
  }
  const it = parsed(text);
  if (!isObject(it) || own(it, "v") !== 1) return { kind: "unreadable" };
  const [updated, expires] = [timeOf(own(it, "updated")), timeOf(own(it, "expires"))];
  const revision = own(it, "revision");
  if (updated === undefined || expires === undefined || !isWhole(revision) || typeof own(it, "gpc") !== "boolean")
    return { kind: "unreadable" };
  const answers = Object.fromEntries(Object.entries(it).map(([id, on]) => [id, on === 1]));
  return { kind: "record", updated, expires, revision, gpc: own(it, "gpc"), categories: answers, services: answers };
};

/** An answer that waits to be written. */
export const readPending = (text) => {
  if (text === null || text === undefined) return { kind: "none" };
  const value = parsed(text);
  const a = isObject(value) ? own(value, "a") : undefined;
  // A text that was cut off still says what was answered.
  const refuses = value === undefined ? /"a"\s*:\s*"(reject|reset)"/.test(text) : a === "reject" || a === "reset";
  const time = isObject(value) ? timeOf(own(value, "t")) : undefined;
  // A withdrawal asks again; so does nobody who refused.
  if (refuses) return { kind: "refuse", time, again: /"a"\s*:\s*"reset"/.test(text), revision: isObject(value) ? own(value, "revision") : undefined };
  const whole =
    a === "accept" && time !== undefined && isWhole(value.revision) && ["lang", "text"].every((it) => typeof own(value, it) === "string");
  return whole ? { kind: "accept", time, revision: value.revision } : { kind: "unreadable" };
};

/**
 * What a page view has to do.
 *
 * `stored` is `{ record, pendings: [], mirrors: [] }`, texts as they are kept. Returns `may`, the marks that
 * may run (`c:ID` of a category, `s:ID` of a service); `exact`, whether all of them must; `ask`, whether the
 * visitor has to be asked (`null`: either is right); `refused`, whether a refusal is in force.
 */
export const judge = ({ config, attributes, fault, gpc, stored, now }) => {
  const { categories, services } = marksOf(config);
  const may = new Set(["c:necessary"]);
  for (const { id, category } of services) if (category === "necessary") may.add(`s:${id}`);
  // Whatever is wrong with a config, what the shop cannot do without goes on.
  if (fault === "structural") return { may: new Set(["c:necessary"]), exact: false, ask: null, refused: false };

  const region = regionOf(config, attributes);
  const optOut = region === "us-optout";
  const revision = config.revision ?? 0;
  const record = readRecord(stored.record, config);
  const mirrors = config.storage?.cookie ? stored.mirrors.map(readMirror) : [];
  const pendings = stored.pendings.map(readPending);
  const inForce = (it) => it.kind === "record" && it.revision === revision && it.expires > now && it.updated <= now;
  const trusted = (time) => time !== undefined && time <= now;

  // Refusals that wait: one is over only when a record that was certainly made later says something else.
  const isOver = ({ time }) => record.kind === "record" && trusted(time) && trusted(record.updated) && record.updated > time;
  const refuses =
    pendings.some((it) => it.kind === "refuse" && !isOver(it)) || (optOut && pendings.some((it) => it.kind === "unreadable"));

  const says = (it, map, id) => own(it[map], id);
  const isSeparate = (category) => category === "cross-border" || categories.some((it) => it.id === category && it.separate);
  // An accept waits until the whole config was looked at, and grants nothing where that finds a fault.
  const accept = pendings.find(
    (it) =>
      fault !== "deep" &&
      it.kind === "accept" &&
      it.revision === revision &&
      it.time + (config.expiresAfterDays ?? 180) * DAY > now &&
      !(record.kind === "record" && record.updated > it.time && trusted(record.updated)),
  );

  /** Whether an id of a map is granted by what is stored, `category` being its own or its service's. */
  const isGranted = (map, id, category) => {
    const no = record.kind === "record" && says(record, map, id) === false;
    if (refuses) return false;
    // All that is optional, but not what needs a yes of its own, nor what the signal switches off.
    if (accept && !isSeparate(category) && !(gpc && category === "marketing"))
      // Times that cannot be trusted do not undo a no.
      if (!(no && (!trusted(record.updated) || !trusted(accept.time)))) return true;
    if (record.kind === "unreadable") return false;
    // A mirror that says no, later than the record or at a time that cannot be, is believed.
    const mirrored = mirrors.filter((it) => it.kind === "record" && says(it, map, id) === false);
    if (record.kind === "none") {
      if (!mirrors.length) return optOut && !isSeparate(category) && !(gpc && category === "marketing");
      if (optOut && mirrors.some((it) => it.kind === "unreadable")) return false;
      return mirrors.every(
        (it) =>
          (inForce(it) || (optOut && it.kind === "record" && !isSeparate(category))) &&
          says(it, map, id) === true &&
          !(gpc && category === "marketing" && !(it.gpc && inForce(it))),
      );
    }
    if (mirrored.some((it) => it.updated > record.updated || !trusted(it.updated))) return false;
    // Where the record says no no, a later mirror in force may say yes.
    const later = (it) =>
      inForce(it) && it.updated > record.updated && says(it, map, id) === true && !(gpc && category === "marketing" && !it.gpc);
    if (!no && trusted(record.updated) && mirrors.length && mirrors.every(later)) return true;
    if (gpc && category === "marketing" && !(record.gpc && inForce(record))) return false;
    return says(record, map, id) === true && (inForce(record) || (optOut && !isSeparate(category)));
  };

  const crossing = isGranted("categories", "cross-border", "cross-border");
  // What belongs to no category of the config is held for good.
  const known = (category) => categories.some((it) => it.id === category);
  const held = {};
  for (const { id, category, abroad } of services)
    held[id] = category === "necessary" || (known(category) && isGranted("services", id, category) && (region !== "cn" || !abroad || crossing));
  for (const { id } of categories) {
    if (id === "necessary") continue;
    const all = services.filter((it) => it.category === id).every((it) => held[it.id]);
    if (isGranted("categories", id, id) && all && (region !== "cn" || id === "cross-border" || crossing)) may.add(`c:${id}`);
  }
  for (const id of Object.keys(held)) if (held[id]) may.add(`s:${id}`);

  // Where one source alone speaks, and clearly, what it grants has to run too.
  const agrees = (it) =>
    it.kind === "record" &&
    it.updated === record.updated &&
    it.gpc === record.gpc &&
    ["categories", "services"].every((map) => Object.entries(record[map]).every(([id, on]) => (says(it, map, id) ?? false) === on));
  const quiet = mirrors.every(agrees) && !stored.pendings.some((it) => it !== null && it !== undefined);
  const exact =
    !fault && quiet && (inForce(record) || (optOut && record.kind === "none")) && !record.older && (stored.record?.length ?? 0) < 50_000;
  return { may, exact, ask: asks(), refused: refuses };

  function asks() {
    const resets = pendings.some(({ again }) => again);
    if (optOut) return resets ? null : false;
    // A refusal that waits lasts as long as a record of it would, and answers the question of its revision.
    // Until one that is over has been written and found so, either is right.
    const lapsed = ({ time }) => time !== undefined && time + (config.expiresAfterDays ?? 180) * DAY <= now;
    if (pendings.some((it) => it.kind === "refuse" && (resets || lapsed(it) || isOver(it) || (isWhole(it.revision) && it.revision !== revision)))) return null;
    if (refuses) return false;
    if (stored.record?.length >= 50_000) return null;
    // A mirror's no whose time cannot be trusted may be taken for the later one.
    // Nor does one count that is older than the last decision in the history, such as a withdrawal.
    // Beside a decision, one need not count where the time of either cannot be trusted.
    if (accept && record.kind === "record" && !(trusted(accept.time) && trusted(record.updated))) return null;
    if (accept) return fault || stored.history || mirrors.some((it) => it.kind === "record" && !trusted(it.updated)) ? null : false;
    // Nobody can say yet whether it will be taken for an answer.
    if (fault === "deep" && pendings.some(({ kind }) => kind === "accept")) return null;
    if (record.older) return null;
    if (inForce(record)) return mirrors.some((it) => it.kind === "record" && it.updated > record.updated) ? null : false;
    if (!mirrors.length) return true;
    if (record.kind === "none") return mirrors.every(inForce) ? (mirrors.length > 1 ? null : false) : mirrors.some(inForce) ? null : true;
    return mirrors.some(inForce) ? null : true;
  }
};
