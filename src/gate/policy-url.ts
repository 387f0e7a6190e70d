import { pick } from "../shared/localized";
import { config } from "./config";
import { isHttpAddress } from "./http-address";
import { language } from "./locale";
import { address } from "./tag";

/** The policy as a page: the shop's own, if it has an http(s) address; else the one rendered for the shop. */
export const policyUrl = (): string => {
  const shop = (config.policy as any)?.url;
  const url = shop && pick(shop, language);
  return url && isHttpAddress(url) ? url : address(`policy/${language}.html`);
};
