/**
 * The policy's text, taken over from a page that a server sent.
 *
 * No digest covers that page: it is rendered for one shop, often after `noren.js` was built, and may come
 * from another server. So nothing of it is adopted. Its `<article>` is built anew from the elements and
 * attributes listed here, which are those that the renderer writes (`src/view/policy_page.rs`,
 * `change_page.rs` and `service.rs`); whatever else is there stays behind.
 */

/** What an attribute's value has to be. */
type Rule = RegExp | ((value: string) => boolean);

/** Whether a link leads to `https:`, `http:`, `mailto:`, `tel:`, or somewhere relative. */
const isAddress = (value: string): boolean => {
  try {
    // What a browser would make of it: blanks and control characters within a scheme are ignored.
    return /^(https?|mailto|tel):$/.test(new URL(value, "https://relative.invalid").protocol);
  } catch {
    return false;
  }
};

/** The elements that the renderer writes, each with its attributes beside `lang`. */
const WRITTEN = new Map<string, Record<string, Rule>>([
  ["a", { href: isAddress, class: /^text$/, target: /^_blank$/, rel: /^noopener noreferrer$/ }],
  ["article", {}],
  ["dd", {}],
  ["del", {}],
  ["div", { class: /^(links|service-list)$/ }],
  ["dl", {}],
  ["dt", {}],
  ["h1", {}],
  // No other id: the dialog around the text has ids of its own.
  ["h2", { id: /^s\d{1,2}$/ }],
  ["h3", {}],
  ["h4", {}],
  ["header", {}],
  ["ins", {}],
  ["li", {}],
  ["nav", { "aria-labelledby": /^contents$/ }],
  ["ol", {}],
  ["p", { id: /^contents$/ }],
  ["section", {}],
  ["strong", {}],
  ["time", { datetime: /^\d{4}-\d\d-\d\d$/ }],
  ["ul", { class: /^versions$/ }],
]);

const LANGUAGE = /^[A-Za-z0-9-]+$/;

/** What is left out with all that it holds: its text is code, or is not meant to be read where it stands. */
const LEFT_OUT = new Set(
  (
    "applet area audio base button canvas datalist dialog embed fencedframe form frame frameset iframe img input link " +
    "map meta noembed noframes noscript object optgroup option output param picture plaintext portal script select " +
    "slot source style template textarea title track video xmp"
  ).split(" "),
);

const HTML = "http://www.w3.org/1999/xhtml";

/** Puts copies of what is allowed of a node's children into another; of an unknown element, its text. */
const copyChildren = (from: Node, to: Node): void => {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element && child.namespaceURI == HTML && !LEFT_OUT.has(child.localName)) {
      const rules = WRITTEN.get(child.localName);
      copyChildren(child, rules ? to.appendChild(copyElement(child, rules)) : to);
    }
  }
};

const copyElement = (from: Element, rules: Record<string, Rule>): HTMLElement => {
  const copy = document.createElement(from.localName);
  for (const { name, value } of from.attributes) {
    const rule = name == "lang" ? LANGUAGE : Object.hasOwn(rules, name) && rules[name];
    if (rule && (rule instanceof RegExp ? rule.test(value) : rule(value))) copy.setAttribute(name, value);
  }
  return copy;
};

/** The article of a parsed page, built anew. */
export const rebuild = (article: Element): HTMLElement => {
  const copy = document.createElement("article");
  copyChildren(article, copy);
  return copy;
};
