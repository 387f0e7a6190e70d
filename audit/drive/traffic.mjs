// Every request of a visitor, with what started it, and every cookie that a server sets.

/** How far back a script's callers are followed through timers and promises. */
const DEPTH = 32;
/** A script's text is compared up to so many characters. */
const LONGEST = 2_000;

export class Traffic {
  #requests = new Map();
  #answers = [];
  #others = [];
  /** By address, how often it was heard of from the context more than from the page. */
  #balance = new Map();
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
      traffic.#add(requestId, { url, type: "WebSocket", chain: traffic.#chain(initiator), late: false });
    });
    on("Network.loadingFailed", ({ requestId, blockedReason }) => {
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
    // Workers' and service workers' requests do not pass through the page's session.
    context.on("request", (request) => traffic.#others.push({ request, late: traffic.#leaving }));
    page.on("framenavigated", (frame) => {
      if (frame == page.mainFrame()) traffic.#leaving = false;
    });
    await cdp.send("Network.enable");
    await cdp.send("Page.enable");
    const { frameTree } = await cdp.send("Page.getFrameTree");
    traffic.#main = frameTree.frame.id;
    await cdp.send("Debugger.enable");
    await cdp.send("Debugger.setSkipAllPauses", { skip: true });
    await cdp.send("Debugger.setAsyncCallStackDepth", { maxDepth: DEPTH });
    return traffic;
  }

  /** The page is about to be reloaded: what its document still sends belongs to the stage before. */
  leave() {
    this.#replaced = new Set(this.#documents);
    this.#leaving = true;
  }

  #sent({ requestId, loaderId, request, initiator, type, frameId, redirectResponse }) {
    if (!/^(https?|wss?):/.test(request.url)) return;
    const before = redirectResponse && this.#requests.get(requestId)?.at(-1);
    const chain = before ? [before.url, ...before.chain] : this.#chain(initiator);
    this.#documents.add(loaderId);
    if (type == "Document" && frameId != this.#main) this.#frames.set(frameId, { ...this.#frames.get(frameId), url: request.url });
    this.#add(requestId, {
      url: request.url,
      type: initiator.type == "preflight" ? "Preflight" : type,
      chain: [...chain, ...this.#around(frameId)],
      late: this.#replaced.has(loaderId),
    });
  }

  #add(id, request) {
    this.#balance.set(request.url, (this.#balance.get(request.url) ?? 0) - 1);
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
    // What the browser has told by now is heard before it is counted.
    await this.#cdp.send("Page.getFrameTree");
    const served = this.#answers.splice(0).flatMap((answer) => this.#cookies(answer));
    const all = [...this.#requests.values()].flat();
    this.#requests.clear();
    const known = new Map(all.filter((it) => it.type != "Preflight").map((it) => [it.url, it]));
    for (const { request, late } of this.#others.splice(0)) {
      const url = request.url();
      if (!/^(https?|wss?):/.test(url)) continue;
      // The page's own are heard of both ways, and not always in the same stage.
      this.#balance.set(url, (this.#balance.get(url) ?? 0) + 1);
      if (this.#balance.get(url) <= 0) continue;
      this.#balance.set(url, 0);
      all.push({ url, host: new URL(url).hostname, type: request.resourceType(), chain: [], late });
    }
    const requests = [];
    for (const request of all) {
      // The question that precedes a request to another origin is asked on behalf of that request.
      const asker = request.type == "Preflight" ? (known.get(request.url) ?? request) : request;
      const chain = (await Promise.all(asker.chain)).filter(Boolean);
      const { type: _, ...told } = request;
      requests.push({ ...told, chain: chain.filter((it, at) => it != chain[at - 1]) });
    }
    return { requests, served };
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
