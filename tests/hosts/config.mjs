// The config on every host's pages. The company is the demo shop's, because the policy in target/generic/ is rendered for it.

import { readFileSync } from "node:fs";
import { join } from "node:path";

const demo = JSON.parse(readFileSync(join(import.meta.dirname, "../../noren.json"), "utf8"));

const service = (id, category, more) => ({
  id,
  category,
  name: id,
  recipient: "Third Party Ltd",
  sends: ["The address of the page"],
  purpose: "To test",
  recipientPurpose: "To test",
  ...more,
});

/** The config with additional fields for one page. */
export const config = (fields = {}) => ({
  company: demo.company,
  languages: ["en"],
  categories: [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }],
  services: [service("counter", "analytics"), service("films", "marketing")],
  ...fields,
});

/** The config as text for a <script type="application/json">. */
export const json = (fields) => JSON.stringify(config(fields)).replace(/</g, "\\u003c");

/** The config for pages with Tag Manager, in Google's basic or advanced consent mode. */
export const tagManager = (google) =>
  json({
    services: [
      service("google-tag-manager", "analytics", {
        cookies: [{ name: "_ga", retention: "2 years" }],
      }),
    ],
    signals: { google },
  });
