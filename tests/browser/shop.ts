// Configs and records of the small shops in the tests.

import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Config = Record<string, any>;

/** The demo shop's config. */
export function demo(): Config {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../noren.json"), "utf8"));
}

const service = (id: string, category: string, more: Config = {}): Config => ({
  id,
  category,
  name: id,
  recipient: "Tsubame Research K.K.",
  sends: ["The address of the page"],
  purpose: "To count visits",
  recipientPurpose: "To count visits for us",
  ...more,
});

/** The company that the built policy was rendered for; the viewer rejects a policy of another company. */
const COMPANY = demo().company.name;

/**
 * A small shop: `counter` and `maps` in analytics, `ads` in marketing. The given fields override the
 * config's; a field given as undefined is removed.
 */
export function shop(fields: Config = {}): Config {
  const config: Config = {
    company: { name: COMPANY, contact: { email: "privacy@tsubame.example" } },
    revision: 1,
    // So that tests find the interface's banner without reaching for the first frame; wanted.spec.ts does.
    interface: "idle",
    categories: [{ id: "necessary" }, { id: "analytics" }, { id: "marketing" }],
    services: [
      service("counter", "analytics", {
        cookies: [{ name: "counter", retention: "1 day" }, { name: "counter_*", retention: "1 day" }],
        storage: ["counter.store"],
      }),
      service("maps", "analytics"),
      service("ads", "marketing"),
    ],
    ...fields,
  };
  return JSON.parse(JSON.stringify(config));
}

shop.service = service;

const seconds = (date: Date) => date.toISOString().replace(/\.\d+Z$/, "Z");

/** The time a number of days from now, in the format of records. */
export function days(count: number): string {
  return seconds(new Date(Date.now() + count * 86_400_000));
}

/** A record of `shop()` from yesterday with everything granted. */
export function record(fields: Config = {}): Config {
  return {
    v: 1,
    id: "6f0d2a52-7c1e-4a39-9d0b-0f4a5b0c7e11",
    revision: 1,
    text: "0123456789abcdef",
    first: days(-1),
    updated: days(-1),
    expires: days(179),
    source: "banner",
    region: "strict",
    lang: "en",
    gpc: false,
    categories: { necessary: true, analytics: true, marketing: true },
    services: { counter: true, maps: true, ads: true },
    ...fields,
  };
}

/** The same record with everything optional denied. */
export function refusal(fields: Config = {}): Config {
  return record({
    categories: { necessary: true, analytics: false, marketing: false },
    services: { counter: false, maps: false, ads: false },
    ...fields,
  });
}
