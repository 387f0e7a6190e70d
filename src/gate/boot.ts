import type { Config, Service } from "./contract";

/** The tag that runs: its address, its attributes. */
export const tag = document.currentScript as HTMLScriptElement | null;
/** What the tag says. */
export const said: DOMStringMap = tag?.dataset || {};

/** The config in force, with the tag's attributes merged in. */
export let config: Config = { categories: [{ id: "necessary" }] };
/** Its services. One of the catalogue, whose facts are not here, counts as the strictest kind. */
export let services: Service[];
/** The region in force. */
export let region: string;
/** Whether nothing optional may ever be released on this page: a broken config, an old browser. */
export let broken: boolean | undefined;

/** Sets what this page view goes by. */
export const configure = (merged: Config, effective: string): void => {
  config = merged;
  region = effective;
  services = (config.services || []).map((it) =>
    (it as Service).id ? (it as Service) : { id: it as string, category: "marketing", abroad: true },
  );
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
export const address = (file: string): string => new URL(file, tag?.src || document.baseURI).href;

/** Whether the browser sends Global Privacy Control. */
export const gpc = (): boolean => navigator.globalPrivacyControl === true;

/** The name under which something is stored. */
export const key = (suffix = ""): string => (config.storage?.key || "noren") + suffix;
