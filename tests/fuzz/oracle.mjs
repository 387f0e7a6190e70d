// The oracle: what may run, what must run, and whether the visitor has to be asked.
//
// It implements Noren's documented behaviour (README, the rules of consent) independently: it imports
// nothing from src/, so a disagreement means that one of the two is wrong. It decides from a case's config,
// the stored data before a page view, and the visitor's last action.
//
// - Nothing optional runs unless a valid answer in force grants it.
// - The later of two answers prevails, by its time; if a time cannot be trusted, the refusal prevails.
// - A pending accept replaces the answer that it followed (`after`), even if a fast clock dated that later.
// - A pending refusal needs only its `a` to be valid.
// - The mirror cookie is a hint: it never turns a stored denial into a grant; several that differ deny.
// - Unreadable data counts as refused. In regions that ask for consent, the visitor is asked again.
// - In region uk a service for the shop's own use runs unless the visitor objected, whether that record has lapsed or not.
// - Global Privacy Control denies marketing unless it was granted while the signal was on.

import { readFileSync } from "node:fs";

const DAY = 86_400_000;
const REGIONS = ["strict", "eu", "uk", "eu-uk", "us-optout", "jp", "cn", "tw", "hk"];

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

/** The milliseconds of a time in the format of records; undefined for any other text. */
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
    // A recipient whose country is unknown counts as abroad.
    abroad: facts.country?.is !== "CN",
  };
};

/** A config's categories and services as elements refer to them; known services with their facts. */
export const marksOf = (config) => {
  const list = (value) => (Array.isArray(value) ? value : []);
  const services = [];
  for (const it of list(config?.services)) {
    if (isObject(it)) services.push({ ...it });
    else
      try {
        services.push(catalogue(it));
      } catch {
        // An unknown service: its elements stay blocked.
      }
  }
  for (const it of services) it.own = list(config?.ownUse).includes(it.id);
  return { categories: list(config?.categories).filter(isObject), services };
};

/** Whether a config has a structural fault, with which nothing optional may run. */
export const isStructurallyFaulty = (config) => {
  if (!isObject(config) || !Array.isArray(config.categories)) return true;
  const { services = [], ownUse = [], languages = [], signals = {}, revision = 0, region = "strict", storage = {} } = config;
  const ids = [];
  for (const category of config.categories) {
    if (!isObject(category) || typeof own(category, "id") !== "string") return true;
    if (!["boolean", "undefined"].includes(typeof category.separate)) return true;
    ids.push(category.id);
  }
  if (![services, ownUse, languages].every(Array.isArray) || !isObject(signals)) return true;
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
    !isObject(storage.cookie ?? {}) ||
    storage.cookie === null ||
    !["string", "undefined"].includes(typeof storage.key) ||
    storage.key === ""
  );
};

/** The region in force: the tag's attribute overrides the config; an unknown region is strict. */
export const regionOf = (config, attributes = {}) => {
  const region = attributes["data-region"] ?? config?.region;
  return REGIONS.includes(region) ? region : "strict";
};

/** Reads a stored record: `none`, `unreadable`, or a `record` with its content. */
export const readRecord = (text) => {
  if (text === null || text === undefined) return { kind: "none" };
  const value = parsed(text);
  if (!isObject(value)) return { kind: "unreadable" };
  const of = (name) => own(value, name);
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

/** Reads a mirror cookie's value as a record whose answers are by id. */
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

/** When the last decision of a history was made; undefined if that cannot be read. */
const lastOf = (history) => {
  const list = parsed(history ?? "");
  return Array.isArray(list) ? timeOf(list.at(-1)?.updated) : undefined;
};

/** Reads a pending answer. */
export const readPending = (text) => {
  if (text === null || text === undefined) return { kind: "none" };
  const value = parsed(text);
  const a = isObject(value) ? own(value, "a") : undefined;
  // A truncated text still contains the answer.
  const refuses = value === undefined ? /"a"\s*:\s*"(reject|reset)"/.test(text) : a === "reject" || a === "reset";
  const time = isObject(value) ? timeOf(own(value, "t")) : undefined;
  // After a withdrawal the visitor is asked again; after a refusal not.
  if (refuses) return { kind: "refuse", time, again: /"a"\s*:\s*"reset"/.test(text), revision: isObject(value) ? own(value, "revision") : undefined };
  const whole =
    a === "accept" && time !== undefined && isWhole(value.revision) && ["lang", "text"].every((it) => typeof own(value, it) === "string");
  return whole ? { kind: "accept", time, revision: value.revision, after: timeOf(own(value, "after")) } : { kind: "unreadable" };
};

/**
 * The expected behaviour of a page view.
 *
 * `stored` is `{ record, pendings: [], mirrors: [] }` with the stored texts. Returns `may`, the marks that
 * may run (`c:ID` for a category, `s:ID` for a service); `exact`, whether all of them must run; `ask`, whether
 * the visitor has to be asked (`null`: either is correct); `refused`, whether a refusal is in force.
 */
export const judge = ({ config, attributes, fault, gpc, stored, now }) => {
  const { categories, services } = marksOf(config);
  const may = new Set(["c:necessary"]);
  for (const { id, category } of services) if (category === "necessary") may.add(`s:${id}`);
  // Necessary elements run whatever fault the config has.
  if (fault === "structural") return { may: new Set(["c:necessary"]), exact: false, ask: null, refused: false };

  const region = regionOf(config, attributes);
  const us = region === "us-optout";
  /** Services that run in the United Kingdom unless the visitor objects. */
  const objectable = services.filter((it) => region === "uk" && it.own).map(({ id }) => id);
  const revision = config.revision ?? 0;
  const record = readRecord(stored.record);
  const kept = config.storage?.cookie ? stored.mirrors.map(readMirror) : [];
  // Without a record, the history's last decision is a withdrawal, which an earlier mirror does not survive.
  const last = record.kind === "none" ? lastOf(stored.history) : undefined;
  const mirrors = last !== undefined && kept.every((it) => it.kind === "record" && it.updated <= last) ? [] : kept;
  const pendings = stored.pendings.map(readPending);
  const inForce = (it) => it.kind === "record" && it.revision === revision && it.expires > now && it.updated <= now;
  const trusted = (time) => time !== undefined && time <= now;

  // A pending refusal is over only if a record that is certainly later contains another answer.
  const isOver = ({ time }) => record.kind === "record" && trusted(time) && trusted(record.updated) && record.updated > time;
  const refuses =
    pendings.some((it) => it.kind === "refuse" && !isOver(it)) || (us && pendings.some((it) => it.kind === "unreadable"));

  const says = (it, map, id) => own(it[map], id);
  const isSeparate = (category) => category === "cross-border" || categories.some((it) => it.id === category && it.separate);
  // A pending accept takes effect after the check of the whole config, and grants nothing if it has a fault.
  const accept = pendings.find(
    (it) =>
      fault !== "deep" &&
      it.kind === "accept" &&
      it.revision === revision &&
      it.time + (config.expiresAfterDays ?? 180) * DAY > now &&
      !(record.kind === "record" && record.updated > it.time && trusted(record.updated)),
  );

  /** Whether the stored data grants an id of a map; `category` is the id itself or its service's category. */
  const isGranted = (map, id, category) => {
    const optOut = us || (map === "services" && objectable.includes(id));
    const no = record.kind === "record" && says(record, map, id) === false;
    if (refuses) return false;
    // Everything optional, except what needs separate consent or what the signal denies.
    if (accept && !isSeparate(category) && !(gpc && category === "marketing"))
      // Untrusted times do not override a denial.
      if (!no || accept.after === record.updated || (trusted(record.updated) && trusted(accept.time))) return true;
    if (record.kind === "unreadable") return false;
    // A mirror's denial prevails if it is later than the record or has an impossible time.
    const mirrored = mirrors.filter((it) => it.kind === "record" && says(it, map, id) === false);
    if (record.kind === "none") {
      if (!mirrors.length && optOut && pendings.some((it) => it.kind === "unreadable")) return false;
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
    // If the record does not deny, a later mirror in force can grant.
    const later = (it) =>
      inForce(it) && it.updated > record.updated && says(it, map, id) === true && !(gpc && category === "marketing" && !it.gpc);
    if (!no && trusted(record.updated) && mirrors.length && mirrors.every(later)) return true;
    if (gpc && category === "marketing" && !(record.gpc && inForce(record))) return false;
    return says(record, map, id) === true && (inForce(record) || (optOut && !isSeparate(category)));
  };

  const crossing = isGranted("categories", "cross-border", "cross-border");
  // Services of a category that is not in the config always stay blocked.
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

  // If there is a single, unambiguous source, everything that it grants must run.
  const agrees = (it) =>
    it.kind === "record" &&
    it.updated === record.updated &&
    it.gpc === record.gpc &&
    ["categories", "services"].every((map) => Object.entries(record[map]).every(([id, on]) => (says(it, map, id) ?? false) === on));
  const quiet = mirrors.every(agrees) && !stored.pendings.some((it) => it !== null && it !== undefined);
  const exact =
    !fault && quiet && (inForce(record) || ((us || region === "uk") && record.kind === "none")) && (stored.record?.length ?? 0) < 50_000;
  /** Whether a mirror is a later decision. One that a fast clock dated is not: it only denies. */
  const isLaterMirror = (time) => mirrors.some((it) => it.kind === "record" && trusted(it.updated) && it.updated > time);
  return { may, exact, ask: asks(), refused: refuses };

  function asks() {
    const resets = pendings.some(({ again }) => again);
    if (us) return resets ? null : false;
    // A pending refusal lasts as long as a record of it would, and answers the question of its revision.
    // Until an expired one has been written and found to have expired, either is correct.
    const lapsed = ({ time }) => time !== undefined && time + (config.expiresAfterDays ?? 180) * DAY <= now;
    if (pendings.some((it) => it.kind === "refuse" && (resets || lapsed(it) || isOver(it) || (isWhole(it.revision) && it.revision !== revision)))) return null;
    if (refuses) return pendings.some((it) => it.kind === "refuse" && isLaterMirror(it.time ?? now)) ? null : false;
    if (stored.record?.length >= 50_000) return null;
    // A mirror's denial with an untrusted time may be treated as the later one.
    // A pending answer older than the last decision in the history, such as a withdrawal, does not count.
    // Next to a record it need not count if the time of either cannot be trusted.
    if (accept && record.kind === "record" && !(trusted(accept.time) && trusted(record.updated))) return null;
    if (accept) return fault || stored.history || isLaterMirror(accept.time) || mirrors.some((it) => it.kind === "record" && !trusted(it.updated)) ? null : false;
    // It is undefined whether this counts as an answer.
    if (fault === "deep" && pendings.some(({ kind }) => kind === "accept")) return null;
    if (inForce(record)) return isLaterMirror(record.updated) ? null : false;
    if (!mirrors.length) return true;
    if (record.kind === "none") return mirrors.every(inForce) ? (mirrors.length > 1 ? null : false) : mirrors.some(inForce) ? null : true;
    return mirrors.some(inForce) ? null : true;
  }
};
