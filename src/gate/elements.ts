import { attempt } from "./attempt";
import { broken, config, tag } from "./boot";
import { fault } from "./events";
import { load } from "./load";
import { painted } from "./paint";
import { inLine } from "./queue";
import { page } from "./signals/vendor";
import { slices } from "./slices";
import { choices, decided } from "./standing";
import { policy } from "./trust";
import { isWeb } from "./web";

/** What can be marked. Shops use `data-category` on other elements for purposes of their own. */
const MARKED = ":is(script,iframe,img,link,source,video,audio,template)[data-category]";

/** What loads by itself although it is marked. */
const LIVE = "[src]:not([src^='data:'],[src^=about]),[srcset],[href],[poster],[srcdoc],[imagesrcset]";

/** What a mark can hold back, each as `data-<name>`. */
const ADDRESSES = ["srcset", "src", "href", "poster"];

/** The attributes whose change concerns a marked element. */
export const MARKS = ["category", "service", ...ADDRESSES].map((name) => "data-" + name);

/** The line of templates in the queue. No mark is the same: ids have no such letter. */
const TEMPLATES = "<";

/** The height in pixels from which a frame is large enough to be looked at, and gets a placeholder. */
const VISIBLE = 40;

/** Milliseconds that what can wait waits at most: for a page with nothing to do, or to let go what has left it. */
const LATER = 1e3;

type Given = Record<string, string>;

/** Elements that were looked at: those that wait, were released or made by us, or are marked wrongly. */
const seen = new WeakSet<Element>();
/** Those that wait, in the order in which they were found. */
const held = new Set<HTMLElement>();
/** What was released and can be taken back, with the addresses that it got. */
const released = new WeakMap<HTMLElement, Given>();
/** The same elements, to go through: on the page or not, for a framework may put one in again. */
let withdrawable: WeakRef<HTMLElement>[] = [];
/** Those that the visitor let load once: they stay, whatever is withdrawn. */
const wished = new WeakSet<Element>();
/** What the content of a template became. */
const contents = new WeakMap<Element, ChildNode[]>();
/** Released templates whose content is on the page. */
const unfolded = new Set<HTMLElement>();
/** Media whose sources were released. */
const media = new WeakSet<HTMLMediaElement>();

/** By the prototype: a form's own are whatever its fields are named. */
const { matches, querySelectorAll } = Element.prototype;

let near: IntersectionObserver | undefined;

/**
 * Has a placeholder put into a held frame once it comes near. One that may be released only waits for the
 * parser.
 */
const whenNear = (frame: Element): void =>
  (near ||= new IntersectionObserver(
    (entries) =>
      entries.forEach(({ isIntersecting, target }: any) => {
        if (isIntersecting && target.offsetHeight > VISIBLE && held.has(target) && !may(target))
          load("low").then((run) => run("placeholder", target), () => {});
      }),
    { rootMargin: "50%" },
  )).observe(frame);

const is = (element: Element, name: string): boolean => element.localName == name;

/** Whether a script of this type runs when it is parsed: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const runs = (script: Element): boolean =>
  /^\s*(|module|.*(java|ecma|j|live)script[\d.]*)\s*$/i.test((script as HTMLScriptElement).type);

/** What an element is marked with: its service if it has one, and only else its category. */
const mark = ({ dataset: { category, service } }: HTMLElement): string => service || category!.replace("!", "");

/** What an element is to load; nothing if any of it is no address of a server. */
const wanted = ({ dataset }: HTMLElement): Given | undefined => {
  const addresses: Given = {};
  for (const name of ADDRESSES)
    if (dataset[name]) {
      addresses[name] = dataset[name];
      if (!(name == "srcset" ? dataset[name].split(/,\s/) : [dataset[name]]).every((one) => isWeb(one.trim().split(" ")[0]!))) return;
    }
  return addresses;
};

/** What is wrong with an element's marks, if anything is. */
const wrong = (element: HTMLElement): string | false => {
  const script = is(element, "script") && (element as HTMLScriptElement);
  return choices[mark(element)] == undefined
    ? "unknown-id"
    : (script ? runs(script) : matches.call(element, LIVE))
      ? "gated-but-live"
      : script && tag.nonce && script.nonce != tag.nonce
        ? // What the page's policy would stop, a mark does not let through.
          "missing-nonce"
        : !(wanted(element) && isWeb((script && script.getAttribute("src")) || "")) && "bad-address";
};

/**
 * A live element that shows exactly what it is marked with is a copy of a released one, which a router has
 * made by itself: it counts as released.
 */
const adopt = (element: HTMLElement): boolean | undefined => {
  const addresses = !is(element, "script") && wanted(element);
  if (!addresses || !Object.keys(addresses)[0] || ADDRESSES.some((name) => element.getAttribute(name) != addresses[name])) return;
  released.set(element, addresses);
  withdrawable.push(new WeakRef(element));
  const allowed = may(element);
  if (!allowed) takeBack(element);
  // Where nothing has been allowed yet, nothing was released of which this could be a copy.
  return allowed || decided;
};

const look = (element: HTMLElement): void => {
  if (seen.has(element)) return;
  seen.add(element);
  const code = wrong(element);
  if (code == "gated-but-live" && adopt(element)) return;
  if (!code) {
    held.add(element);
    if (is(element, "iframe")) whenNear(element);
    // Frameworks put the children of a template in the element itself.
    if (is(element, "template") && element.firstChild) fault("template-children", element);
  } else if (!broken) fault(code, element);
};

const find = function* (nodes: Iterable<Node>): Iterable<HTMLElement> {
  for (const node of nodes)
    if (node instanceof Element) {
      if (matches.call(node, MARKED)) yield node as HTMLElement;
      yield* querySelectorAll.call(node, MARKED) as Iterable<HTMLElement>;
    }
};

/** Holds the marked elements among nodes and below them, or says what is wrong; then releases what may be. */
export const hold = (nodes: Iterable<Node>): void => finder(find(nodes));

/** An element's marks have changed: it is judged anew, or follows the address that it is given. */
export const marked = (element: HTMLElement): void => {
  if (!matches.call(element, MARKED)) return;
  if (released.has(element)) {
    if (may(element) || wished.has(element)) give(element);
    else takeBack(element);
  } else if (!is(element, "script") || held.has(element)) {
    forget(element);
    look(element);
  }
};

/** Whether an element may be released now. */
const may = (element: HTMLElement): boolean | undefined => {
  const { category, service } = element.dataset;
  // Without a config nobody knows of a service what it is for.
  if (broken) return !service && category == "necessary";
  const id = mark(element);
  return category![0] == "!"
    ? decided && !choices[id]
    : choices[id] === true ||
        // Advanced consent mode: Google's tags run from the start, and heed the signal themselves.
        (config.signals?.google?.advanced && /^google-(ads|analytics|tag-manager)$/.test(id));
};

let after: Promise<unknown> | undefined;
let afterLoad: Promise<unknown> | undefined;

/**
 * Once the page has loaded and has nothing to do. By then a framework that rendered it on a server has made
 * it its own: React renders the whole page anew when it finds children that it did not write.
 */
const loadedAndIdle = (): Promise<unknown> =>
  new Promise((done) => {
    const idle = (): unknown =>
      // Safari has no such callback.
      page.requestIdleCallback ? requestIdleCallback(done, { timeout: LATER }) : setTimeout(done, LATER);
    if (document.readyState == "complete") idle();
    else addEventListener("load", idle);
  });

const releaser = slices<HTMLElement>(
  (element) => {
    // An element that the parser may still be inside of can lack its text.
    if (!may(element) || (document.readyState == "loading" && !element.nextSibling)) return;
    held.delete(element);
    const line = is(element, "script") ? mark(element) : is(element, "template") ? TEMPLATES : "";
    inLine(line, line == TEMPLATES ? (afterLoad ||= loadedAndIdle()) : (after ||= painted()), () => {
      // Much can have happened since.
      if (!element.isConnected) forget(element);
      else if (may(element)) return free(element);
      else held.add(element);
      return;
    });
  },
  () => (after = afterLoad = undefined),
);

/**
 * Releases what may be released, each in a task of its own after the next paint. Scripts of one service,
 * or of one category without, follow each other. A preview, which Turbo shows of a page that is on its way,
 * is not the page.
 */
export const release = (): void => {
  if (held.size && document.documentElement.dataset.turboPreview == undefined) releaser(held);
};

const finder = slices(look, release);

/** Releases one element that is held, because the visitor asks for it, whatever was decided. */
export const turn = (element: HTMLElement): void => {
  if (held.delete(element)) {
    wished.add(element);
    free(element);
  }
};

/** Lets an element go; should it come back, it is looked at anew. */
const forget = (element: HTMLElement): void => {
  held.delete(element);
  seen.delete(element);
  near?.unobserve(element);
};

let pruning: unknown;

/**
 * Something was removed. What a template became goes with the template, of which alone a framework knows.
 * Elements that wait and are no longer on the page are let go, in a while.
 */
export const prune = (): void => {
  for (const template of unfolded) if (!template.isConnected) takeBack(template);
  pruning ||= setTimeout(() => {
    pruning = 0;
    takeBackIf(() => false);
    for (const element of held) if (!element.isConnected) forget(element);
  }, LATER);
};

const free = (element: HTMLElement): HTMLScriptElement | undefined => {
  if (is(element, "script")) return runAgain(element as HTMLScriptElement);
  near?.unobserve(element);
  if (is(element, "iframe")) {
    // Put in anew by script: where the parser put it in, Chromium's history would restore what it showed,
    // whatever has been decided since. The element stays the same, since frameworks hold on to it.
    const { parentNode, nextSibling } = element;
    const focused = document.activeElement == element;
    parentNode!.removeChild(element);
    give(element);
    parentNode!.insertBefore(element, nextSibling);
    if (focused) element.focus();
  } else give(element);
  withdrawable.push(new WeakRef(element));
  return;
};

/** Gives an element what it is marked with. */
const give = (element: HTMLElement): void => {
  const had = released.get(element) || {};
  const addresses = wanted(element);
  released.set(element, addresses || {});
  if (!addresses) fault("bad-address", element);
  for (const name of ADDRESSES) {
    const address = addresses?.[name];
    if (address != had[name])
      if (address) element.setAttribute(name, policy.createScriptURL(address));
      else element.removeAttribute(name);
  }
  if (is(element, "template")) unfold(element as HTMLTemplateElement);
  reload(element);
};

/** A player chooses among its sources only when it is told to: once, after those that are on their way. */
const reload = (element: HTMLElement): void => {
  const player = element.closest<HTMLMediaElement>("video,audio");
  if (!player || media.has(player)) return;
  media.add(player);
  inLine("", painted(), () => {
    media.delete(player);
    player.load();
  });
};

const takeBack = (element: HTMLElement): void => {
  for (const name in released.get(element)) element.removeAttribute(name);
  released.delete(element);
  unfolded.delete(element);
  held.add(element);
  contents.get(element)?.forEach((node) => node.parentNode?.removeChild(node));
  reload(element);
  if (is(element, "iframe") && element.isConnected) {
    // Put in anew its page stops, and is no step of the visitor's way back either.
    element.replaceWith(element);
    whenNear(element);
  }
};

const takeBackIf = (test: (element: HTMLElement) => unknown): void => {
  withdrawable = withdrawable.filter((reference) => {
    const element = reference.deref();
    if (element && released.has(element) && !test(element)) return true;
    if (element && released.has(element)) takeBack(element);
    return false;
  });
};

/** Empties what may no longer be there, on the page or out of it. Scripts that ran stop with a reload. */
export const withdraw = (): void => takeBackIf((element) => !may(element) && !wished.has(element));

/** The host keeps a copy of the page as it is: nothing that was released stays in that copy. */
export const beforeSnapshot = (): void => {
  takeBackIf((element) => !element.closest("[data-turbo-permanent],[hx-preserve]"));
  // What the host leaves on the page comes back, once the copy is made.
  painted().then(release);
};

/** Puts the content of a template in after it: the same nodes as before, if they were taken out. */
const unfold = (template: HTMLTemplateElement): void => {
  let nodes = contents.get(template);
  if (!nodes) {
    const content = document.importNode(template.content, true);
    // Where a framework has put the children.
    for (const child of template.childNodes) content.append(document.importNode(child, true));
    // Its scripts join the line like any other.
    for (const script of content.querySelectorAll("script"))
      if (runs(script)) {
        Object.assign(script.dataset, !script.dataset.category && template.dataset, { type: script.type });
        script.type = "-";
        // A script whose text was cloned is a modified one to Trusted Types.
        script.text = policy.createScript(script.text);
      }
    nodes = [...content.childNodes];
    contents.set(template, nodes);
  }
  unfolded.add(template);
  template.after(...nodes);
};

/**
 * Runs a held script: one is made anew, for a clone of what came by innerHTML would count as started
 * already. It takes the place of the held one, and stays there, since vendors' code holds on to it. What a
 * type says is read when a script is put in, so that it has its marks again at once; the queue takes its
 * address off when it has run. So no copy of the page runs it once more.
 *
 * An element with properties of its own is somebody's, such as React's, who will want to remove that very
 * element: it stays, and the one made anew is beside it only for as long as it runs.
 */
const runAgain = (element: HTMLScriptElement): HTMLScriptElement => {
  const script = document.createElement("script");
  for (const { name, value } of element.attributes)
    // A parser takes names for attributes that scripts may not.
    attempt(() => script.setAttribute(name, name == "src" ? policy.createScriptURL(value) : policy.createScript(value)));
  const { src, type } = element.dataset;
  if (src) script.src = policy.createScriptURL(src);
  seen.add(script);
  script.nonce = element.nonce;
  script.type = type || "";
  script.text = policy.createScript(element.text);
  const isPassing = Object.keys(element)[0] && runs(script);
  const leave = (): void => {
    if (isPassing) script.remove();
  };
  for (const event of ["load", "error"]) script.addEventListener(event, leave);
  if (isPassing) element.before(script);
  else element.replaceWith(script);
  script.type = element.type;
  if (!script.src) leave();
  return script;
};
