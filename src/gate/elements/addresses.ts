import { report } from "../events";
import { policy } from "../trusted-types";
import { ADDRESSES, is, markedAddresses } from "./marks";
import { reloadPlayer } from "./media";
import { released } from "./registry";
import { expand } from "./template";

/** Gives an element what it is marked with, and takes away the addresses that it got before. */
export const setAddresses = (element: HTMLElement): void => {
  const had = released.get(element) || {};
  const addresses = markedAddresses(element);
  released.set(element, addresses || {});
  if (!addresses) report("bad-address", element);
  for (const name of ADDRESSES) {
    const address = addresses?.[name];
    if (address != had[name])
      if (address) element.setAttribute(name, policy.createScriptURL(address));
      else element.removeAttribute(name);
  }
  if (is(element, "template")) expand(element as HTMLTemplateElement);
  reloadPlayer(element);
};
