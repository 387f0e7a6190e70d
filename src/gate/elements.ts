import { attempt } from "./attempt";
import { broken, config } from "./boot";
import { fault } from "./events";
import { load } from "./load";
import { inLine } from "./queue";
import { choices, decided } from "./standing";
import { policy } from "./trust";

/** What can be marked. Shops use `data-category` on other elements for purposes of their own. */
const MARKED = ":is(script,iframe,img,link,source,video,audio,template)[data-category]";

/** Elements that were looked at: those that wait, were released or made by us, or are marked wrongly. */
const seen = new WeakSet<Element>();
/** Those that wait, in the order in which they were found. */
const held = new Set<HTMLElement>();
/** Media whose sources were released. */
const media = new Set<HTMLMediaElement>();

let near: IntersectionObserver | undefined;

/**
 * Has a placeholder put into a held frame once it comes near, if it is large enough to be looked at. One
 * that may be released only waits for the parser.
 */
const whenNear = (frame: Element): void =>
  (near ||= new IntersectionObserver(
    (entries) =>
      entries.forEach(({ isIntersecting, target }: any) => {
        if (isIntersecting && target.offsetHeight > 40 && held.has(target) && !may(target))
          load("low").then((run) => run("placeholder", target), () => {});
      }),
    { rootMargin: "50%" },
  )).observe(frame);

const isScript = (element: Element): boolean => element.localName == "script";

/** Whether a script of this type runs when it is parsed. */
const runs = (script: Element): boolean =>
  /^(|module|.*(java|ecma)script)$/i.test((script as HTMLScriptElement).type);

/** What an element is marked with: its service if it has one, and only else its category. */
const mark = ({ dataset: { category, service } }: HTMLElement): string =>
  (!broken && service) || category!.replace("!", "");

/** Holds the marked elements below a node, or says what is wrong with their marks. */
export const hold = (node: Node): void => {
  for (const element of (node as ParentNode).querySelectorAll<HTMLElement>(MARKED))
    if (!seen.has(element)) {
      seen.add(element);
      const wrong =
        choices[mark(element)] == undefined
          ? "unknown-id"
          : (isScript(element)
              ? runs(element)
              : element.matches("[src]:not([src^=data],[src^=about]),[srcset],[href]")) && "gated-but-live";
      if (!wrong) {
        held.add(element);
        if (element.localName == "iframe") whenNear(element);
      } else if (!broken) fault(wrong, element);
    }
};

/** Whether an element may be released now. */
const may = (element: HTMLElement): boolean | undefined => {
  const id = mark(element);
  return element.dataset.category![0] == "!"
    ? decided && !choices[id]
    : choices[id] === true ||
        // Advanced consent mode: Google's tags run from the start, and heed the signal themselves.
        (config.signals?.google?.advanced && /^google-(ads|analytics|tag-manager)$/.test(id));
};

/**
 * Releases what may be released, each in a task of its own after the next paint. Scripts of one service,
 * or of one category without, follow each other.
 */
export const release = (): void =>
  held.forEach((element) => {
    // An element that the parser may still be inside of can lack its text.
    if (may(element) && (document.readyState != "loading" || element.nextSibling)) {
      held.delete(element);
      inLine(isScript(element) && mark(element), () => {
        // Much can have happened since.
        if (!element.isConnected) seen.delete(element);
        else if (may(element)) return free(element);
        else held.add(element);
        return;
      });
    }
  });

/**
 * Releases one element that is held, because the visitor asks for it, whatever was decided. Of one that
 * was released and may no longer be says `true`, and looks at it anew when it is put in again.
 */
export const turn = (element: HTMLElement): unknown =>
  held.delete(element) ? free(element) : !may(element) && seen.delete(element);

const free = (element: any): HTMLScriptElement | undefined => {
  const { dataset } = element;
  const script = isScript(element);
  // Made anew; a clone of what came by innerHTML would count as started already.
  const target = script ? document.createElement("script") : element;
  if (script)
    for (const { name, value } of element.attributes)
      // A parser takes names for attributes that scripts may not.
      attempt(() => target.setAttribute(name, name == "src" ? policy.createScriptURL(value) : policy.createScript(value)));
  for (const name of ["srcset", "src", "href", "poster"])
    if (dataset[name]) target.setAttribute(name, policy.createScriptURL(dataset[name]));
  if (script) {
    seen.add(target);
    target.nonce = element.nonce;
    target.type = dataset.type || "";
    target.text = policy.createScript(element.text);
    target.async = true;
    element.replaceWith(target);
    return target;
  }
  if (element.content) {
    const content = document.importNode(element.content, true);
    // Its scripts join the line like any other.
    for (const script of content.querySelectorAll("script"))
      if (runs(script)) {
        Object.assign(script.dataset, !script.dataset.category && dataset, { type: script.type });
        script.type = "-";
        // A script whose text was cloned is a modified one to Trusted Types.
        script.text = policy.createScript(script.text);
      }
    element.after(content);
  }
  const player = element.closest("video,audio");
  media.add(player);
  setTimeout(() => media.delete(player) && player?.load());
  return;
};
