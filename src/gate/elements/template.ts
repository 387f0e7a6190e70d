import { data } from "../../shared/dom";
import { policy } from "../trusted-types";
import { isExecutable } from "./marks";
import { expanded } from "./registry";

/** The nodes that the content of a template became. */
const contents = new WeakMap<Element, ChildNode[]>();

/** Inserts the content of a template after it: the same nodes as before, if they were removed. */
export const expand = (template: HTMLTemplateElement): void => {
  let nodes = contents.get(template);
  if (!nodes) {
    const content = document.importNode(template.content, true);
    // Where a framework has put the children.
    for (const child of template.childNodes) content.append(document.importNode(child, true));
    // Its scripts are held and released like any other.
    for (const script of content.querySelectorAll("script"))
      if (isExecutable(script)) {
        Object.assign(script.dataset, !data(script, "category") && template.dataset, { type: script.type });
        script.type = "-";
        // A script whose text was cloned is a modified one to Trusted Types.
        script.text = policy.createScript(script.text);
      }
    nodes = [...content.childNodes];
    contents.set(template, nodes);
  }
  expanded.add(template);
  template.after(...nodes);
};

/** Removes the content of a template. */
export const collapse = (template: HTMLElement): void => {
  expanded.delete(template);
  contents.get(template)?.forEach((node) => node.parentNode?.removeChild(node));
};
