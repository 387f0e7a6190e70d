import { REGIONS } from "../bridge/generated";

/** What the tag's attributes can say. */
export const ATTRIBUTES: Record<string, string[]> = {
  region: [...REGIONS, "auto"],
  theme: ["auto", "light", "dark"],
  layout: ["bar", "box", "corner-start", "corner-end", "card"],
};

/** What `data-noren` can ask for. */
export const CONTROLS = ["show", "settings", "policy", "accept", "reject", "reset", "hide"];
