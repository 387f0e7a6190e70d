/** What wasm-bindgen writes (`--target web`), as far as the bundle uses it. */
declare module "noren-glue" {
  type Interface = import("../bridge/interface").Interface;

  export default function init(options: { module_or_path: ArrayBuffer }): Promise<unknown>;
  export const start: Interface["start"];
  export const finish: Interface["finish"];
  export const open: Interface["open"];
  export const moved: Interface["moved"];
  export const save: Interface["save"];
  export const choices: Interface["choices"];
  export const close: Interface["close"];
  export const decide: Interface["decide"];
  export const language: Interface["language"];
  export const tell: Interface["tell"];
  export const reset: Interface["reset"];
  export const receipt: Interface["receipt"];
  export const refresh: Interface["refresh"];
  export const in_use: Interface["in_use"];
  export const placeholder: Interface["placeholder"];
}
