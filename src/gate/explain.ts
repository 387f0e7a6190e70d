import { nearest } from "./nearest";

/** A selector-like path to an element, for people to find it by. */
const pathOf = (element: Element): string => {
  const parent = element.parentElement;
  return element.id
    ? "#" + element.id
    : parent
      ? `${pathOf(parent)}>${element.localName}:nth-child(${[...parent.children].indexOf(element) + 1})`
      : element.localName;
};

/** Which id of an element's marks is unknown, and what it may have been meant to be. */
const unknown = ({ dataset: { category = "", service } }: HTMLElement, known: string[]): string => {
  const [kind, id] = service ? ["service", service] : ["category", category.replace("!", "")];
  const near = nearest(id!, known);
  return `data-${kind}="${id}" is not in the config, so the element is held for good${near ? `; did you mean "${near}"?` : ""}`;
};

/** What to write where an element is marked, but live all the same. */
const instead = (element: HTMLElement): string =>
  element.localName == "script"
    ? `a script with data-category has to have type="text/plain" (and data-type="module" if it is one), or it runs at once`
    : `an element with data-category has to have ${["src", "srcset", "href"]
        .filter((name) => element.hasAttribute(name))
        .map((name) => `data-${name} in place of ${name}`)
        .join(" and ")}, or it loads at once`;

/** What a fault of the gate is and what to do about it, and the place where it is. */
export const explain = (
  code: string,
  about: unknown,
  known: string[],
): [message: string, path?: string] => {
  switch (code) {
    case "unknown-id":
      return [unknown(about as HTMLElement, known), pathOf(about as Element)];
    case "gated-but-live":
      return [instead(about as HTMLElement), pathOf(about as Element)];
    case "script-timeout":
      return [
        `${(about as HTMLScriptElement).src} neither loaded nor failed in 10 s; the next one goes ahead`,
        pathOf(about as Element),
      ];
    case "bad-config":
      return ["the config is not valid JSON, or there is none; nothing optional is released"];
    case "bad-record":
      return ["what is stored is not a record, so it counts as no answer", about as string];
    case "late-defaults":
      return [
        "signals need the inline config, and a plain tag (no defer, no async) before every other one",
        pathOf(about as Element),
      ];
    case "no-way-back":
      return [`reopen is "none", and the page has no control with data-noren="settings" either`];
    case "unsupported":
      return ["this browser is older than those that Noren works in; nothing optional is released"];
    case "second-tag":
      return ["this is the second tag on the page; it does nothing"];
    default:
      return ["" + about];
  }
};
