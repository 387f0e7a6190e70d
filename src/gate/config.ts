import type { Config, Service } from "../bridge/config";
import { SERVICES } from "./built";

/** The config in force. */
export let config: Config = { categories: [{ id: "necessary" }] };
/** Its services. A service that is only named, and that the build does not know, counts as marketing abroad. */
export let services: Service[];
/** The region in force. */
export let region: string;
/** Whether nothing optional may ever be released on this page: a broken config, or an old browser. */
export let broken: boolean | undefined;

/** Sets the config and the region of this page view. */
export const configure = (written: Config, effectiveRegion: string): void => {
  config = written;
  region = effectiveRegion;
  services = (config.services || []).map((service) => {
    const id = service as string;
    // A shop's own build has resolved them.
    if (__BUILT__) return service as Service;
    const [category, abroad] = SERVICES.find((ids) => ids.indexOf(id) > 0) || ["marketing", id];
    const described: Service = typeof id == "string" ? { id, category: category!, abroad: !!abroad } : (service as Service);
    // Before the interface has checked the config. Marketing is never for the shop's own use.
    return { ...described, own: described.category != "marketing" && !!written.ownUse?.includes(described.id) };
  });
};

/** Fails closed: nothing optional is released from now on. */
export const failClosed = (): void => {
  broken = true;
};

/** Resolves `booted`. */
export let boot: () => void;
/** Resolves once the config is known and the page is no longer only prerendered. */
export const booted = new Promise<void>((resolve) => (boot = resolve));

/** Whether the browser sends Global Privacy Control: https://w3c.github.io/gpc/ */
export const gpc = (): boolean => navigator.globalPrivacyControl === true;

/** The key of an entry in storage. */
export const key = (suffix = ""): string => (config.storage?.key || "noren") + suffix;
