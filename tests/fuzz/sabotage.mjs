// Sabotaged pages, which test that the oracle detects failures. Each names the failure that it must cause.

const config = {
  company: { name: "Tsubame", contact: { email: "privacy@tsubame.example" } },
  revision: 1,
  categories: [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }],
  services: [{ id: "counter", category: "analytics", name: "Counter" }],
};
const ON = { necessary: true, analytics: true, marketing: true };
const record = {
  v: 1,
  id: "6f0d2a52-7c1e-4a39-9d0b-0f4a5b0c7e11",
  revision: 1,
  text: "0123456789abcdef",
  first: "{{-1d}}",
  updated: "{{-1d}}",
  expires: "{{+179d}}",
  source: "banner",
  region: "strict",
  lang: "en",
  gpc: false,
  categories: ON,
  services: { counter: true },
};
const nothing = { config, seed: {}, views: [{ act: "none" }] };
const refusing = { config, seed: {}, views: [{ act: "reject", by: "banner" }, { act: "none" }] };
const granted = { config, seed: { local: { noren: JSON.stringify(record) } }, views: [{ act: "none" }] };
const faulty = { config: { ...config, categories: [] }, fault: "structural", marks: config, seed: {}, views: [{ act: "none" }] };
const loaded = (body) => `addEventListener("DOMContentLoaded", () => { ${body} });`;
const ROOT = `document.querySelector("noren-consent")`;

export const SABOTAGES = [
  {
    name: "releases everything",
    made: nothing,
    kind: "released",
    script: loaded(`for (const it of document.querySelectorAll("script[data-category]")) (0, eval)(it.text);`),
  },
  {
    name: "releases everything once the visitor has refused",
    made: refusing,
    kind: "released",
    script: loaded(
      `if (localStorage.length) for (const it of document.querySelectorAll("[data-category=analytics]")) (0, eval)(it.text || 'ran.push("c:analytics")');`,
    ),
  },
  {
    name: "contacts what is held",
    made: nothing,
    kind: "released",
    script: loaded(`for (const it of document.querySelectorAll("[data-src]")) new Image().src = it.dataset.src;`),
  },
  { name: "releases nothing", made: granted, kind: "withheld", script: `new MutationObserver(() => document.querySelectorAll("[data-category]").forEach((it) => it.remove())).observe(document, { childList: true, subtree: true });` },
  {
    name: "shows no banner",
    made: nothing,
    kind: "silent",
    script: `setInterval(() => ${ROOT}?.shadowRoot.querySelector("[part~=banner]")?.remove(), 5);`,
  },
  {
    name: "asks whoever has answered",
    made: granted,
    kind: "asked",
    script: `setInterval(() => { const root = ${ROOT}?.shadowRoot; if (root && !root.querySelector("[part~=banner]")) root.append(Object.assign(document.createElement("section"), { part: "banner", textContent: "We ask again" })); }, 5);`,
  },
  { name: "does not hear Reject", made: refusing, kind: "lost", script: `addEventListener("click", (event) => event.stopImmediatePropagation(), true);` },
  {
    name: "forgets a refusal",
    made: refusing,
    kind: "lost",
    script: `Storage.prototype.setItem = () => {};`,
  },
  { name: "keeps its faults to itself", made: faulty, kind: "no-error", script: `{ const tell = dispatchEvent; window.dispatchEvent = (event) => event.type == "noren:error" || tell.call(window, event); }` },
  { name: "throws", made: granted, kind: "uncaught", script: `setTimeout(() => { throw new Error("sabotaged"); });` },
  { name: "leaves a rejection unhandled", made: granted, kind: "uncaught", script: `Promise.reject(new Error("sabotaged"));` },
  {
    name: "takes a text for markup",
    made: nothing,
    kind: "markup",
    script: `setInterval(() => { const root = ${ROOT}?.shadowRoot; if (root && !root.querySelector("img")) root.append(Object.assign(new Image(), { alt: "" })); }, 5);`,
  },
  { name: "runs a text as script", made: nothing, kind: "markup", script: `window.pwned = true;` },
  { name: "never becomes ready", made: nothing, kind: "ready", script: `addEventListener("noren:ready", (event) => event.stopImmediatePropagation(), true); seen.ready = false; Object.defineProperty(seen, "ready", { get: () => false, set() {} });` },
];
