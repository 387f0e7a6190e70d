// Ways in which a shop's page can interfere with embedded code. Each is a script that runs before Noren's tag.
//
// `works`: every control works. `unsupported`: the browser lacks a feature that Noren needs, so nothing
// optional runs, `noren:error` reports it, and links work. `told`: nothing works, and this is reported.

/** The relevant changes of Prototype.js 1.7 (2010, Magento 1) to built-ins. */
const PROTOTYPE = `
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Element.prototype.update = function (html) { this.innerHTML = html; return this; };
  Element.prototype.select = function (it) { return Array.prototype.slice.call(this.querySelectorAll(it)); };
  Element.prototype.show = function () { this.style.display = ""; return this; };
  Element.prototype.hide = function () { this.style.display = "none"; return this; };
  window.$A = function (it) {
    if (!it) return [];
    if ("toArray" in Object(it)) return it.toArray();
    var length = it.length || 0, results = new Array(length);
    while (length--) results[length] = it[length];
    return results;
  };
  Array.from = $A;
  Array.prototype.toArray = function () { return this.slice(0); };
  Array.prototype.each = function (run) { for (var i = 0; i < this.length; i++) run(this[i], i); return this; };
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.include = function (it) { return this.indexOf(it) >= 0; };
  Array.prototype.find = function (run, on) { for (var i = 0; i < this.length; i++) if (run.call(on, this[i], i)) return this[i]; };
  Array.prototype.toJSON = function () { return "[" + this.map(function (it) { return Object.toJSON(it); }).join(", ") + "]"; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Object.toJSON = function (it) { return it && it.toJSON ? it.toJSON() : JSON.stringify(it); };
  Function.prototype.delay = function (seconds) { var run = this; return setTimeout(function () { run(); }, seconds * 1000); };
  Function.prototype.bind = function (on) {
    var run = this, some = Array.prototype.slice.call(arguments, 1);
    return function () { return run.apply(on, some.concat(Array.prototype.slice.call(arguments))); };
  };`;

/** Replaces built-ins with equivalent ones, as core-js does if it considers the browser's incorrect. */
const CORE_JS = `
  const Native = Promise;
  window.Promise = class Promise extends Native {};
  for (const [name, run] of Object.entries({
    includes(it, from) { return this.indexOf(it, from) >= 0; },
    flatMap(run, on) { return this.map(run, on).reduce((all, it) => all.concat(it), []); },
    find(run, on) { return this.filter(run, on)[0]; },
    at(place) { return this[place < 0 ? this.length + place : place]; },
  }))
    Object.defineProperty(Array.prototype, name, { value: run, writable: true, configurable: true });
  Object.entries = (it) => Object.keys(it).map((name) => [name, it[name]]);
  Object.values = (it) => Object.keys(it).map((name) => it[name]);
  const NativeSet = Set;
  window.Set = class Set extends NativeSet {};
  window.queueMicrotask = (run) => { Native.resolve().then(run); };`;

const shifted = (days) => `
  const Real = Date;
  window.Date = class Date extends Real {
    constructor(...values) { if (values.length) super(...values); else super(Real.now() + ${days * 86_400_000}); }
    static now() { return Real.now() + ${days * 86_400_000}; }
  };`;
const quota = `throw new DOMException("full", "QuotaExceededError")`;

export const PAGE_FAULTS = {
  "no WebAssembly": { script: "delete window.WebAssembly;", expect: "told" },
  "a fetch that throws": { script: `window.fetch = () => { throw new Error("no fetch here"); };`, expect: "told" },
  "a fetch that rejects": { script: `window.fetch = async () => { throw new TypeError("Failed to fetch"); };`, expect: "told" },
  "a fetch that never settles": { script: `window.fetch = () => new Promise(() => {});`, expect: "told" },
  "a fetch that wraps": {
    script: `const get = window.fetch; window.fetch = async function (...values) { const it = await get.apply(window, values); return it.clone(); };`,
    expect: "works",
  },
  "a fetch that takes an address alone": { script: `const get = window.fetch; window.fetch = (it) => get(it);`, expect: "works" },
  "a fetch that puts a prefix before every address": {
    script: `const get = window.fetch; window.fetch = (it, how) => get("/api/" + String(it).replace(/^https?:\\/\\/[^/]+\\//, ""), how);`,
    expect: "told",
  },
  "a JSON.parse that revives dates": {
    script: `const read = JSON.parse; JSON.parse = (text) => read(text, (_, it) => (typeof it == "string" && /^\\d{4}-\\d\\d-\\d\\dT/.test(it) ? new Date(it) : it));`,
    expect: "works",
  },
  "a clock two days fast": { script: shifted(2), expect: "works" },
  "a clock two days slow": { script: shifted(-2), expect: "works" },
  "a clock at 1970": { script: `const Real = Date; window.Date = class Date extends Real { constructor(...values) { if (values.length) super(...values); else super(0); } static now() { return 0; } };`, expect: "works" },
  "localStorage full": {
    script: `const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...values) { if (this === localStorage) ${quota}; set.apply(this, values); };`,
    expect: "works",
    forgets: "accept",
  },
  "both storages full": { script: `Storage.prototype.setItem = () => { ${quota}; };`, expect: "works", forgets: "all" },
  "localStorage blocked": {
    script: `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });`,
    expect: "works",
    forgets: "accept",
  },
  "both storages blocked": {
    script: `for (const it of ["localStorage", "sessionStorage"]) Object.defineProperty(window, it, { get() { throw new DOMException("blocked", "SecurityError"); } });`,
    expect: "works",
    forgets: "all",
  },
  "localStorage null": { script: `Object.defineProperty(window, "localStorage", { value: null });`, expect: "works", forgets: "accept" },
  "no adoptedStyleSheets": {
    script: `delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;`,
    expect: "unsupported",
  },
  "no constructable sheets": {
    script: `window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };`,
    expect: "unsupported",
  },
  "no Intl.PluralRules": { script: "delete Intl.PluralRules;", expect: "unsupported" },
  "no Intl": { script: "delete window.Intl;", expect: "unsupported" },
  "no attachShadow": { script: "delete Element.prototype.attachShadow;", expect: "unsupported" },
  "an attachShadow that throws": { script: `Element.prototype.attachShadow = () => { throw new Error("no"); };`, expect: "unsupported" },
  "no ResizeObserver": { script: "delete window.ResizeObserver;", expect: "works" },
  "no IntersectionObserver": { script: "delete window.IntersectionObserver;", expect: "works" },
  "no requestIdleCallback": { script: "delete window.requestIdleCallback;", expect: "works" },
  "no crypto.subtle": { script: `Object.defineProperty(Crypto.prototype, "subtle", { value: undefined });`, expect: "works" },
  "no crypto.randomUUID": { script: "delete Crypto.prototype.randomUUID;", expect: "works" },
  "Prototype.js 1.7": { script: PROTOTYPE, expect: "works" },
  "the Element#remove of Prototype.js 1.7 alone": {
    script: `Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };`,
    expect: "works",
  },
  "core-js": { script: CORE_JS, expect: "works" },
  "prototype pollution": {
    script: `Object.prototype.analytics = true; Object.prototype.counter = true; Object.prototype.url = "/elsewhere"; Object.prototype.separate = true; Object.prototype.cookie = {};`,
    expect: "works",
  },
  "enumerable extras on Array and Object": { script: `Array.prototype.extra = function () {}; Object.prototype.extra = function () {};`, expect: "works" },
  "a console without methods": { script: `window.console = {};`, expect: "works" },
  "an addEventListener that wraps": {
    script: `const add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, run, how) { return add.call(this, type, typeof run == "function" ? function (event) { return run.call(this, event); } : run, how); };`,
    expect: "works",
  },
};
