import type { Category, Service } from "../bridge/config";
import type { ConsentRecord } from "../bridge/record";
import type { Answer } from "./pending";

/**
 * What the record of an acceptance will say, beside the record in force: yes to everything but separate categories
 * and, where Global Privacy Control was on, marketing; those keep their answers. Rust writes the record itself
 * (`decide` in src/consent/decision.rs); `tests/fixtures/acceptance.json` tests that both allow the same.
 */
export const acceptance = (
  { gpc }: Answer,
  categories: Category[],
  services: Service[],
  before: ConsentRecord | null,
): Pick<ConsentRecord, "categories" | "services" | "gpc"> => {
  const isSeparate = (category: string): boolean =>
    __SEPARATE__ && (category == "cross-border" || categories.some(({ id, separate }) => id == category && separate));
  const answers = (map: "categories" | "services", items: { id: string; category?: string }[]): Record<string, boolean> =>
    Object.fromEntries(
      items.map(({ id, category = id }) => {
        const kept = !!before?.[map][id];
        // What was granted before the signal was on is no grant under it.
        return [id, gpc && category == "marketing" ? kept && before!.gpc : !isSeparate(category) || kept];
      }),
    );
  return { gpc: !!gpc, categories: answers("categories", categories), services: answers("services", services) };
};
