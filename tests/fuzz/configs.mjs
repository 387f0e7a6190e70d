// Generates configs: valid ones, and ones with a known fault.

const PAYLOADS = [
  "<img src=x onerror='window.pwned=true'>",
  "<script>window.pwned=true</script>",
  '"><svg onload=window.pwned=true>',
  "<iframe srcdoc='<script>parent.pwned=true</script>'></iframe>",
  "</textarea></template><b onclick=window.pwned=true>x",
  "{{constructor.constructor('window.pwned=true')()}}",
  "&lt;img src=x onerror=window.pwned=true&gt;",
];
const TEXTS = [
  "Count",
  "計測",
  "統計服務",
  "a".repeat(300),
  "\u202e\u0000\ufeff",
  "😀 \ud800",
  "  x  ",
  "{ $count }",
  "'; alert(1); '",
  "line\nbreak\ttab",
];
const LANGUAGES = ["zh-Hans", "zh-Hant", "ja", "en"];
const OWN = ["helpdesk", "a.b", "A_1", "x".repeat(40), "toString", "valueOf", "length", "0"];
const SERVICES = ["counter", "maps", "ads", "chat", "video", "map", "then", "name", "7"];
const NAMED = ["google-analytics", "meta-pixel", "stripe", "baidu-tongji", "youtube"];

export const REGIONS = ["strict", "eu", "uk", "eu-uk", "us-optout", "jp", "cn", "tw", "hk"];

/** A valid config; the README describes the fields. */
export const soundConfig = (any) => {
  const text = () => (any.chance(0.3) ? any.pick(PAYLOADS) : any.pick(TEXTS));
  const localized = () =>
    any.chance(0.7) ? text() : { en: text(), ja: text(), "zh-Hans": text(), "zh-Hant": text() };
  const region = any.weighed([
    [5, undefined],
    [2, "strict"],
    [1, "eu"],
    [3, "uk"],
    [1, "eu-uk"],
    [1, "hk"],
    [3, "us-optout"],
    [2, "jp"],
    [3, "cn"],
    [2, "tw"],
    [1, "auto"],
  ]);
  const categories = [{ id: "necessary" }];
  for (const id of any.some(["functional", "analytics", "marketing"], 0.75)) {
    const category = { id };
    if (any.chance(0.15)) category.separate = true;
    if (any.chance(0.2)) category.label = localized();
    if (any.chance(0.2)) category.description = localized();
    categories.push(category);
  }
  if (any.chance(0.25))
    categories.push({ id: any.pick(OWN), label: localized(), ...(any.chance(0.3) && { separate: true }) });
  if (region === "cn" || any.chance(0.15)) categories.push({ id: "cross-border" });
  const places = categories.map(({ id }) => id).filter((id) => id !== "cross-border");
  const services = [];
  for (const id of any.some(SERVICES, 0.3)) {
    if (places.includes(id)) continue;
    const service = {
      id,
      category: any.pick(places),
      name: localized(),
      recipient: localized(),
      sends: [localized()],
      purpose: localized(),
      recipientPurpose: localized(),
    };
    if (any.chance(0.35)) service.abroad = any.chance(0.8);
    if (any.chance(0.3)) service.country = any.pick(["US", "HK", "ZX"]);
    if (any.chance(0.3)) service.policyUrl = any.pick(["https://vendor.example/policy", "mailto:x@y.example", "/here"]);
    if (any.chance(0.3))
      service.cookies = [
        { name: any.pick(["_c", "_c_*", "***", "*a*a*a*b", "a;b", "(", "noren_x"]), ...(any.chance(0.3) && { domain: "localhost" }) },
      ];
    if (any.chance(0.3)) service.storage = [any.pick(["c.store", "c.*", "[", "a*a*a*a*a*a*a*a*b"])];
    services.push(service);
  }
  // Some known services lack facts that region jp requires.
  if (region !== "jp" && any.chance(0.25))
    for (const id of any.some(NAMED, 0.4)) {
      const category = { "google-analytics": "analytics", "meta-pixel": "marketing", stripe: "functional", "baidu-tongji": "analytics", youtube: "marketing" }[id];
      if (places.includes(category)) services.push(id);
    }
  const abroad = services.some((it) => it.abroad || NAMED.includes(it));
  if (region === "cn" && abroad && !categories.some(({ id }) => id === "cross-border")) categories.push({ id: "cross-border" });
  const config = { company: { name: localized(), contact: { email: "privacy@shop.example" } }, categories };
  if (services.length || any.chance(0.3)) config.services = services;
  if (region) config.region = region;
  const ownable = services.filter((it) => it.category && !["necessary", "marketing"].includes(it.category)).map(({ id }) => id);
  if (ownable.length && any.chance(region === "uk" ? 0.8 : 0.2)) config.ownUse = any.some(ownable, 0.7);
  if (any.chance(0.7)) config.revision = any.pick([0, 1, 2, 7, 4294967295]);
  if (any.chance(0.3)) config.expiresAfterDays = any.pick([1, 30, 180, 395]);
  if (any.chance(0.45)) config.storage = { cookie: {} };
  if (config.storage && any.chance(0.3)) config.storage.cookie.name = any.pick(["noren", "shop_consent", "__Host-x", "a.b"].slice(0, 2));
  if (any.chance(0.15)) config.storage = { ...config.storage, key: any.pick(["noren", "shop", "consent.v2", "a b"]) };
  if (any.chance(0.3)) config.languages = any.some(LANGUAGES, 0.6);
  if (config.languages && !config.languages.length) config.languages = ["en"];
  if (any.chance(0.3))
    config.signals = { google: any.pick([{}, { waitForUpdate: 500 }, { adsDataRedaction: true }]), ...(any.chance(0.4) && { dataLayer: true, uet: true, clarity: true, meta: true, tiktok: true, matomo: "cookies" }) };
  if (any.chance(0.2)) config.layout = any.pick(["bar", "box", "corner-start", "corner-end", "card", ["card", "bar"]]);
  if (any.chance(0.2)) config.theme = any.pick(["auto", "light", "dark"]);
  if (any.chance(0.2)) config.palette = any.pick(["shiro", "ai", "sumi", "matsu"]);
  if (any.chance(0.15)) config.reopen = any.pick([{ at: "end" }, { at: "start", offset: 40 }, "none"]);
  if (any.chance(0.15)) config.policy = any.pick(["built-in", { url: "/privacy" }, { url: { en: "/p/en", ja: "/p/ja" } }]);
  if (any.chance(0.2)) config.messages = { [any.pick(config.languages ?? LANGUAGES)]: { "banner-title": text(), accept: text() } };
  return config;
};

const JUNK = [null, true, 0, -1, 1.5, "", "x", [], {}, [null], { id: 1 }, 1e21, "__proto__"];

/** Faults of a config by name. Each returns the faulty config, or the text of one that is not JSON. */
const STRUCTURAL = {
  "no categories": (it) => ({ ...it, categories: undefined }),
  "categories is no list": (it, any) => ({ ...it, categories: any.pick([{}, "x", 1, null, true]) }),
  "no necessary": (it) => ({ ...it, categories: it.categories.filter(({ id }) => id !== "necessary") }),
  "necessary only inherited": (it) => ({ ...it, categories: [{ id: "analytics" }] }),
  "a category twice": (it) => ({ ...it, categories: [...it.categories, { id: "necessary" }] }),
  "a service with a category's id": (it) => ({ ...it, services: [...(it.services ?? []), { id: "necessary", category: "necessary", name: "x" }] }),
  "a category that is no object": (it, any) => ({ ...it, categories: [...it.categories, any.pick([null, 1, "x", []])] }),
  "an id that is no text": (it, any) => ({ ...it, categories: [...it.categories, { id: any.pick([1, null, {}, ["x"]]) }] }),
  "separate is no boolean": (it) => ({ ...it, categories: [...it.categories, { id: "extra", label: "x", separate: "yes" }] }),
  "services is no list": (it, any) => ({ ...it, services: any.pick([{}, "x", 1, null, true]) }),
  "a service without a category": (it) => ({ ...it, services: [...(it.services ?? []), { id: "orphan", name: "x" }] }),
  "a service that is nothing": (it) => ({ ...it, services: [...(it.services ?? []), null] }),
  "abroad is no boolean": (it) => ({ ...it, services: [...(it.services ?? []), { id: "far", category: "necessary", name: "x", abroad: "yes" }] }),
  "a revision that is no whole number": (it, any) => ({ ...it, revision: any.pick([1.5, -1, "1", null, {}, true]) }),
  "an unknown region": (it, any) => ({ ...it, region: any.pick(["mars", "", "STRICT", "toString", 1, null, {}]) }),
  "an empty key": (it) => ({ ...it, storage: { key: "" } }),
  "storage is no object": (it, any) => ({ ...it, storage: any.pick(["x", 1, null, true]) }),
  "a key that is no text": (it) => ({ ...it, storage: { key: 7 } }),
  "no object": (_, any) => any.pick([null, 1, "x", [], true]),
};
const TEXTUAL = {
  "not JSON": (it, any) => JSON.stringify(it).slice(0, -any.pick([1, 2, 10, 40])),
  "nothing": () => "",
  "a comment": (it) => "// config\n" + JSON.stringify(it),
  "a comma too many": (it) => JSON.stringify(it).slice(0, -1) + ",}",
  "HTML": () => "<!doctype html><title>Not found</title>",
};
/** Faults that only a check of the whole config finds. */
const DEEP = {
  "expiresAfterDays 396": (it) => ({ ...it, expiresAfterDays: 396 }),
  "expiresAfterDays wrong": (it, any) => ({ ...it, expiresAfterDays: any.pick([0, -1, 1.5, "180", null, 1e9]) }),
  "a misspelt field": (it, any) => ({ ...it, [any.pick(["catagories", "revison", "Services", "expires", "toString"])]: any.pick(JUNK) }),
  "no company": (it) => ({ ...it, company: undefined }),
  "no contact": (it) => ({ ...it, company: { name: "x", contact: {} } }),
  "a blank name": (it) => ({ ...it, company: { ...it.company, name: "  " } }),
  "a category without a label": (it) => ({ ...it, categories: [...it.categories, { id: "unlabelled-thing" }] }),
  "necessary separate": (it) => ({ ...it, categories: it.categories.map((one) => (one.id === "necessary" ? { ...one, separate: true } : one)) }),
  "a service in no category": (it) => ({ ...it, services: [...(it.services ?? []), { id: "lost", category: "nowhere", name: "x", recipient: "x", sends: ["x"], purpose: "x", recipientPurpose: "x" }] }),
  "a service without a name": (it) => ({ ...it, services: [...(it.services ?? []), { id: "nameless", category: "necessary" }] }),
  "an unknown service": (it) => ({ ...it, services: [...(it.services ?? []), "google-analitics"] }),
  "a script address": (it, any) => ({ ...it, services: [...(it.services ?? []), { id: "evil", category: "necessary", name: "x", policyUrl: any.pick(["javascript:window.pwned=true", "data:text/html,x", " javascript:1", "vbscript:x"]), recipient: "x", sends: ["x"], purpose: "x", recipientPurpose: "x" }] }),
  "a script address of the policy": (it) => ({ ...it, policy: { url: "javascript:window.pwned=true" } }),
  "an unknown language": (it, any) => ({ ...it, languages: ["en", any.pick(["xx", "english", "de", "EN"])] }),
  "a language that is no tag": (it, any) => ({ ...it, languages: ["en", any.pick(["en US", "", "]", "a'b", "*"])] }),
  "a language twice": (it) => ({ ...it, languages: ["en", "en"] }),
  "a language that is no text": (it, any) => ({ ...it, languages: [any.pick([1, null, {}, ["en"]])] }),
  "an unknown layout": (it, any) => ({ ...it, layout: any.pick(["wall", 1, null, {}]) }),
  "an unknown theme": (it, any) => ({ ...it, theme: any.pick(["sepia", 1, null, {}]) }),
  "an unknown palette": (it, any) => ({ ...it, palette: any.pick(["indigo", 1, null, {}]) }),
  "an accent, which only a build can check": (it, any) => ({ ...it, accent: any.pick(["#0b6e4f", "red", 1, null, {}]) }),
  "a script address of the logo": (it) => ({ ...it, company: { ...it.company, logo: "javascript:window.pwned=true" } }),
  "a wrong reopen": (it, any) => ({ ...it, reopen: any.pick(["always", 1, { at: "top" }, { offset: -1 }]) }),
  "an unknown signal": (it) => ({ ...it, signals: { gogle: {} } }),
  "a wrong message": (it, any) => ({ ...it, messages: any.pick([{ en: { accept: "" } }, { xx: { accept: "x" } }, { en: "x" }, { en: { accept: 1 } }]) }),
  "a wrong recordUrl": (it) => ({ ...it, recordUrl: "javascript:window.pwned=true" }),
  "a reserved id": (it, any) => ({ ...it, categories: [...it.categories, { id: any.pick(["v", "gpc", "revision", "expires"]), label: "x" }] }),
  "an id that is none": (it, any) => ({ ...it, categories: [...it.categories, { id: any.pick(["a b", "<b>", "é", "x".repeat(41), ""]), label: "x" }] }),
};

/** The config with one fault of a kind. */
export const faulty = (any, kind, config) => {
  const table = kind === "deep" ? DEEP : any.chance(0.2) ? TEXTUAL : STRUCTURAL;
  const name = any.pick(Object.keys(table));
  const made = table[name](config, any);
  // As in JSON: undefined fields are removed.
  return typeof made === "string" && table === TEXTUAL
    ? { fault: name, configText: made }
    : { fault: name, config: JSON.parse(JSON.stringify(made)) };
};

/** A copy of a value with one random change: a part removed, or replaced with another type. */
export const mutated = (any, value) => {
  const copy = JSON.parse(JSON.stringify(value));
  const places = [];
  const walk = (node) => {
    for (const name of Object.keys(node)) {
      places.push([node, name]);
      if (typeof node[name] === "object" && node[name] !== null) walk(node[name]);
    }
  };
  if (typeof copy !== "object" || copy === null) return copy;
  walk(copy);
  if (!places.length) return copy;
  const [node, name] = any.pick(places);
  if (any.chance(0.3)) {
    if (Array.isArray(node)) node.splice(Number(name), 1);
    else delete node[name];
  } else node[name] = any.pick(JUNK);
  return copy;
};
