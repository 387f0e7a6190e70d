/**
 * The diagnostics: what each fault is, in words. A file of its own, which only a page with faults loads.
 */
import type { Explained, FaultCode } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import { type ConfigIds, configIds } from "../shared/config-ids";
import { data } from "../shared/dom";
import { ATTRIBUTES, CONTROLS } from "../shared/vocabulary";
import { jsonFault } from "./json-fault";
import { nearest } from "./nearest";

/** A selector-like path to an element, for people to find it by. */
export const pathOf = (element: Element): string => {
  const parent = element.parentElement;
  return element.id
    ? "#" + element.id
    : parent
      ? `${pathOf(parent)}>${element.localName}:nth-child(${[...parent.children].indexOf(element) + 1})`
      : element.localName;
};

/** A hint at the nearest name, if one is near. */
const hintAt = (wrong: string, known: string[]): string => {
  const near = nearest(wrong, known);
  return near ? `; did you mean "${near}"?` : "";
};

/** The ids of the services that a config may only name. */
const KNOWN: string[] = __KNOWN__;

/** Which id is unknown, and what it may have been meant to be; a service that only has to be added, if so. */
const unknown = (kind: "category" | "service", id: string, known: ConfigIds): string => {
  const listed = kind == "service" ? KNOWN : [];
  return listed.includes(id)
    ? `: Noren knows this service; add "${id}" to "services" in the config`
    : hintAt(id, known[kind].length ? known[kind] : listed);
};

const unknownMark = (element: HTMLElement, known: ConfigIds): Explained => {
  const category = data(element, "category") ?? "";
  const service = data(element, "service");
  const kind = service ? "service" : "category";
  const id = service || category.replace("!", "");
  const hint = unknown(kind, id, known);
  return [`data-${kind}="${id}" is not in the config, so the element is held for good${hint}`, pathOf(element)];
};

/** What to write where an element is marked, but loads by itself all the same. */
const correction = (element: HTMLElement): string =>
  element.localName == "script"
    ? `a script with data-category has to have type="text/plain" (and data-type="module" if it is one), or it runs at once`
    : element.localName == "template"
      ? "Firefox fetches the pictures, scripts and styles in a <template> while it parses the page, whatever was decided; mark them in there too, with data-category and data-src"
      : element.hasAttribute("srcdoc")
        ? "srcdoc cannot be held back; put the frame into a <template data-category>"
        : `an element with data-category has to have ${["src", "srcset", "href", "poster"]
            .filter((name) => element.hasAttribute(name))
            .map((name) => `data-${name} in place of ${name}`)
            .join(" and ")}, or it loads at once`;

/**
 * Why there is no config: the inline one's text, if there is one; the address of another, with what it
 * answered or why it did not; an error, where the interface that would explain cannot be loaded.
 */
const noConfig = async (why: undefined | string | Error | [url: string, status: number | string, text?: string]): Promise<Explained> => {
  const nothing = "; nothing optional is released";
  if (Array.isArray(why)) {
    const [url, status, text] = why;
    const what =
      text == undefined
        ? `cannot be fetched (${status})`
        : (status as number) < 300
          ? `is not JSON: ${jsonFault(text) ?? "it cannot be parsed"}`
          : `answered with the status ${status}`;
    return [`${url} ${what}${nothing}`, "data-config"];
  }
  if (why instanceof Error)
    return [`the config has faults, and the interface, which names them, cannot be loaded: ${why.message}${nothing}`];
  if (typeof why == "string")
    return [`the config is not JSON: ${jsonFault(why) ?? "it cannot be parsed"}${nothing}`, "[data-noren-config]"];
  if (document.readyState == "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  return document.querySelector("script[data-noren-config]")
    ? [`the config stands after the tag, which did not see it: put it before${nothing}`, "[data-noren-config]"]
    : [`there is no config: the page has no <script type="application/json" data-noren-config>, and the tag no data-config${nothing}`];
};

/** A tag of Google's, in words. */
const googleTag = ({ src, text }: HTMLScriptElement): string =>
  src ? `the tag ${src}` : /gtm\.start/.test(text) ? "the snippet of Google Tag Manager (gtm.start)" : "a tag of Google's";

/** Which command a control has, and which it can have. */
const wrongControl = (element: HTMLAnchorElement): string => {
  const noren = data(element, "noren");
  const norenLang = data(element, "noren-lang");
  if (norenLang) return `data-noren-lang="${norenLang}" is none of the languages offered`;
  const command = noren ?? element.hash.replace("#noren-", "");
  return element.matches("a,area") && CONTROLS.includes(command.split("-")[0]!)
    ? `a link opens (settings, policy, show) and never decides; for "${command}" use a <button data-noren="${command}">`
    : `"${command}" is none of ${CONTROLS.join(", ")}${hintAt(command, CONTROLS)}`;
};

/** What a fault is and what to do about it, and the place where it is. */
export const explain = async (code: FaultCode, about: any, config: Config): Promise<Explained> => {
  switch (code) {
    case "unknown-id":
      return typeof about == "string"
        ? [`"${about}" is neither a category nor a service of the config, so it is passed over${hintAt(about, Object.values(configIds(config)).flat())}`]
        : unknownMark(about, configIds(config));
    case "gated-but-live":
      return [correction(about), pathOf(about)];
    case "bad-address":
      return ["data-src, data-srcset, data-href and data-poster take https:, http: and relative addresses; the element is held for good", pathOf(about)];
    case "missing-nonce":
      return ["the tag of Noren has a nonce, and this script has another one or none, so it is held for good: give it the page's nonce", pathOf(about)];
    case "template-children":
      return [
        "the children of this <template> are in the element itself and not in its content, so that what loads by itself has loaded; write them as markup (React: dangerouslySetInnerHTML, Vue: v-html)",
        pathOf(about),
      ];
    case "element-removed":
      return ["the page keeps taking <noren-consent> out of its place, so it is left where the page wants it; nothing is drawn until a view is opened"];
    case "unknown-control":
      return [wrongControl(about), pathOf(about)];
    case "bad-attribute": {
      const [name, value, known] = about;
      const unbuilt = name == "layout" && ATTRIBUTES.layout!.includes(value) ? "; name it in the config's layout list, so that it is built" : "";
      return [`data-${name}="${value}" on the tag is none of ${known.join(", ")}${unbuilt || hintAt(value, known)}`, "data-" + name];
    }
    case "script-timeout":
      return [
        `${(about as HTMLScriptElement).src} neither loaded nor failed in 10 s; the next one goes ahead`,
        pathOf(about),
      ];
    case "bad-config":
      return noConfig(about);
    case "bad-record":
      return ["what is stored is not a record, so it counts as no answer", about];
    case "late-defaults":
      return [
        `${googleTag(about)} ran before the consent defaults were set: hold it by data-category, or put noren-defaults.html of the shop's build before it, or the tag of Noren without defer and async`,
        pathOf(about),
      ];
    case "no-way-back":
      return [`reopen is "none", and the page has no control with data-noren="settings" either`];
    case "unsupported":
      return ["this browser is older than those that Noren works in, or the page took away what it needs; nothing optional is released"];
    case "second-config":
      return [
        "this noren.js was built with a config, so the one that the page brings counts for nothing: remove it, or embed a generic build",
        about ? "data-config" : "[data-noren-config]",
      ];
    case "second-tag":
      return ["this is the second tag on the page; it does nothing"];
    default:
      return [about?.message ?? "" + about];
  }
};
