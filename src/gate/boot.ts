import type { Config, Service } from "./contract";

/**
 * The element whose script runs. Read by the prototype's getter: markup such as
 * `<img name="currentScript">` would otherwise stand in its place (DOM clobbering).
 */
const running: unknown = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")!.get!.call(document);

/** The tag that runs. A module has none; then the page's own element stands in. */
export const tag = (running instanceof HTMLScriptElement ? running : document.documentElement) as HTMLScriptElement;
/** Whether the page is still being parsed when the tag runs. */
export const parsing = document.readyState == "loading";

/** An attribute `data-<name>` of the tag. */
export const attribute = (name: string): string | undefined => tag.getAttribute("data-" + name) ?? undefined;

/** The config in force. */
export let config: Config = { categories: [{ id: "necessary" }] };
/** Its services. One that is only named, and that nobody knows, counts as the strictest kind. */
export let services: Service[];
/** The region in force. */
export let region: string;
/** Whether nothing optional may ever be released on this page: a broken config, an old browser. */
export let broken: boolean | undefined;

/** Sets what this page view goes by. */
export const configure = (written: Config, effective: string): void => {
  config = written;
  region = effective;
  services = (config.services || []).map((it) => {
    const id = it as string;
    const [category, abroad] = __SERVICES__.find((ids) => ids.indexOf(id) > 0) || ["marketing", id];
    return (it as Service).id ? (it as Service) : { id, category: category!, abroad: !!abroad };
  });
};

/** Gives up: nothing optional is released from now on. */
export const giveUp = (): void => {
  broken = true;
};

/** Settles `booted`. */
export let boot: () => void;
/** Waits until the config is known and the page is no longer only prerendered. */
export const booted = new Promise<void>((resolve) => (boot = resolve));

/** An address beside `noren.js`. */
export const address = (file: string): string => new URL(file, tag.src || location.href).href;

/** Whether the browser sends Global Privacy Control. */
export const gpc = (): boolean => navigator.globalPrivacyControl === true;

/** The name under which something is stored. */
export const key = (suffix = ""): string => (config.storage?.key || "noren") + suffix;
