// The package's own types, as its modules import them. A build adds those of the config.

export * from "../../src/noren";
export interface NorenConfig {
  readonly [field: string]: unknown;
}
