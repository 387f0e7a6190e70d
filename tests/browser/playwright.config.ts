import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { FIREFOX_ARGUMENTS, FIREFOX_SETTINGS } from "./media";
import { CHROMIUM, CHROMIUM_ARGUMENTS, FIREFOX, PORT, SHOP } from "./places";

// `cargo xtask test` passes its own executable, so that it is not built a second time.
const XTASK = process.env.NOREN_XTASK ?? "cargo xtask";

// Each worker has its own browser and its own folder for downloads.
const DOWNLOADS = join(import.meta.dirname, "../../test-results/downloads", process.env.TEST_PARALLEL_INDEX ?? "0");

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [["list"]],
  // Long enough for a slow machine; a missing result fails after one minute.
  timeout: 60_000,
  expect: { timeout: 5_000 },
  use: {
    baseURL: SHOP,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    // Reduced motion, so that no screenshot or measurement is taken during an animation.
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    {
      name: "chromium",
      // Pages mostly wait: on two cores 185 tests take 105 s with two workers, 78 with three and 81 with four. Firefox
      // is not faster with more than one a core.
      workers: Math.ceil(1.5 * availableParallelism()),
      use: { browserName: "chromium", launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS } },
    },
    {
      // A release of Firefox over WebDriver BiDi, not Playwright's patched build.
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
    command: `${XTASK} serve --no-build --port ${PORT} --quiet --generic --pages tests/browser/pages`,
    cwd: "../..",
    url: SHOP,
    reuseExistingServer: true,
    timeout: 120_000,
  },
});
