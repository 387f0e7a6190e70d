// Which tests are for one engine alone. Every other test runs in each engine of playwright.config.ts.

/**
 * Marks a test, or a group of tests, for Chromium alone, with the reason: `test("…", inChromium("…"), …)`.
 * A test belongs here only where it uses what Chromium alone has; where it merely assumes Chromium, it is
 * the test that is wrong.
 */
export const inChromium = (why: string) => ({
  tag: "@chromium",
  annotation: { type: "in Chromium alone", description: why },
});
