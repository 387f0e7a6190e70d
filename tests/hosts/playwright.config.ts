// The hosts, each served over HTTP on loopback, in Chromium and Firefox:
//
//   cargo xtask test hosts                                      builds the changed hosts and runs all tests
//   NOREN_HOSTS="react vue" npx playwright test --config tests/hosts --project chromium

import { defineConfig } from "@playwright/test";
import { CHROMIUM, CHROMIUM_ARGUMENTS } from "../browser/places";
import { addressOf, CHOSEN, portOf } from "./places.mjs";

const FIREFOX = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

/** One process for all hosts without their own server. It starts first, because it also copies Noren's files for Next.js. */
const files = {
  command: `node serve.mjs ${["turbo", ...CHOSEN.filter((host) => host != "turbo")].join(" ")}`,
  url: `${addressOf("turbo")}/noren/noren.js`,
};

const next = (command: "start" | "dev", name: string) => ({
  command: `node_modules/.bin/next ${command} --port ${portOf(name)} --hostname localhost`,
  cwd: "next",
  url: addressOf(name),
  env: { NEXT_TELEMETRY_DISABLED: "1" },
});

/** The hosts tested in Firefox: those that cache copies of pages, and one for each framework. */
const IN_FIREFOX = ["turbo", "htmx", "react", "vue", "tag-manager"];

const specs = (hosts: string[]) => hosts.map((host) => `${host}.spec.ts`);

export default defineConfig({
  testDir: ".",
  testMatch: specs(CHOSEN),
  outputDir: "../../test-results/hosts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS } },
    },
    {
      name: "firefox",
      testMatch: specs(CHOSEN.filter((host) => IN_FIREFOX.includes(host))),
      use: { browserName: "firefox", channel: "moz-firefox", launchOptions: { executablePath: FIREFOX } },
    },
  ],
  webServer: [files, ...(CHOSEN.includes("next") ? [next("start", "next"), next("dev", "next-dev")] : [])].map((server) => ({
    cwd: ".",
    ...server,
    reuseExistingServer: false,
    timeout: 120_000,
  })),
});
