// What wasm-bindgen generates for crates/node.

declare module "noren-node" {
  export class Package {
    constructor(folder: string, locales?: string, policy?: string);
    check(config: string): string;
    build(config: string | undefined, out: string, minify: (script: string, features: string) => string): string;
    publish(from: string): string;
    known(): string;
    auditPlan(options: string): string;
    l10n(language: string | undefined, characters: string | undefined, colours: boolean): string;
    previewFiles(): string;
    previewLanguages(): string;
    previewViews(tag: string, stretch: string): string;
    newLanguage(tag: string): string;
    audit(options: string, reported: string): string;
  }
  export function initSync(options: { module: Uint8Array }): void;
}
