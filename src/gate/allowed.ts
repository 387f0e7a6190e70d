import type { Category, ConsentRecord, Service } from "./contract";
import type { Stored } from "./record";

/** Yes or no by id, of categories and services alike: no service has the id of a category. */
export type Choices = Record<string, boolean>;

/**
 * What holds now. `necessary` always does; everything else needs an answer that is in force, but in
 * `us-optout`, where undecided means allowed and an opt-out never lapses.
 */
export const allowed = (
  categories: Category[],
  services: Service[],
  region: string,
  stored: Stored,
  current: boolean,
  gpc: boolean,
  reject: boolean,
): Choices => {
  const record = inForce(region, stored, current);
  const choices: Choices = {};
  const may = (map: "categories" | "services", id: string, category: string, abroad?: boolean): boolean =>
    category == "necessary" ||
    (!reject &&
      !(gpc && category == "marketing" && !(current && record!.gpc)) &&
      // A consent of its own is never assumed, and never outlives its record.
      (current || (category != "cross-border" && !categories.some((it) => it.id == category && it.separate))) &&
      (region != "cn" || !abroad || !!choices["cross-border"]) &&
      (record ? record[map][id] === true : region == "us-optout" && !stored));

  for (const { id } of categories) if (id == "cross-border") choices[id] = may("categories", id, id);
  for (const { id, category, abroad } of services) choices[id] = may("services", id, category, abroad);
  for (const { id } of categories)
    choices[id] =
      may("categories", id, id, id != "cross-border") &&
      services.every((it) => it.category != id || choices[it.id]);
  return choices;
};

/** The record in force; a lapsed one still is in `us-optout`. */
export const inForce = (region: string, stored: Stored, current: boolean): ConsentRecord | null =>
  current || (region == "us-optout" && (stored as ConsentRecord).v) ? (stored as ConsentRecord) : null;
