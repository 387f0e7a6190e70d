import type { Category, Service } from "../bridge/config";
import { type ConsentRecord, Missing, type Stored } from "../bridge/record";
import { isRecord } from "../shared/record";

/** Yes or no by id, of categories and services alike: no service has the id of a category. */
export type Choices = Record<string, boolean>;

/**
 * What is allowed now, the record in force, and every optional answer. `necessary` is always allowed;
 * everything else needs an answer that is in force, except in `us-optout`, and in `uk` for services for the
 * shop's own use, where undecided means allowed and an objection never lapses. There, what cannot be read
 * counts as refused.
 */
export const allowed = (
  categories: Category[],
  services: Service[],
  region: string,
  stored: Stored,
  current: boolean,
  gpc: boolean,
  reject: boolean | undefined,
): [Choices, ConsentRecord | null, boolean[]] => {
  const recordIf = (optOut: boolean): ConsentRecord | null => (!reject && (optOut || current) && isRecord(stored) ? stored : null);
  const usOptOut = region == "us-optout";
  const choices: Choices = Object.create(null);
  const optional: boolean[] = [];
  const decide = (map: "categories" | "services", id: string, category: string, abroad?: boolean, own?: boolean): boolean => {
    const optOut = usOptOut || (__OWN_USE__ && region == "uk" && !!own);
    const record = recordIf(optOut);
    const free =
      (record ? Object.hasOwn(record[map], id) && record[map][id]! : optOut && !reject && stored === Missing.None) &&
      !(gpc && category == "marketing" && !(current && record!.gpc)) &&
      // A separate consent is never assumed, and never outlives its record.
      (!__SEPARATE__ || current || (category != "cross-border" && !categories.some(({ id, separate }) => id == category && separate))) &&
      (region != "cn" || !abroad || !!choices["cross-border"]);
    if (category != "necessary") optional.push(free);
    return (choices[id] = category == "necessary" || free);
  };

  if (__SEPARATE__) for (const { id } of categories) if (id == "cross-border") decide("categories", id, id);
  for (const { id, category, abroad, own } of services)
    // Nobody is asked about a category that is not in the config, so undecided does not mean allowed.
    if (categories.some(({ id }) => id == category)) decide("services", id, category, abroad, own);
    else choices[id] = false;
  for (const { id } of categories)
    choices[id] =
      decide("categories", id, id, !__SEPARATE__ || id != "cross-border") &&
      services.every((service) => service.category != id || choices[service.id]);
  return [choices, recordIf(usOptOut), optional];
};
