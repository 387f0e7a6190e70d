/**
 * Placeholders of blocked frames. A frame without an address holds an empty page of the shop's own
 * origin, as large as the embed: the placeholder is drawn in that page. So nothing shifts, whatever
 * gives the frame its size; the shop's style does not reach it; and it goes when the embed comes.
 */
import type { Act, Hand, Interface } from "./contract";

/** What of the look a shop can set. */
const LOOK = ["cloth", "ink", "accent", "on-accent", "line", "radius", "space", "font"];

/** Puts a placeholder into a frame; draws all of them anew. */
export const placeholders = (
  glue: Interface,
  hand: Hand,
  act: Act,
): [put: (frame: HTMLIFrameElement) => void, redraw: () => void] => {
  const { host, adoptedStyleSheets } = hand[0];
  const frames = new Set<HTMLIFrameElement>();

  const draw = (frame: HTMLIFrameElement): void => {
    const { src, category, service } = frame.dataset;
    const page = frame.contentDocument;
    // Another page is there already, or the frame is out of reach.
    if (!src || page?.URL != "about:blank") return;
    const { body } = page;
    let shadow = body.shadowRoot;
    if (!shadow) {
      shadow = body.attachShadow({ mode: "open" });
      // A sheet belongs to the document whose window made it.
      const { CSSStyleSheet } = page.defaultView as typeof window;
      shadow.adoptedStyleSheets = [
        [...adoptedStyleSheets[0]!.cssRules].map((rule) => rule.cssText).join(""),
        __CSS__,
      ].map((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
    }
    page.documentElement.lang = (host as HTMLElement).lang;
    const look = getComputedStyle(host);
    for (const name of LOOK) body.style.setProperty("--noren-" + name, look.getPropertyValue("--noren-" + name));
    body.dataset.theme = look.colorScheme;
    shadow.replaceChildren();
    // A link resolves an address, and takes one that is none.
    const { hostname, pathname } = Object.assign(document.createElement("a"), { href: src });
    const abroad = glue.placeholder(shadow, hostname, pathname, category!, service || "");
    // A frame needs a name for those who do not see it; the shop's own comes first.
    const title = shadow.querySelector("p")!.textContent!;
    if (!frame.title || frame.title == page.title) frame.title = title;
    page.title = title;
    // The gate hears the clicks of its own page alone.
    body.onclick = (event) => {
      const word = (event.composedPath()[0] as Element).closest<HTMLElement>("[data-noren]")?.dataset.noren;
      // The focus stays with the frame when its page goes, and comes back to it from what opens.
      if (word) frame.focus();
      if (word == "once") hand[12](frame);
      else if (word == "always")
        act("accept", [service || category, ...(abroad ? ["cross-border"] : [])], "placeholder");
      else if (word) act(word);
    };
  };

  const begun = ({ currentTarget }: Event): void => draw(currentTarget as HTMLIFrameElement);
  /** Frames that have left the page are let go. */
  const redraw = (): void => frames.forEach((frame) => (frame.isConnected ? draw(frame) : forget(frame)));
  const forget = (frame: HTMLIFrameElement): void => {
    frames.delete(frame);
    frame.removeEventListener("load", begun);
  };

  const put = (frame: HTMLIFrameElement): void => {
    for (const other of frames) if (!other.isConnected) forget(other);
    // What waits for a refusal is not missing.
    if (frame.dataset.category![0] == "!") return;
    if (frames.has(frame)) return draw(frame);
    const sandbox = frame.getAttributeNode("sandbox");
    if (sandbox && !frame.contentDocument && !frame.src && !frame.srcdoc) {
      // What a sandbox allows is settled when a page is opened. The frame has no page of anybody's: an empty
      // one is opened without the sandbox, for the placeholder, and the embed with it.
      frame.removeAttributeNode(sandbox);
      frame.replaceWith(frame);
      frame.setAttributeNode(sandbox);
    }
    frames.add(frame);
    // Some browsers put a second empty page in the place of the first, and a frame that is moved begins
    // anew.
    frame.addEventListener("load", begun);
    draw(frame);
  };

  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", redraw);

  return [put, redraw];
};
