import type { Config } from "../bridge/config";
import { isHttpAddress } from "./http-address";
import { pick } from "./localized";

/** The policy as a page: the shop's own, if it has an http(s) address; else the one rendered for the shop. */
export const policyUrlIn = (config: Config, language: string, address: (file: string) => string): string => {
  const shop = (config.policy as any)?.url;
  const url = shop && pick(shop, language);
  return url && isHttpAddress(url) ? url : address(`policy/${language}.html`);
};
