// What a container with Google Analytics does about consent, as its documentation says:
// https://developers.google.com/tag-platform/security/concepts/consent-mode
//
// It reads consent entries in order, real `Arguments` objects alone; sends a hit when it starts, and one at each
// update, with the state in `gcs`; and keeps `_ga` only while analytics is granted.

(() => {
  const states = {};
  const isArguments = (entry) => Object.prototype.toString.call(entry) == "[object Arguments]";
  const hit = () => {
    const granted = (key) => (states[key] == "granted" ? 1 : 0);
    // Without a default nothing is denied: that is the fault that consent defaults are for.
    const allowed = !("analytics_storage" in states) || granted("analytics_storage");
    if (allowed) document.cookie = "_ga=GA1.1.1.1;Path=/;Max-Age=3600";
    const gcs = "analytics_storage" in states ? `G1${granted("ad_storage")}${granted("analytics_storage")}` : "none";
    new Image().src = `https://www.google-analytics.com/g/collect?gcs=${gcs}`;
  };
  const read = (entry) => {
    if (!isArguments(entry) || entry[0] != "consent") return;
    Object.assign(states, entry[2]);
    if (entry[1] == "update") hit();
  };
  for (const entry of dataLayer) if (isArguments(entry) && entry[0] == "consent") Object.assign(states, entry[2]);
  hit();
  const { push } = dataLayer;
  dataLayer.push = (...entries) => {
    const length = push.apply(dataLayer, entries);
    entries.forEach(read);
    return length;
  };
})();
