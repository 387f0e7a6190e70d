import { global, state, type Vendor } from "./vendor";

/** Microsoft Clarity: https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2 */
export const clarity: Vendor = (on) => {
  // The same stub as in Clarity's own snippet, which keeps one that it finds.
  global.clarity =
    global.clarity ||
    function () {
      (global.clarity.q = global.clarity.q || []).push(arguments);
    };
  global.clarity("consentv2", {
    ad_Storage: state(on("marketing", "microsoft-advertising")),
    analytics_Storage: state(on("analytics", "microsoft-clarity")),
  });
};
