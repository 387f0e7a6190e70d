import { LAYOUTS, REGIONS } from "../bridge/generated";

/** What the tag's attributes can say. */
export const ATTRIBUTES: Record<string, string[]> = {
  region: [...REGIONS, "auto"],
  theme: ["auto", "light", "dark"],
  layout: [...LAYOUTS],
};

/** What `data-noren` can ask for. */
export const CONTROLS = ["show", "settings", "policy", "accept", "reject", "reset", "hide"];
