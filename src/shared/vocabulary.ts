/** What the tag's attributes can say. */
export const ATTRIBUTES: Record<string, string[]> = {
  region: ["strict", "eu-uk", "us-optout", "jp", "cn", "tw", "auto"],
  theme: ["auto", "light", "dark"],
  layout: ["bar", "box"],
};

/** What `data-noren` can ask for. */
export const CONTROLS = ["show", "settings", "policy", "accept", "reject", "reset", "hide"];
