// A phone on a slow network: a page whose traffic is counted.

/** A visitor who has never been here. */
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

/** A page of the visitor's, slowed down, with nothing in the HTTP cache. */
export async function open(context, plan) {
  const page = await context.newPage();
  page.setDefaultTimeout(plan.patience);
  const cdp = await context.newCDPSession(page);
  const traffic = { bytes: 0, requests: 0, open: new Set(), last: Date.now() };
  const closed = ({ requestId }) => {
    traffic.open.delete(requestId);
    traffic.last = Date.now();
  };
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    traffic.open.add(requestId);
    traffic.requests++;
    traffic.last = Date.now();
  });
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

const QUIET = 1_000;

/** Waits until the page has loaded, its network has been quiet for a second, and it idles. */
export async function settle({ page, traffic }, plan) {
  await page.waitForLoadState("load");
  const end = Date.now() + plan.patience;
  while (traffic.open.size > 0 || Date.now() - traffic.last < QUIET) {
    if (Date.now() > end) throw new Error("the network did not come to rest");
    await new Promise((done) => setTimeout(done, 50));
  }
}
