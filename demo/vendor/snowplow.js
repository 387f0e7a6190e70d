// Snowplow's browser tracker, bundled from npm as a shop would do.
// The gated tag sets the collector: data-collector="…".
import { newTracker, trackPageView } from "@snowplow/browser-tracker";

const tag = document.currentScript;

newTracker("jchere", tag.dataset.collector, {
  appId: "jchere-storefront",
  // Secure cookies require HTTPS; the demo is served over HTTP on localhost.
  cookieSecure: location.protocol === "https:",
  bufferSize: 1,
});
trackPageView();
