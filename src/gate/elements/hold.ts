import type { FaultCode } from "../../bridge/bridge";
import { matches } from "../../shared/dom";
import { isHttpAddress } from "../../shared/http-address";
import { broken } from "../config";
import { report } from "../events";
import { choices, decided } from "../state";
import { tag } from "../tag";
import { inSlices } from "../time-slices";
import { setAddresses } from "./addresses";
import { forget } from "./forget";
import { ADDRESSES, findMarked, is, isExecutable, LIVE, MARKED, markedAddresses, markedId } from "./marks";
import { mayRelease } from "./permission";
import { drawPlaceholderWhenNear } from "./placeholders";
import { held, released, releasedOnce, seen } from "./registry";
import { release } from "./release";
import { setReleased, withdrawElement } from "./withdraw";

/** The code of what is wrong with an element's marks, if anything is. */
const faultOf = (element: HTMLElement): FaultCode | false => {
  const script = is(element, "script") && (element as HTMLScriptElement);
  return choices[markedId(element)] == undefined
    ? "unknown-id"
    : (script ? isExecutable(script) : matches.call(element, LIVE))
      ? "gated-but-live"
      : script && tag.nonce && script.nonce != tag.nonce
        ? // What the page's policy would stop, a mark does not let through.
          "missing-nonce"
        : !(markedAddresses(element) && isHttpAddress((script && script.src) || "")) && "bad-address";
};

/**
 * A live element that shows exactly what it is marked with is a copy of a released one, which a router has
 * made by itself: it counts as released. Says whether it is one.
 */
const adoptCopy = (element: HTMLElement): boolean | undefined => {
  const addresses = !is(element, "script") && markedAddresses(element);
  if (!addresses || !Object.keys(addresses)[0] || ADDRESSES.some((name) => element.getAttribute(name) != addresses[name])) return;
  setReleased(element, addresses);
  const allowed = mayRelease(element);
  if (!allowed) withdrawElement(element);
  // Where nothing has been allowed yet, nothing was released of which this could be a copy.
  return allowed || decided;
};

const inspect = (element: HTMLElement): void => {
  if (seen.has(element)) return;
  seen.add(element);
  const code = faultOf(element);
  if (code == "gated-but-live" && adoptCopy(element)) return;
  if (!code) {
    held.add(element);
    if (is(element, "iframe")) drawPlaceholderWhenNear(element);
    // Frameworks put the children of a template in the element itself.
    if (is(element, "template") && element.firstChild) report("template-children", element);
  } else if (!broken) report(code, element);
};

const inspectAll = inSlices(inspect, release);

/** Holds the marked elements among nodes and below them, or reports what is wrong; then releases what may be. */
export const hold = (nodes: Iterable<Node>): void => inspectAll(findMarked(nodes));

/** An element's marks have changed: it is inspected anew, or follows the address that it is given. */
export const marksChanged = (element: HTMLElement): void => {
  if (!matches.call(element, MARKED)) return;
  if (released.has(element)) {
    if (mayRelease(element) || releasedOnce.has(element)) setAddresses(element);
    else withdrawElement(element);
  } else if (!is(element, "script") || held.has(element)) {
    forget(element);
    inspect(element);
  }
};
