import { push, state, type Vendor } from "./vendor";

/** Microsoft UET: https://help.ads.microsoft.com/#apex/ads/en/60119/1 */
export const uet: Vendor = (on, first) =>
  push("uetq", "consent", first ? "default" : "update", {
    ad_storage: state(on("marketing", "microsoft-advertising")),
  });
