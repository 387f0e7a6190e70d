import { attempt } from "./attempt";
import type { Config, Service } from "./contract";
import { areKinds, isCount } from "./kind";
import { isRegion } from "./region";

/**
 * Whether a config has the structure that the gate relies on: the types of what it reads itself. The
 * interface checks everything else before it grants anything, and says what is wrong.
 */
export const isSound = (config: Config | undefined): boolean | undefined =>
  // Whatever is no object, no list, or an item that is nothing, throws.
  attempt(() => {
    const { categories, services = [], revision = 0, region = "auto", languages, signals, storage } = config!;
    const ids = new Set<unknown>();
    const isNew = (id: unknown): boolean => ids.size < ids.add(id).size;
    return (
      categories.every(
        ({ id, separate }) => areKinds(/^string,(boolean|undefined)$/, id, separate) && isNew(id),
      ) &&
      ids.has("necessary") &&
      // A service of the catalogue is only named; one that is written out has a category.
      (services as Service[]).every(
        ({ id, category, abroad }, at) =>
          areKinds(/^string|(string,){2}(boolean|undefined)$/, services[at], id, category, abroad) &&
          isNew(id || services[at]),
      ) &&
      isCount(revision) &&
      areKinds(
        /^string,(list|undefined),(object|undefined),(object|undefined),(string|undefined),(object|undefined)$/,
        region,
        languages,
        signals,
        storage,
        storage?.key,
        storage?.cookie,
      ) &&
      (region == "auto" || isRegion(region)) &&
      storage?.key !== ""
    );
  });
