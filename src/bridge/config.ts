/** A category, as far as the gate reads it. */
export interface Category {
  id: string;
  separate?: boolean;
}

/** A service written out, as far as the gate reads it. */
export interface Service {
  id: string;
  category: string;
  abroad?: boolean;
  /** Whether it only serves the shop's own statistics or the site's appearance. */
  own?: boolean;
}

/** Google's options: Consent Mode v2. */
export interface GoogleOptions {
  waitForUpdate?: number;
  adsDataRedaction?: boolean;
  urlPassthrough?: boolean;
  advanced?: boolean;
}

/** Which vendors are told. */
export interface SignalOptions {
  google?: GoogleOptions;
  uet?: boolean;
  clarity?: boolean;
  meta?: boolean;
  tiktok?: boolean;
  matomo?: boolean | "cookies";
  dataLayer?: boolean;
}

/** The config, as far as the gate reads it; the interface checks the rest. */
export interface Config {
  company?: { logo?: string };
  categories: Category[];
  services?: (Service | string)[];
  languages?: string[];
  policy?: "built-in" | { url: string | Record<string, string> };
  revision?: number;
  expiresAfterDays?: number;
  region?: string;
  storage?: { key?: string; cookie?: { name?: string; domain?: string } };
  ownUse?: string[];
  signals?: SignalOptions;
  layout?: string | string[];
  theme?: string;
  palette?: string;
  interface?: string;
  reopen?: "none" | { at?: string; offset?: number | string };
  messages?: Record<string, Record<string, string>>;
}
