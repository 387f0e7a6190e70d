import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { FIREFOX_ARGUMENTS, FIREFOX_SETTINGS } from "./media";
import { CHROMIUM, CHROMIUM_ARGUMENTS, FIREFOX, PORT, SHOP } from "./places";

// `cargo xtask test` names its own program, so that no second build of it is waited for.
const XTASK = process.env.NOREN_XTASK ?? "cargo xtask";

// Each worker has a browser of its own, and a folder for what that browser is given to keep.
const DOWNLOADS = join(import.meta.dirname, "../../test-results/downloads", process.env.TEST_PARALLEL_INDEX ?? "0");

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  // A slow machine is no failure; what never comes is told after a minute.
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    baseURL: SHOP,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Animations are the reduced ones, so that a picture or a measurement is never of something under way.
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS } },
    },
    {
      // A Firefox as people have it, over WebDriver BiDi; not the one that Playwright builds for itself.
      name: "firefox",
      grepInvert: /@chromium/,
      // Each step takes about twice as long as over Chromium's protocol.
      timeout: 120_000,
      expect: { timeout: 10_000 },
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: FIREFOX, args: FIREFOX_ARGUMENTS, firefoxUserPrefs: FIREFOX_SETTINGS, downloadsPath: DOWNLOADS },
      },
    },
  ],
  webServer: {
    command: `${XTASK} serve --no-build --port ${PORT} --quiet --pages tests/browser/pages`,
    cwd: "../..",
    url: SHOP,
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
