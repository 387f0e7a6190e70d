/** Tells one vendor: `on` says what is granted, `first` that these are the page's defaults. */
export type Vendor<Options = unknown> = (
  on: (category: string, service?: string) => boolean | undefined,
  first: boolean | undefined,
  options: Options,
) => void;

/** The window, with whatever vendors have put there. */
export const page = window as any;

/** Puts an entry in a vendor's queue, whose `push` the vendor may since have made its own. */
export const push = (name: string, ...entry: unknown[]): void => {
  (page[name] = page[name] || []).push(...entry);
};

/** Consent as Google and Microsoft spell it. */
export const state = (granted: boolean | undefined): string => (granted ? "granted" : "denied");
