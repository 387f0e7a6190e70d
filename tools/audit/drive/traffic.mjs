// Every request of a page, with what started it; every cookie that a server sets; and every write to
// localStorage and sessionStorage. Requests that the page's session does not report are found in the
// browser's log: netlog.mjs.

/** The depth to which a script's callers are followed through timers and promises. */
const DEPTH = 32;
/** The length in characters up to which a script's text is compared. */
const LONGEST = 2_000;
/** The network is idle when no request has been open for so many milliseconds. */
const QUIET = 500;
/** In milliseconds: a request that takes longer is one that stays open, such as a long poll. */
const LONG = 5_000;

export class Traffic {
  #requests = new Map();
  #answers = [];
  #stored = [];
  /** The open requests, and what to call when that changes. */
  #open = new Set();
  /** The addresses requested in this stage: a repeated one, such as a heartbeat, is not waited for. */
  #asked = new Set();
  #changed = () => {};
  /** All requests reported so far, by address and time. */
  reported = [];
  /** The periods in which a page was left: `[from, to]`. */
  leaves = [];
  /** The documents so far, and those that a reload replaces. */
  #documents = new Set();
  #replaced = new Set();
  #leaving = false;
  #frames = new Map();
  #inline = new Map();
  #main;
  #cdp;

  /** Starts recording. */
  static async of(context, page) {
    const traffic = new Traffic();
    const cdp = (traffic.#cdp = await context.newCDPSession(page));
    const on = (name, listener) => cdp.on(name, listener.bind(traffic));
    on("Network.requestWillBeSent", traffic.#sent);
    on("Network.webSocketCreated", ({ requestId, url, initiator }) => {
      traffic.#add(requestId, { url, type: "WebSocket", chain: traffic.#chain(initiator), late: traffic.#leaving }, Date.now());
    });
    on("Network.webTransportCreated", ({ transportId, url, initiator }) => {
      traffic.#add(transportId, { url, type: "WebTransport", chain: traffic.#chain(initiator), late: traffic.#leaving }, Date.now());
    });
    // Writes without a method, such as `localStorage.name = …`, too.
    on("DOMStorage.domStorageItemAdded", traffic.#written);
    on("DOMStorage.domStorageItemUpdated", traffic.#written);
    on("Network.loadingFinished", ({ requestId }) => traffic.#closed(requestId));
    on("Network.loadingFailed", ({ requestId, blockedReason }) => {
      traffic.#closed(requestId);
      // What the page's own policy blocked was never sent.
      if (blockedReason == "csp" || blockedReason == "mixed-content") traffic.#requests.get(requestId)?.pop();
    });
    // This event may precede the one of its request.
    on("Network.responseReceivedExtraInfo", (answer) => traffic.#answers.push(answer));
    on("Page.frameAttached", ({ frameId, parentFrameId }) => traffic.#frames.set(frameId, { parent: parentFrameId }));
    on("Debugger.scriptParsed", ({ scriptId, url, startLine, startColumn }) => {
      // An inline script that was inserted has no address.
      if (url || startLine || startColumn) return;
      const text = cdp.send("Debugger.getScriptSource", { scriptId }).then(
        ({ scriptSource }) => "text:" + scriptSource.trim().slice(0, LONGEST),
        () => null,
      );
      traffic.#inline.set(scriptId, text);
    });
    page.on("framenavigated", (frame) => {
      if (frame != page.mainFrame() || !traffic.#leaving) return;
      // No event reports the end of a request whose page is gone.
      traffic.#open.clear();
      traffic.#leaving = false;
      traffic.leaves.at(-1).push(Date.now());
    });
    await cdp.send("Network.enable");
    await cdp.send("DOMStorage.enable");
    await cdp.send("Page.enable");
    const { frameTree } = await cdp.send("Page.getFrameTree");
    traffic.#main = frameTree.frame.id;
    await cdp.send("Debugger.enable");
    await cdp.send("Debugger.setSkipAllPauses", { skip: true });
    await cdp.send("Debugger.setAsyncCallStackDepth", { maxDepth: DEPTH });
    return traffic;
  }

  /** The page is about to be left: what its document still sends belongs to the previous stage. */
  leave() {
    this.#asked.clear();
    this.#replaced = new Set(this.#documents);
    this.#leaving = true;
    this.leaves.push([Date.now()]);
  }

  #opened(id, address) {
    if (this.#asked.has(address)) return;
    this.#asked.add(address);
    this.#open.add(id);
    setTimeout(() => this.#closed(id), LONG).unref();
    this.#changed();
  }

  #closed(id) {
    if (this.#open.delete(id)) this.#changed();
  }

  /**
   * Waits until the network is idle, or for `limit` milliseconds. Playwright's "networkidle" never comes
   * on a page that makes a worker from a blob.
   */
  async rest(limit) {
    await new Promise((done) => {
      let quiet;
      const end = setTimeout(done, limit);
      this.#changed = () => {
        clearTimeout(quiet);
        if (this.#open.size) return;
        quiet = setTimeout(() => {
          clearTimeout(end);
          done();
        }, QUIET);
      };
      this.#changed();
    });
    this.#changed = () => {};
  }

  #written({ storageId, key }) {
    const place = storageId.storageKey || storageId.securityOrigin;
    // A frame with an opaque origin stores nothing.
    if (!URL.canParse(place)) return;
    const { hostname: host } = new URL(place);
    this.#stored.push({ kind: storageId.isLocalStorage ? "localStorage" : "sessionStorage", name: key, host, late: this.#leaving });
  }

  #sent({ requestId, loaderId, request, initiator, type, frameId, redirectResponse, wallTime }) {
    if (!/^(https?|wss?):/.test(request.url)) return;
    const before = redirectResponse && this.#requests.get(requestId)?.at(-1);
    const chain = before ? [before.url, ...before.chain] : this.#chain(initiator);
    // A worker's script belongs to no document.
    if (loaderId) {
      this.#documents.add(loaderId);
      this.#opened(requestId, request.url.split(/[?#]/)[0]);
    }
    if (type == "Document" && frameId != this.#main) this.#frames.set(frameId, { ...this.#frames.get(frameId), url: request.url });
    const sent = {
      url: request.url,
      type: initiator.type == "preflight" ? "Preflight" : type,
      chain: [...chain, ...this.#around(frameId)],
      late: this.#replaced.has(loaderId),
    };
    this.#add(requestId, sent, wallTime * 1_000);
  }

  #add(id, request, at) {
    this.reported.push({ url: request.url, at });
    this.#requests.set(id, [...(this.#requests.get(id) ?? []), { ...request, host: new URL(request.url).hostname }]);
  }

  /** The scripts that caused a request, the nearest first. */
  #chain({ stack, url }) {
    const chain = [];
    for (let part = stack; part; part = part.parent)
      for (const { scriptId, url: script } of part.callFrames) chain.push(this.#inline.get(scriptId) ?? script);
    return url ? [...chain, url] : chain;
  }

  /** The frames around a request, the innermost first, without the page itself. */
  #around(frameId) {
    const around = [];
    for (let id = frameId; id && id != this.#main; id = this.#frames.get(id)?.parent) around.push(this.#frames.get(id)?.url);
    return around;
  }

  /** Returns what was recorded since the last call. */
  async take() {
    this.#asked.clear();
    // Events that the browser has already sent arrive before this answer.
    await this.#cdp.send("Page.getFrameTree");
    const served = this.#answers.splice(0).flatMap((answer) => this.#cookies(answer));
    const all = [...this.#requests.values()].flat();
    this.#requests.clear();
    const known = new Map(all.filter((request) => request.type != "Preflight").map((request) => [request.url, request]));
    const requests = [];
    for (const request of all) {
      // A CORS preflight belongs to the request that it precedes.
      const cause = request.type == "Preflight" ? (known.get(request.url) ?? request) : request;
      const chain = (await Promise.all(cause.chain)).filter(Boolean);
      const { type: _, ...sent } = request;
      requests.push({ ...sent, chain: chain.filter((step, at) => step != chain[at - 1]) });
    }
    return { requests, served, stored: this.#stored.splice(0) };
  }

  /** The cookies that a response sets and the browser accepts. */
  #cookies({ requestId, headers, blockedCookies = [] }) {
    const lines = Object.entries(headers).find(([name]) => name.toLowerCase() == "set-cookie")?.[1];
    const request = this.#requests.get(requestId)?.at(-1);
    if (!lines || !request) return [];
    const refused = new Set(blockedCookies.filter((blocked) => !blocked.blockedReasons.every(isPreference)).map((blocked) => blocked.cookieLine));
    return lines
      .split("\n")
      .filter((line) => !refused.has(line))
      .map((line) => setCookie(line, request.url))
      .filter((cookie) => cookie.lasts)
      .map(({ name, host }) => ({ kind: "cookie", name, host, by: request.url, late: request.late }));
  }
}

/** Whether a cookie is blocked only as a third party's, which another visitor's browser may accept. */
const isPreference = (reason) => /^(UserPreferences|ThirdParty)/.test(reason);

/** A Set-Cookie line: the cookie's name and host, and whether it is more than a deletion. */
function setCookie(line, url) {
  const [pair, ...attributes] = line.split(";").map((part) => part.trim());
  const named = Object.fromEntries(attributes.map((text) => [text.split("=")[0].toLowerCase(), text.slice(text.indexOf("=") + 1)]));
  const lasts = named["max-age"] !== undefined ? Number(named["max-age"]) > 0 : !(Date.parse(named.expires) <= Date.now());
  return { name: pair.split("=")[0], host: (named.domain || new URL(url).hostname).replace(/^\./, ""), lasts };
}
