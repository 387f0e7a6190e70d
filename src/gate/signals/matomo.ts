import { push, type Vendor } from "./vendor";

let given: boolean | undefined;

/**
 * Matomo: https://developer.matomo.org/guides/tracking-consent. Requiring consent once more takes it
 * back for the page; `forget…` and `remember…` would write cookies of their own.
 */
export const matomo: Vendor = (on, first, options) => {
  const what = (options == "cookies" ? "Cookie" : "") + "Consent";
  const grant = on("analytics", "matomo");
  if (first || (given && !grant)) push("_paq", ["require" + what]);
  if (grant && !given) push("_paq", [`set${what}Given`]);
  given = grant;
};
