import type { Config } from "../bridge/config";
import { attempt } from "../shared/attempt";
import { haveTypes, isCount } from "../shared/json-types";
import { isRegion } from "./region";

/**
 * Whether a config has the structure that the gate relies on: the types of what it reads itself. The
 * interface checks everything else before it grants anything, and reports what is wrong.
 */
export const isWellFormed = (config: Config | undefined): boolean | undefined =>
  // A value that is not an object or a list, and an item that is null, throws.
  attempt(() => {
    const { categories, services = [], revision = 0, region = "auto", languages = [], signals = {}, storage = {}, ownUse = [] } =
      config!;
    const { key = "noren", cookie = {} } = storage;
    const ids = new Set<unknown>();
    const isNew = (id: unknown): boolean => ids.size < ids.add(id).size;
    return (
      categories.every(({ id, separate = false }) => haveTypes("string,boolean", id, separate) && isNew(id)) &&
      ids.has("necessary") &&
      // A service that Noren knows can be named by its id alone; one that is written out has a category.
      services.every((service: any) => {
        const { id = service, category = id === service && service, abroad = false } = service;
        return haveTypes("string,string,boolean", id, category, abroad) && isNew(id);
      }) &&
      isCount(revision) &&
      haveTypes("string,list,list,object,object,string,object", region, languages, ownUse, signals, storage, key, cookie) &&
      (region == "auto" || isRegion(region)) &&
      !!key
    );
  });
