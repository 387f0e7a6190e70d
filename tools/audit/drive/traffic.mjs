// Every request of a page, with what started it; every cookie that a server sets; and every write to
// localStorage and sessionStorage. Requests that the page's session does not tell of are found in the
// browser's log: netlog.mjs.

/** How far back a script's callers are followed through timers and promises. */
const DEPTH = 32;
/** A script's text is compared up to so many characters. */
const LONGEST = 2_000;
/** The network rests when nothing new has been under way for so many milliseconds. */
const QUIET = 500;
/** A request that takes more milliseconds is one that stays open, such as a long poll. */
const LONG = 5_000;

export class Traffic {
  #requests = new Map();
  #answers = [];
  #stored = [];
  /** What is under way, and who waits until nothing is. */
  #open = new Set();
  /** The addresses asked for in this stage: one that is asked again and again, such as a heartbeat, is not waited for. */
  #asked = new Set();
  #changed = () => {};
  /** All that was ever told, by address and time. */
  told = [];
  /** The times between which a page was being left: `[from, to]`. */
  leaves = [];
  /** The documents so far, and those of them that a reload replaces. */
  #documents = new Set();
  #replaced = new Set();
  #leaving = false;
  #frames = new Map();
  #inline = new Map();
  #main;
  #cdp;

  /** Records from now on. */
  static async of(context, page) {
    const traffic = new Traffic();
    const cdp = (traffic.#cdp = await context.newCDPSession(page));
    const on = (name, hear) => cdp.on(name, hear.bind(traffic));
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
      // What the page's own policy stopped was never sent.
      if (blockedReason == "csp" || blockedReason == "mixed-content") traffic.#requests.get(requestId)?.pop();
    });
    // This may come before the request that it answers.
    on("Network.responseReceivedExtraInfo", (answer) => traffic.#answers.push(answer));
    on("Page.frameAttached", ({ frameId, parentFrameId }) => traffic.#frames.set(frameId, { parent: parentFrameId }));
    on("Debugger.scriptParsed", ({ scriptId, url, startLine, startColumn }) => {
      // A script that was put into the page as text has no address.
      if (url || startLine || startColumn) return;
      const text = cdp.send("Debugger.getScriptSource", { scriptId }).then(
        ({ scriptSource }) => "text:" + scriptSource.trim().slice(0, LONGEST),
        () => null,
      );
      traffic.#inline.set(scriptId, text);
    });
    page.on("framenavigated", (frame) => {
      if (frame != page.mainFrame() || !traffic.#leaving) return;
      // Nobody tells how a request of a page that is gone ends.
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

  /** The page is about to be left: what its document still sends belongs to the stage before. */
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
   * Waits until the network rests, or for `limit` milliseconds. Playwright's "networkidle" waits for ever
   * on a page that makes a worker of a blob.
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
    // A frame without an origin of its own keeps nothing.
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
    this.told.push({ url: request.url, at });
    this.#requests.set(id, [...(this.#requests.get(id) ?? []), { ...request, host: new URL(request.url).hostname }]);
  }

  /** The scripts that led to a request, the nearest first. */
  #chain({ stack, url }) {
    const chain = [];
    for (let part = stack; part; part = part.parent)
      for (const { scriptId, url: script } of part.callFrames) chain.push(this.#inline.get(scriptId) ?? script);
    return url ? [...chain, url] : chain;
  }

  /** The frames that a request came from, the innermost first, without the page itself. */
  #around(frameId) {
    const around = [];
    for (let id = frameId; id && id != this.#main; id = this.#frames.get(id)?.parent) around.push(this.#frames.get(id)?.url);
    return around;
  }

  /** What was recorded since the last time. */
  async take() {
    this.#asked.clear();
    // What the browser has told by now is heard before it is counted.
    await this.#cdp.send("Page.getFrameTree");
    const served = this.#answers.splice(0).flatMap((answer) => this.#cookies(answer));
    const all = [...this.#requests.values()].flat();
    this.#requests.clear();
    const known = new Map(all.filter((it) => it.type != "Preflight").map((it) => [it.url, it]));
    const requests = [];
    for (const request of all) {
      // The question that precedes a request to another origin is asked on behalf of that request.
      const asker = request.type == "Preflight" ? (known.get(request.url) ?? request) : request;
      const chain = (await Promise.all(asker.chain)).filter(Boolean);
      const { type: _, ...told } = request;
      requests.push({ ...told, chain: chain.filter((it, at) => it != chain[at - 1]) });
    }
    return { requests, served, stored: this.#stored.splice(0) };
  }

  /** The cookies that an answer sets, and the browser takes. */
  #cookies({ requestId, headers, blockedCookies = [] }) {
    const lines = Object.entries(headers).find(([name]) => name.toLowerCase() == "set-cookie")?.[1];
    const request = this.#requests.get(requestId)?.at(-1);
    if (!lines || !request) return [];
    const refused = new Set(blockedCookies.filter((it) => !it.blockedReasons.every(isTaste)).map((it) => it.cookieLine));
    return lines
      .split("\n")
      .filter((line) => !refused.has(line))
      .map((line) => setCookie(line, request.url))
      .filter((it) => it.lasts)
      .map(({ name, host }) => ({ kind: "cookie", name, host, by: request.url, late: request.late }));
  }
}

/** Why this browser keeps a cookie out and another visitor's may not: it is of a third party. */
const isTaste = (reason) => /^(UserPreferences|ThirdParty)/.test(reason);

/** A line of Set-Cookie: its name, for whom, and whether it only takes a cookie away. */
function setCookie(line, url) {
  const [pair, ...attributes] = line.split(";").map((it) => it.trim());
  const told = Object.fromEntries(attributes.map((it) => [it.split("=")[0].toLowerCase(), it.slice(it.indexOf("=") + 1)]));
  const lasts = told["max-age"] !== undefined ? Number(told["max-age"]) > 0 : !(Date.parse(told.expires) <= Date.now());
  return { name: pair.split("=")[0], host: (told.domain || new URL(url).hostname).replace(/^\./, ""), lasts };
}
