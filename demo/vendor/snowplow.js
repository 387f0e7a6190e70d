// Snowplow's browser tracker as a shop would bundle it from npm.
// The gated tag names the collector: data-collector="…".
import { newTracker, trackPageView } from "@snowplow/browser-tracker";

const tag = document.currentScript;

newTracker("jchere", tag.dataset.collector, {
  appId: "jchere-storefront",
  // Secure cookies need https; the demo is served over plain http on localhost.
  cookieSecure: location.protocol === "https:",
  bufferSize: 1,
});
trackPageView();
