import { data } from "../shared/dom";

/**
 * The element whose script runs. Read by the prototype's getter: markup such as
 * `<img name="currentScript">` would otherwise take its place (DOM clobbering).
 */
const running: unknown = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")!.get!.call(document);

/** The tag that runs. A module script has none; then `<html>` takes its place. */
export const tag = (running instanceof HTMLScriptElement ? running : document.documentElement) as HTMLScriptElement;

/** An attribute `data-<name>` of the tag. */
export const attribute = (name: string): string | null => data(tag, name);

/** The address of a file beside `noren.js`. */
export const address = (file: string): string => new URL(file, tag.src || location.href).href;
