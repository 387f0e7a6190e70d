import { attempt } from "./attempt";
import type { Config } from "./contract";
import { areKinds, isCount } from "./kind";
import { isRegion } from "./region";

/**
 * Whether a config has the structure that the gate relies on: the types of what it reads itself. The
 * interface checks everything else before it grants anything, and says what is wrong.
 */
export const isSound = (config: Config | undefined): boolean | undefined =>
  // Whatever is no object, no list, or an item that is nothing, throws.
  attempt(() => {
    const { categories, services = [], revision = 0, region = "auto", languages = [], signals = {}, storage = {} } =
      config!;
    const { key = "noren", cookie = {} } = storage;
    const ids = new Set<unknown>();
    const isNew = (id: unknown): boolean => ids.size < ids.add(id).size;
    return (
      categories.every(({ id, separate = false }) => areKinds("string,boolean", id, separate) && isNew(id)) &&
      ids.has("necessary") &&
      // A service of the catalogue is only named; one that is written out has a category.
      services.every((it: any) => {
        const { id = it, category = id === it && it, abroad = false } = it;
        return areKinds("string,string,boolean", id, category, abroad) && isNew(id);
      }) &&
      isCount(revision) &&
      areKinds("string,list,object,object,string,object", region, languages, signals, storage, key, cookie) &&
      (region == "auto" || isRegion(region)) &&
      !!key
    );
  });
