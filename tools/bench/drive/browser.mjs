// A phone on a slow network: a page whose traffic is counted.

/** A new visitor. */
export function visitor(browser, plan) {
  const { width, height, ratio } = plan.phone;
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    isMobile: true,
    hasTouch: true,
    locale: "en-GB",
  });
}

/** A page of the visitor's, slowed down, with nothing in the HTTP cache. `own` begins the addresses of the candidate's files. */
export async function open(context, plan, own) {
  const page = await context.newPage();
  page.setDefaultTimeout(plan.timeout);
  const cdp = await context.newCDPSession(page);
  const traffic = { bytes: 0, requests: 0, own: 0, open: new Set(), last: Date.now() };
  const candidates = new Set();
  const closed = ({ requestId }) => {
    traffic.open.delete(requestId);
    traffic.last = Date.now();
  };
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    traffic.open.add(requestId);
    traffic.requests++;
    // The page itself has the same beginning.
    if (request.url.startsWith(own) && request.url !== own) candidates.add(requestId);
    traffic.last = Date.now();
  });
  const received = ({ requestId }, bytes) => {
    if (candidates.has(requestId)) traffic.own += bytes;
  };
  cdp.on("Network.responseReceived", (event) => received(event, event.response.encodedDataLength));
  cdp.on("Network.dataReceived", (event) => received(event, event.encodedDataLength));
  cdp.on("Network.loadingFinished", (event) => {
    traffic.bytes += event.encodedDataLength;
    closed(event);
  });
  cdp.on("Network.loadingFailed", closed);
  await cdp.send("Network.enable");
  await cdp.send("Network.clearBrowserCache");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: plan.network.latency,
    downloadThroughput: (plan.network.down * 1000) / 8,
    uploadThroughput: (plan.network.up * 1000) / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: plan.cpu });
  await cdp.send("Performance.enable");
  return { page, cdp, traffic };
}

/** In milliseconds: the network is idle when no request has been open for so long. */
const QUIET = 1_000;

/** Waits until the page has loaded and its network is idle. */
export async function idle({ page, traffic }, plan) {
  await page.waitForLoadState("load");
  const end = Date.now() + plan.timeout;
  while (traffic.open.size > 0 || Date.now() - traffic.last < QUIET) {
    if (Date.now() > end) throw new Error("the network did not come to rest");
    await new Promise((done) => setTimeout(done, 50));
  }
}
