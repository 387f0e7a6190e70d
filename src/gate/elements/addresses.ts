import { report } from "../events";
import { policy } from "../trusted-types";
import { ADDRESSES, is, markedAddresses } from "./marks";
import { reloadPlayer } from "./media";
import { released } from "./registry";
import { expand } from "./template";
import { setReleased } from "./withdraw";

/** Gives an element what it is marked with, and takes away the addresses that it got before. */
export const setAddresses = (element: HTMLElement): void => {
  const had = released.get(element);
  const marked = markedAddresses(element);
  if (!marked) report("bad-address", element);
  const addresses = marked || Object.create(null);
  setReleased(element, addresses);
  for (const name of ADDRESSES) {
    const address = addresses[name];
    if (address != had?.[name])
      if (address) element.setAttribute(name, policy.createScriptURL(address));
      else element.removeAttribute(name);
  }
  if (is(element, "template")) expand(element as HTMLTemplateElement);
  reloadPlayer(element);
};
