import { afterPaint } from "../after-paint";
import { loadedAndIdle } from "../loaded-and-idle";
import { enqueue } from "../queue";
import { inSlices } from "../time-slices";
import { setAddresses } from "./addresses";
import { forget } from "./forget";
import { is, markedId } from "./marks";
import { mayRelease } from "./permission";
import { cancelPlaceholder } from "./placeholders";
import { held, releasedOnce } from "./registry";
import { runScript } from "./script";
import { withdrawIf } from "./withdraw";

/** The queue of templates. No mark has the same name: ids have no such letter. */
const TEMPLATES = "<";

let urgent: boolean | undefined;
let painted: Promise<boolean | undefined> | undefined;
/**
 * When the content of templates comes: by then a framework that rendered the page on a server has hydrated it.
 * React renders the whole page anew when it finds children that it did not write.
 */
let idle: Promise<undefined> | undefined;

const activate = (element: HTMLElement): HTMLScriptElement | undefined => {
  if (is(element, "script")) return runScript(element as HTMLScriptElement);
  cancelPlaceholder(element);
  if (is(element, "iframe")) {
    // Inserted anew by script: where the parser inserted it, Chromium's history would restore what it showed,
    // whatever has been decided since. The element stays the same, since frameworks hold on to it.
    const { parentNode, nextSibling } = element;
    const focused = document.activeElement == element;
    parentNode!.removeChild(element);
    setAddresses(element);
    parentNode!.insertBefore(element, nextSibling);
    if (focused) element.focus();
  } else setAddresses(element);
  return;
};

const releaseAll = inSlices<HTMLElement>(
  (element) => {
    // An element that the parser may still be inside of can lack its text.
    if (!mayRelease(element) || (document.readyState == "loading" && !element.nextSibling)) return;
    held.delete(element);
    const queue = is(element, "script") ? markedId(element) : is(element, "template") ? TEMPLATES : "";
    enqueue(queue, queue == TEMPLATES ? (idle ||= loadedAndIdle()) : (painted ||= afterPaint(urgent)), () => {
      // The element and the choices may have changed since.
      if (!element.isConnected) forget(element);
      else if (mayRelease(element)) return activate(element);
      else held.add(element);
      return;
    });
  },
  () => (painted = idle = undefined),
);

/**
 * Releases what may be released, each in a task of its own after the next paint. Scripts of one service,
 * or of one category without, follow each other. A preview, which Turbo shows of a page that is being loaded,
 * is not the page. After a decision the first of each is urgent: the visitor waits for it.
 */
export const release = (afterDecision?: boolean): void => {
  urgent = afterDecision;
  if (held.size && !document.documentElement.hasAttribute("data-turbo-preview")) releaseAll(held);
};

/** Releases one held element at the visitor's request, whatever was decided. */
export const releaseOnce = (element: HTMLElement): void => {
  if (held.delete(element)) {
    releasedOnce.add(element);
    activate(element);
  }
};

/** The host is about to copy the page as it is: nothing that was released stays in that copy. */
export const beforeSnapshot = (): void => {
  withdrawIf((element) => !element.closest("[data-turbo-permanent],[hx-preserve]"));
  // What the host leaves on the page comes back, once the copy is made.
  afterPaint().then(release);
};
