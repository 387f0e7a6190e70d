// Marks tests for one engine only. Every other test runs in each engine of playwright.config.ts.

/**
 * Restricts a test, or a group of tests, to Chromium, with the reason: `test("…", inChromium("…"), …)`.
 * Use it only for tests of a feature that only Chromium has. A test that merely assumes Chromium's
 * behaviour has to be fixed instead.
 */
export const inChromium = (why: string) => ({
  tag: "@chromium",
  annotation: { type: "in Chromium alone", description: why },
});
