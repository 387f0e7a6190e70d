/** Sends one vendor its consent: `on` returns what is granted, `first` says that these are the page's defaults. */
export type Vendor<Options = unknown> = (
  on: (category: string, service?: string) => boolean | undefined,
  first: boolean | undefined,
  options: Options,
) => void;

/** The window, with whatever vendors have put there. */
export const global = window as any;

/** Adds an entry to a vendor's queue, whose `push` the vendor may have replaced. */
export const push = (name: string, ...entry: unknown[]): void => {
  (global[name] = global[name] || []).push(...entry);
};

/** Consent as Google and Microsoft spell it. */
export const state = (granted: boolean | undefined): string => (granted ? "granted" : "denied");
