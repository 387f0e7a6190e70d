/**
 * Placeholders of blocked frames. A frame without an address holds an empty page of the shop's own
 * origin, as large as the embed: the placeholder is drawn in that page. So nothing shifts, whatever
 * gives the frame its size; the shop's style does not reach it; and it goes when the embed comes.
 */
import type { Act, Hand, Interface } from "./contract";

/** What of the look a shop can set. */
const LOOK = ["cloth", "ink", "accent", "on-accent", "line", "radius", "space", "font"];

/** Draws a frame's placeholder; draws all of them anew. */
export const placeholders = (
  glue: Interface,
  hand: Hand,
  act: Act,
): [draw: (frame: HTMLIFrameElement) => void, redraw: () => void, takeBack: () => void] => {
  const { host, adoptedStyleSheets } = hand[0];
  const frames = new Set<HTMLIFrameElement>();
  // Those that the visitor let load once stay until the page goes, whatever is withdrawn.
  const wished = new WeakSet<HTMLIFrameElement>();

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
      if (word == "once") {
        wished.add(frame);
        hand[12](frame);
      }
      else if (word == "always")
        act("accept", [service || category, ...(abroad ? ["cross-border"] : [])], "placeholder");
      else if (word) act(word);
    };
  };

  const begun = ({ currentTarget }: Event): void => draw(currentTarget as HTMLIFrameElement);
  const redraw = (): void => frames.forEach((frame) => (frame.isConnected ? draw(frame) : frames.delete(frame)));

  // Puts a placeholder into a frame.
  const put = (frame: HTMLIFrameElement): void => {
    // What waits for a refusal is not missing; and one that was drawn draws itself anew.
    if (frame.dataset.category![0] == "!" || frames.has(frame)) return;
    const sandbox = frame.getAttributeNode("sandbox");
    if (sandbox && !frame.contentDocument) {
      // What a sandbox allows is settled when a page is opened: the empty page is opened without one,
      // and the embed with it.
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

  // A frame whose leave was withdrawn is put in again, empty: its page stops, and is no step of the
  // visitor's way back either. The gate finds and holds it like any other that is added.
  const takeBack = (): void =>
    document.querySelectorAll<HTMLIFrameElement>("iframe[data-category]").forEach((frame) => {
      const { src } = frame.dataset;
      if (src && frame.getAttribute("src") == src && !wished.has(frame) && hand[12](frame) === true) {
        frame.removeAttribute("src");
        frame.replaceWith(frame);
        frames.delete(frame);
        if (frame.offsetHeight > 40) put(frame);
      }
    });
  addEventListener("noren:withdraw", takeBack);
  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", redraw);

  return [put, redraw, takeBack];
};
