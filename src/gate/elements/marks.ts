import { data, matches, querySelectorAll } from "../../shared/dom";
import { isHttpAddress } from "../../shared/http-address";

/** What can be marked. Shops use `data-category` on other elements for purposes of their own. */
export const MARKED = ":is(script,iframe,img,link,source,video,audio,template)[data-category]";

/** What loads by itself although it is marked. */
export const LIVE = "[src]:not([src^='data:'],[src^=about]),[srcset],[href],[poster],[srcdoc],[imagesrcset]";

/** What a mark can hold back, each as `data-<name>`. */
export const ADDRESSES = ["srcset", "src", "href", "poster"];

/** The attributes whose change concerns a marked element. */
export const MARKS = ["category", "service", ...ADDRESSES].map((name) => "data-" + name);

/** Addresses by attribute. */
export type Addresses = Record<string, string>;

export const is = (element: Element, name: string): boolean => element.localName == name;

/** Whether a script of this type runs when it is parsed: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
export const isExecutable = ({ type }: HTMLScriptElement): boolean =>
  // The usual mark needs no expression to be compiled.
  type != "text/plain" && /^\s*(|module|.*(java|ecma|j|live)script[\d.]*)\s*$/i.test(type);

/** The id that an element is marked with: its service if it has one, else its category. */
export const markedId = (element: Element): string =>
  data(element, "service") || data(element, "category")!.replace("!", "");

/** What an element is to load; nothing if any of it is not an http(s) or relative address. */
export const markedAddresses = (element: Element): Addresses | undefined => {
  // Without a prototype: what a page has put on `Object.prototype` is no address of an element.
  const addresses: Addresses = Object.create(null);
  for (const name of ADDRESSES) {
    const address = data(element, name);
    if (address) {
      addresses[name] = address;
      if (!(name == "srcset" ? address.split(/,\s/) : [address]).every((one) => isHttpAddress(one.trim().split(" ")[0]!))) return;
    }
  }
  return addresses;
};

/** The marked elements among nodes and below them. */
export const findMarked = function* (nodes: Iterable<Node>): Iterable<HTMLElement> {
  for (const node of nodes)
    if (node instanceof Element) {
      if (matches.call(node, MARKED)) yield node as HTMLElement;
      yield* querySelectorAll.call(node, MARKED) as Iterable<HTMLElement>;
    }
};
