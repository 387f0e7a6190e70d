import { attempt } from "./attempt";
import type { Config, Service } from "./contract";
import { isCount, kind } from "./kind";
import { isRegion } from "./region";

/**
 * Whether a config has the structure that the gate relies on: the types of what it reads itself. The
 * interface checks everything else before it grants anything, and says what is wrong.
 */
export const isSound = (config: Config): boolean | undefined =>
  attempt(() => {
    const ids = new Set<unknown>();
    const may = (value: unknown, expected: string): boolean => value === undefined || kind(value) == expected;
    // What is no list, or has an item that is nothing, throws.
    const list = (items: Service[], flag: "separate" | "abroad"): boolean =>
      items.every((item) => {
        const id = item.id || item;
        return (
          kind(id) == "string" &&
          may((item as any)[flag], "boolean") &&
          // A service of the catalogue is only named; one that is written out has a category.
          (flag == "separate" ? item.id : id == (item as unknown) || kind(item.category) == "string") &&
          ids.size < ids.add(id).size
        );
      });
    const { categories, services, revision, region, storage, signals, languages } = config;
    return (
      list(categories as Service[], "separate") &&
      ids.has("necessary") &&
      (services === undefined || list(services as Service[], "abroad")) &&
      (revision === undefined || isCount(revision)) &&
      (region === undefined || region == "auto" || isRegion(region)) &&
      may(languages, "list") &&
      may(signals, "object") &&
      may(storage, "object") &&
      may(storage?.key, "string") &&
      storage?.key !== "" &&
      may(storage?.cookie, "object")
    );
  });
