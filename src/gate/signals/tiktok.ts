import { global, push, type Vendor } from "./vendor";

/** TikTok Pixel: https://business-api.tiktok.com/portal/docs?id=1739585600931842 */
export const tiktok: Vendor = (on, first) => {
  const call = on("marketing", "tiktok-pixel") ? "grantConsent" : first ? "holdConsent" : "revokeConsent";
  // Its snippet keeps an array that it finds, and later runs the calls queued in it.
  if (global.ttq?.[call]) global.ttq[call]();
  else push("ttq", [call]);
};
