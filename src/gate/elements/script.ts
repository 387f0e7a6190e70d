import { attempt } from "../../shared/attempt";
import { data } from "../../shared/dom";
import { policy } from "../trusted-types";
import { isExecutable } from "./marks";
import { seen } from "./registry";

/**
 * Runs a held script. A new element is made, for a clone of what came by innerHTML would count as already
 * started. It takes the place of the held one, and stays there, since vendors' code holds on to it. The type
 * is read when a script is inserted, so it gets its marks back at once; the queue removes the address once
 * the script has run. So no copy of the page runs it again.
 *
 * An element with properties of its own belongs to a framework, such as React, which will want to remove
 * that very element: it stays, and the new one is beside it only for as long as it runs.
 */
export const runScript = (element: HTMLScriptElement): HTMLScriptElement => {
  const script = document.createElement("script");
  for (const { name, value } of element.attributes)
    // A parser accepts attribute names that `setAttribute` refuses.
    attempt(() => script.setAttribute(name, name == "src" ? policy.createScriptURL(value) : policy.createScript(value)));
  const src = data(element, "src");
  if (src) script.src = policy.createScriptURL(src);
  seen.add(script);
  script.nonce = element.nonce;
  script.type = data(element, "type") || "";
  script.text = policy.createScript(element.text);
  const isOwned = Object.keys(element)[0] && isExecutable(script);
  const remove = (): void => {
    if (isOwned) script.remove();
  };
  for (const event of ["load", "error"]) script.addEventListener(event, remove);
  if (isOwned) element.before(script);
  else element.replaceWith(script);
  script.type = element.type;
  if (!script.src) remove();
  return script;
};
