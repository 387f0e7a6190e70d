/** What wasm-bindgen writes (`--target web`). Untyped here: the generated glue.ts gives its exports their types. */
declare module "noren-glue";
