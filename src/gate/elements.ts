import { broken, config, services } from "./boot";
import { fault } from "./events";
import { afterPaint } from "./paint";
import { serve, waits } from "./queue";
import { choices, decided } from "./standing";
import { policy } from "./trust";

/** What can be marked. Shops use `data-category` on other elements for purposes of their own. */
const MARKED = ":is(script,iframe,img,link,source,video,audio,template)[data-category]";

/** Elements that were looked at: those that wait, were released or made by us, or are marked wrongly. */
const seen = new WeakSet<Element>();
/** Those that wait, in the order in which they were found. */
const held = new Set<HTMLElement>();
/** Media whose sources were released. */
const media = new Set<HTMLMediaElement | null>();

const isScript = (element: Element): boolean => element.localName == "script";

/** Whether a script of this type runs when it is parsed. */
const runs = (script: Element): boolean =>
  /^(|module|.*(java|ecma)script)$/i.test((script as HTMLScriptElement).type);

/** What an element is marked with: its service if it has one, and only else its category. */
const mark = ({ dataset: { category, service } }: HTMLElement): string =>
  (!broken && service) || category!.replace("!", "");

/** Holds the marked elements below a node, or says what is wrong with their marks. */
export const hold = (node: Node): void =>
  (node as ParentNode).querySelectorAll<HTMLElement>(MARKED).forEach((element) => {
    if (seen.has(element)) return;
    seen.add(element);
    const wrong =
      !broken &&
      (!(element.dataset.service ? services : config.categories).some(({ id }) => id == mark(element))
        ? "unknown-id"
        : (isScript(element) ? runs(element) : element.matches("[src]:not([src^=data],[src^=about]),[srcset],[href]")) &&
          "gated-but-live");
    if (wrong) fault(wrong, element);
    else {
      held.add(element);
      release();
    }
  });

/** Whether an element may be released now. */
const may = (element: HTMLElement): boolean | undefined => {
  const id = mark(element);
  return element.dataset.category![0] == "!"
    ? decided && !choices[id]
    : choices[id] ||
        // Advanced consent mode: Google's tags run from the start, and heed the signal themselves.
        (config.signals?.google?.advanced && /^google-(ads|analytics|tag-manager)$/.test(id));
};

const free = (element: any): void => {
  const { dataset } = element;
  const script = isScript(element);
  // A clone keeps every attribute, and has never been started.
  const target = script ? element.cloneNode() : element;
  for (const name of ["srcset", "src", "href", "poster"])
    if (dataset[name]) target.setAttribute(name, policy.createScriptURL(dataset[name]));
  if (script) {
    seen.add(target);
    target.type = dataset.type || "";
    target.text = policy.createScript(element.text);
    if (target.src) serve(mark(element), target);
    element.replaceWith(target);
  } else if (element.content) {
    const content = document.importNode(element.content, true);
    // Its scripts join the queue like any other.
    for (const script of content.querySelectorAll("script"))
      if (runs(script)) {
        Object.assign(script.dataset, !script.dataset.category && dataset, { type: script.type });
        script.type = "-";
        // A script whose text was cloned is a modified one to Trusted Types.
        script.text = policy.createScript(script.text);
      }
    element.after(content);
  } else media.add(element.closest("video,audio"));
};

let running: object | undefined;

/**
 * Releases what may be released, after the next paint, one element a task. A decision starts anew, so
 * that nothing it allows can slip into its own frame.
 */
export const release = (anew?: boolean): void => {
  if (running && !anew) return;
  const run = (running = {});
  const step = (): void => {
    if (run != running) return;
    for (const element of held) {
      if (!element.isConnected) {
        held.delete(element);
        seen.delete(element);
      } else if (
        may(element) &&
        !(isScript(element) && waits(mark(element))) &&
        // An element that the parser may still be inside of can lack its text.
        (document.readyState != "loading" || element.nextSibling)
      ) {
        held.delete(element);
        free(element);
        setTimeout(step);
        return;
      }
    }
    running = undefined;
    media.forEach((player) => player?.load());
    media.clear();
  };
  afterPaint(step);
};
