/** What the build writes into the scripts: crates/embed/src/script.rs. Types and meanings are in the two `built.ts`. */
declare global {
  /** Whether the gate is that of a shop's own build, which contains the config. */
  const __BUILT__: boolean;
  /**
   * Whether the gate has the code of what not every shop's config uses: the mirror cookie, Google's signals, others',
   * categories that are consented to separately, services for the shop's own use, California's icon, a choice of
   * languages, languages that are written from right to left.
   */
  const __MIRROR__: boolean;
  const __GOOGLE__: boolean;
  const __VENDORS__: boolean;
  const __SEPARATE__: boolean;
  const __OWN_USE__: boolean;
  const __US__: boolean;
  const __MULTILINGUAL__: boolean;
  const __RTL__: boolean;
  const __CONFIG__: any;
  const __ASSETS__: any;
  const __TEXTS__: any;
  const __FRAMES__: any;
  const __CSS__: string;
  const __SERVICES__: any;
  const __KNOWN__: any;
  const __LANGUAGES__: any;

  interface Navigator {
    readonly globalPrivacyControl?: boolean;
  }
  interface Document {
    readonly prerendering?: boolean;
  }
}

export {};
