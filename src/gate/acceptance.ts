import type { Category, Service } from "../bridge/config";
import type { ConsentRecord } from "../bridge/record";
import type { Answer } from "./pending";

/**
 * What the record of an acceptance will say, beside the record in force: yes to everything but separate categories
 * and, where Global Privacy Control was on, marketing; those keep their answers. Rust writes the record itself
 * (`decide` in src/consent/decision.rs); `tests/fixtures/pending.json` tests that both allow the same.
 */
export const acceptance = (
  { gpc }: Answer,
  categories: Category[],
  services: Service[],
  before: ConsentRecord | null,
): Pick<ConsentRecord, "categories" | "services" | "gpc"> => {
  const answers = (map: "categories" | "services", items: { id: string; category?: string }[]): Record<string, boolean> =>
    Object.fromEntries(
      items.map(({ id, category = id }) => [
        id,
        gpc && category == "marketing"
          ? !!before?.gpc && before[map][id]!
          : category == "cross-border" || categories.some(({ id, separate }) => id == category && separate)
            ? !!before?.[map][id]
            : true,
      ]),
    );
  return { gpc: !!gpc, categories: answers("categories", categories), services: answers("services", services) };
};
