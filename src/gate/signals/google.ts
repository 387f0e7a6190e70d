import type { GoogleOptions } from "../../bridge/config";
import { global, push, state, type Vendor } from "./vendor";

/** Google reads only real `Arguments` objects from `dataLayer`, never arrays. */
const gtag: (...entry: unknown[]) => void = function () {
  push("dataLayer", arguments);
};

/**
 * Whether the page has sent Google its defaults before this script, as the build's inline script does. Live tags
 * wait for one update then, which is sent once what is stored has been read: see apply.ts.
 */
export let updateAwaited: boolean;

/** Google Consent Mode v2: https://developers.google.com/tag-platform/security/guides/consent */
export const google: Vendor<GoogleOptions> = (on, first, options) => {
  if (first) updateAwaited = [...(global.dataLayer || [])].some((entry) => entry?.[0] == "consent");
  const ads = state(on("marketing", "google-ads"));
  const functional = state(on("functional"));
  if (!first || !updateAwaited)
    gtag("consent", first ? "default" : "update", {
      ad_storage: ads,
      ad_user_data: ads,
      ad_personalization: ads,
      analytics_storage: state(on("analytics", "google-analytics")),
      functionality_storage: functional,
      personalization_storage: functional,
      security_storage: "granted",
      ...(first && options.waitForUpdate && { wait_for_update: options.waitForUpdate }),
    });
  if (first && options.adsDataRedaction) gtag("set", "ads_data_redaction", true);
  if (first && options.urlPassthrough) gtag("set", "url_passthrough", true);
};
