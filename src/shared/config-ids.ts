import type { Config } from "../bridge/config";

/** The ids that a config has, by the mark that names them. */
export type ConfigIds = Record<"category" | "service", string[]>;

/** The ids of a config's categories and services. */
export const configIds = ({ categories, services = [] }: Config): ConfigIds => ({
  category: categories.map(({ id }) => id),
  service: services.map((service) => (typeof service == "string" ? service : service.id)),
});
