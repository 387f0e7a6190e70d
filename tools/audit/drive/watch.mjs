// What runs in every frame before its first script. Both functions are serialised, so they use nothing outside themselves.

/** Global Privacy Control, which Chromium does not define. */
export const signal = () =>
  Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { configurable: true, get: () => true });

/**
 * Reports every write to a cookie or a storage, with the script that made it, every server that WebRTC asks,
 * and every marked element.
 */
export const watch = () => {
  const report = window.__norenAudit;
  const host = location.hostname;
  const since = performance.timeOrigin;

  /** The script that called: the first in the stack that is not this one. */
  const by = () => /\b(?:https?|blob):\/\/[^\s)]+?(?=(?::\d+){1,2}\)?$)/m.exec(new Error().stack ?? "")?.[0] ?? location.href;
  const write = (kind, name, more) => report(["write", { kind, name: String(name), host, by: by(), document: since, ...more }]);
  const wrap = (object, name, note) => {
    const original = object?.[name];
    if (!original) return;
    object[name] = function (...values) {
      note.call(this, ...values);
      return original.apply(this, values);
    };
  };

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      const [pair, ...attributes] = String(value).split(";");
      const named = Object.fromEntries(attributes.map((part) => part.trim().split("=")).map(([name, text]) => [name.toLowerCase(), text]));
      const lasts = named["max-age"] !== undefined ? Number(named["max-age"]) > 0 : !(Date.parse(named.expires) <= Date.now());
      if (lasts) write("cookie", pair.split("=")[0].trim(), named.domain && { host: named.domain.replace(/^\./, "") });
      cookie.set.call(this, value);
    },
  });
  wrap(window.CookieStore?.prototype, "set", (name) => write("cookie", name?.name ?? name));

  wrap(Storage.prototype, "setItem", function (name) {
    let local;
    try {
      local = this === localStorage;
    } catch {}
    write(local ? "localStorage" : "sessionStorage", name);
  });
  // `localStorage.name = …` calls no method: traffic.mjs records it, without the script.

  const name = Object.getOwnPropertyDescriptor(window, "name");
  Object.defineProperty(window, "name", {
    ...name,
    set(value) {
      if (String(value)) write("windowName", "window.name");
      name.set.call(this, value);
    },
  });

  for (const make of ["getFileHandle", "getDirectoryHandle"])
    wrap(window.FileSystemDirectoryHandle?.prototype, make, (name, options) => options?.create && write("fileSystem", name));

  wrap(IDBFactory.prototype, "open", (name) => write("indexedDB", name));
  wrap(window.CacheStorage?.prototype, "open", (name) => write("cacheStorage", name));

  // A connection asks its STUN and TURN servers for its own address, without a request.
  wrap(window.RTCPeerConnection?.prototype, "setLocalDescription", function () {
    for (const url of (this.getConfiguration().iceServers ?? []).flatMap(({ urls }) => urls)) {
      const host = /^(?:stuns?|turns?):(\[[^\]]+\]|[^:?]+)/.exec(url)?.[1];
      if (host) report(["contact", { url, host, chain: [by()], document: since }]);
    }
  });

  const reported = new WeakMap();
  const address = (text) => {
    try {
      return new URL(text, document.baseURI).href;
    } catch {
      return "";
    }
  };
  const addresses = (element) => {
    const one = ["src", "href", "poster"].flatMap((name) => [element.getAttribute(name), element.getAttribute(`data-${name}`)]);
    const many = [element.getAttribute("srcset"), element.getAttribute("data-srcset")];
    const all = [...one, ...many.flatMap((set) => (set ?? "").split(",").map((part) => part.trim().split(/\s+/)[0]))];
    return all.filter(Boolean).map(address);
  };
  const mark = (element) => {
    const { category, service } = element.dataset;
    const inside = element.content ? [...element.content.querySelectorAll("*")] : [];
    const scripts = [element, ...inside].filter((part) => part.localName == "script");
    const marked = {
      category,
      service: service ?? null,
      urls: [element, ...inside].flatMap(addresses),
      texts: scripts.map((script) => script.text.trim().slice(0, 2_000)).filter(Boolean),
    };
    // An element that the parser has not finished changes later, and is reported again.
    const text = JSON.stringify(marked);
    if (reported.get(element) == text) return;
    reported.set(element, text);
    report(["marked", marked]);
  };
  const MARKED = ":is(script,iframe,img,link,source,video,audio,template)[data-category]";
  const look = () => document.querySelectorAll(MARKED).forEach(mark);
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", look);
};
