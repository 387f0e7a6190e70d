/**
 * Placeholders of blocked frames. A frame without an address contains an empty page of the shop's own origin,
 * as large as the embed: the placeholder is drawn in that page. So there is no layout shift, whatever sets the
 * frame's size; the shop's style does not apply to it; and the embed replaces it.
 */
import type { Bridge, Command } from "../bridge/bridge";
import type { Interface } from "../bridge/interface";
import { data } from "../shared/dom";
import { CSS } from "./built";

/** The custom properties (`--noren-…`) of the look that a shop can set. */
const LOOK = ["cloth", "ink", "accent", "on-accent", "line", "radius", "space", "font"];

/** Returns two functions: one draws a placeholder in a frame, the other redraws all of them. */
export const placeholders = (
  glue: Interface,
  bridge: Bridge,
  execute: Command,
): [put: (frame: HTMLIFrameElement) => void, redraw: () => void] => {
  const { host, adoptedStyleSheets } = bridge.shadow;
  const frames = new Set<HTMLIFrameElement>();

  const draw = (frame: HTMLIFrameElement): void => {
    const src = data(frame, "src");
    const category = data(frame, "category")!;
    const service = data(frame, "service");
    const page = frame.contentDocument;
    // The frame has another page already, or one of another origin.
    if (!src || page?.URL != "about:blank") return;
    const { body } = page;
    let shadow = body.shadowRoot;
    if (!shadow) {
      shadow = body.attachShadow({ mode: "open" });
      // A constructed sheet can only be adopted by the document whose window created it.
      const { CSSStyleSheet } = page.defaultView as typeof window;
      shadow.adoptedStyleSheets = [
        [...adoptedStyleSheets[0]!.cssRules].map((rule) => rule.cssText).join(""),
        CSS,
      ].map((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet;
      });
    }
    page.documentElement.lang = (host as HTMLElement).lang;
    const look = getComputedStyle(host);
    for (const name of LOOK) body.style.setProperty("--noren-" + name, look.getPropertyValue("--noren-" + name));
    // The embed's own corners, where the shop has rounded them.
    body.style.setProperty("--frame-radius", getComputedStyle(frame).borderRadius);
    body.dataset.theme = look.colorScheme;
    // Only where the page's config names the palette.
    body.dataset.palette = (host as HTMLElement).dataset.palette ?? "";
    shadow.replaceChildren();
    // A link resolves an address, and does not throw on an invalid one.
    const { hostname, pathname } = Object.assign(document.createElement("a"), { href: src });
    const { lang, dir } = host as HTMLElement;
    const abroad = glue.renderPlaceholder(shadow, hostname, pathname, category!, service || "");
    Object.assign(shadow.firstElementChild as HTMLElement, { lang, dir });
    // A frame needs an accessible name; the shop's own takes precedence.
    const title = shadow.querySelector("p")!.textContent!;
    if (!frame.title || frame.title == page.title) frame.title = title;
    page.title = title;
    // The gate's listener gets only the clicks of its own page.
    body.onclick = (event) => {
      const control = (event.composedPath()[0] as Element).closest("[data-noren]");
      const command = control && data(control, "noren");
      // The focus stays on the frame when its page is replaced, and returns to it from the view that opens.
      if (command) frame.focus();
      if (command == "once") bridge.releaseOnce(frame);
      else if (command == "always")
        execute("accept", [service || category, ...(abroad ? ["cross-border"] : [])], "placeholder");
      else if (command) execute(command);
    };
  };

  const redrawOnLoad = ({ currentTarget }: Event): void => draw(currentTarget as HTMLIFrameElement);
  /** Redraws all; forgets frames that have left the page. */
  const redraw = (): void => frames.forEach((frame) => (frame.isConnected ? draw(frame) : forget(frame)));
  const forget = (frame: HTMLIFrameElement): void => {
    frames.delete(frame);
    frame.removeEventListener("load", redrawOnLoad);
  };

  const put = (frame: HTMLIFrameElement): void => {
    for (const other of frames) if (!other.isConnected) forget(other);
    // A frame that is released on refusal needs no placeholder.
    if (data(frame, "category")![0] == "!") return;
    if (frames.has(frame)) return draw(frame);
    const sandbox = frame.getAttributeNode("sandbox");
    if (sandbox && !frame.contentDocument && !frame.src && !frame.srcdoc) {
      // A page gets the sandbox of the moment in which it is opened. The frame has no page yet: the empty one
      // for the placeholder is opened without the sandbox, and the embed will be opened with it.
      frame.removeAttributeNode(sandbox);
      frame.replaceWith(frame);
      frame.setAttributeNode(sandbox);
    }
    frames.add(frame);
    // Some browsers replace the first empty page by a second one, and moving a frame reloads it.
    frame.addEventListener("load", redrawOnLoad);
    draw(frame);
  };

  matchMedia("(prefers-color-scheme:dark)").addEventListener("change", redraw);

  return [put, redraw];
};
