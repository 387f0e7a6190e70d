// The Rust crates, as WebAssembly.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { initSync, Package } from "noren-node";
import { minify } from "../minify.mjs";
import { Failure, messageOf } from "./failure";

/** The folder of the installed package: the command is in its bin/. */
export const FOLDER = join(import.meta.dirname, "..");

export interface Summary {
  readonly categories?: number;
  readonly services?: number;
  readonly languages: string[];
}

export interface Known {
  readonly languages: string[];
  readonly regions: string[];
  /** The ids of the known services, by category. */
  readonly services: Record<string, string[]>;
}

/** Folders of a shop's own, in place of the package's. */
export interface Own {
  readonly locales?: string | undefined;
  readonly policy?: string | undefined;
}

/** Rust's paths have `/` between folders, which Node.js accepts on Windows, too. */
const path = (it: string): string => (process.platform === "win32" ? it.replaceAll("\\", "/") : it);

let loaded = false;

/** Calls Rust, whose errors are about what a person wrote. */
const call = (own: Own, take: (rust: Package) => string): unknown => JSON.parse(text(own, take));

const text = (own: Own, take: (rust: Package) => string): string => {
  if (!loaded) initSync({ module: brotliDecompressSync(readFileSync(join(import.meta.dirname, "noren-node.wasm.br"))) });
  loaded = true;
  const of = (folder: string | undefined): string | undefined => (folder === undefined ? undefined : path(folder));
  try {
    return take(new Package(path(FOLDER), of(own.locales), of(own.policy)));
  } catch (thrown) {
    throw thrown instanceof WebAssembly.RuntimeError ? thrown : new Failure(messageOf(thrown));
  }
};

/** Checks a config's file. */
export const check = (config: string, own: Own = {}): Summary => call(own, (rust) => rust.check(path(config))) as Summary;

/** Writes an embed into a folder: of a shop, or without a config a generic one. */
export const build = (config: string | undefined, out: string, own: Own = {}): Summary =>
  call(own, (rust) =>
    rust.build(config === undefined ? undefined : path(config), path(out), (script, features) => minify(script, JSON.parse(features))),
  ) as Summary;

/** Publishes the policy's texts from a day on. */
export const publish = (from: string, own: Own): Record<string, string | null> =>
  call(own, (rust) => rust.publish(from)) as Record<string, string | null>;

/** The plan of an audit, from its options as JSON. */
export const auditPlan = (options: string): object => call({}, (rust) => rust.auditPlan(options)) as object;

export interface Judged {
  readonly text: string;
  readonly json: object;
  readonly failure: string | null;
}

/** Judges what the driver of an audit has reported, a JSON array. */
export const audit = (options: string, reported: string, own: Own): Judged => call(own, (rust) => rust.audit(options, reported)) as Judged;

/** Checks a shop's own translations. `characters` is the folder of OpenCC's tables. */
export const l10n = (own: Own, language: string | undefined, characters: string | undefined, colours: boolean): Judged =>
  call(own, (rust) => rust.l10n(language, characters && path(characters), colours)) as Judged;

/** The files of the preview's page. */
export const previewFiles = (): [name: string, type: string, content: string][] => call({}, (rust) => rust.previewFiles()) as [string, string, string][];

/** The languages of the preview, as JSON. */
export const previewLanguages = (own: Own): string => text(own, (rust) => rust.previewLanguages());

/** Every view of a language, as JSON. */
export const previewViews = (own: Own, tag: string, stretch: string): string => text(own, (rust) => rust.previewViews(tag, stretch));

/** Creates the files of a language: with every message commented out, or copied from the package. */
export const newLanguage = (own: Own, tag: string): { folder: string; copied: boolean } =>
  call(own, (rust) => rust.newLanguage(tag)) as { folder: string; copied: boolean };

/** What a config can name. */
export const known = (own: Own = {}): Known => call(own, (rust) => rust.known()) as Known;
