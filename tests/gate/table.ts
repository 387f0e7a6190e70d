/** A test table. Each case overrides fields of a base config and a base record; `null` removes a field. */
interface Table {
  shop: object;
  record: object;
  cases: object[];
}

const merged = (base: object, overrides: object = {}): object =>
  Object.fromEntries(Object.entries({ ...base, ...overrides }).filter(([, value]) => value !== null));

/** Expands the cases to complete configs and complete stored texts, as `tests/rules/fixtures.rs` does. */
export const expanded = <Case>({ shop, record, cases }: Table): Case[] =>
  cases.map(({ config, record: overrides, stored = null, ...rest }: any) => ({
    ...rest,
    config: merged(shop, config),
    stored: overrides ? JSON.stringify(merged(record, overrides)) : stored,
  }));
