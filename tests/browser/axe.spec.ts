// No axe violation in any view, language and theme, and enough contrast in each.

import AxeBuilder from "@axe-core/playwright";
import { contrasts } from "./contrast";
import { inChromium } from "./engines";
import { expect, test, type Noren } from "./noren";
import { EARLIER, servesOlder } from "./older";
import { LANGUAGES } from "./places";
import { demo, record } from "./shop";

const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** axe reads the tree and computed styles: one language shows whether another engine differs, at 5 minutes less. */
const engines = (language: string) => (language === "en" ? {} : inChromium("the texts of a language are the same in each engine"));

interface Scope {
  without?: string[];
  /** Checks Noren's element only: the page around it is unchanged, and most of the time goes into it. */
  alone?: boolean;
}

async function clean(noren: Noren, view: string, { without = [], alone = false }: Scope = {}): Promise<void> {
  await noren.settle();
  const axe = new AxeBuilder({ page: noren.page });
  if (alone) axe.include("noren-consent");
  const { violations } = await axe
    // Runs axe within the page instead of collecting results from all frames in a second page, which takes
    // twice as long. These views contain no frame of Noren's (placeholder.spec.ts tests those).
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules(without)
    .analyze();
  const reported = violations.map((violation) => ({
    view,
    rule: violation.id,
    help: violation.help,
    nodes: violation.nodes.map((node) => `${node.target.flat().join(" ")}: ${node.failureSummary?.replace(/\s+/g, " ")}`),
  }));
  // A soft assertion, so that one run reports the faults of every view.
  expect.soft(reported).toEqual([]);
  const faint = (await noren.host.locator("*").evaluateAll(contrasts)).filter(({ ratio }) => ratio < 4.5);
  expect.soft(faint, view).toEqual([]);
}

for (const language of LANGUAGES) {
  for (const [theme, media] of Object.entries(THEMES)) {
    test(`${language}, ${theme}`, engines(language), async ({ page, noren }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ ...media, reducedMotion: "reduce" });
      await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
      await page.goto(`/?lang=${language}`);
      await noren.reach();
      await expect(noren.banner).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await page.waitForLoadState("networkidle");
      await clean(noren, "banner");

      await noren.languages.locator("summary").click();
      await clean(noren, "banner with the languages open", { alone: true });
      await noren.languages.locator("summary").click();

      await noren.openSettings();
      await clean(noren, "settings", { alone: true });
      await noren.unfold();
      await clean(noren, "settings with everything unfolded", { alone: true });
      await page.keyboard.press("Escape");

      await noren.banner.locator("[data-noren=policy]").click();
      await expect(noren.policy.locator("article")).toBeVisible();
      await clean(noren, "policy", { alone: true });
      await page.keyboard.press("Escape");

      await page.evaluate(() => (window as any).noren.policy(7));
      await expect(noren.policy.locator(".service-list input").first()).toBeVisible();
      await clean(noren, "policy at the visitor's choices", { alone: true });
      await page.keyboard.press("Escape");

      await noren.accept.click();
      await expect(noren.banner).toBeHidden();
      await noren.decided();
      await noren.openSettings();
      await noren.button("receipt-title", language).click();
      await expect(noren.host.locator("dialog[part~=receipt]")).toBeVisible();
      await clean(noren, "receipt", { alone: true });
      await page.keyboard.press("Escape");
      await clean(noren, "page after the answer");

      await noren.openSettings();
      await noren.button("settings-reject-all", language).click();
      await expect(noren.button("withdrawn-reload", language)).toBeVisible();
      await clean(noren, "after withdrawing", { alone: true });
    });
  }
}

for (const language of LANGUAGES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`what has changed in the policy, in ${language}, ${colorScheme}`, engines(language), async ({ page, noren }) => {
      await page.emulateMedia({ colorScheme });
      await servesOlder(page.context());
      const { categories, services } = demo();
      const every = (list: { id: string }[]) => Object.fromEntries(list.map(({ id }) => [id, true]));
      const updated = "2026-09-01T08:00:00Z";
      await noren.store("noren", record({ updated, first: updated, categories: every(categories), services: every(services) }));
      await page.goto(`/?lang=${language}`);
      await noren.ready();
      await page.evaluate(() => (window as any).noren.policy());
      await noren.policy.locator(".hint summary").click();
      await expect(noren.policy.locator("del")).toBeVisible();
      // The table of contents is below the viewport. There axe takes its links for skip links and looks for
      // their targets in the document, although they are in the shadow tree.
      await clean(noren, "policy with what has changed", { without: ["skip-link"] });
      for (const name of [`${language}.html`, `changes/${language}.${EARLIER}.html`]) {
        await page.goto(`/policy/${name}`);
        await clean(noren, name);
      }
    });
  }

  test(`the policy's own page in ${language}`, engines(language), async ({ page, noren }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/policy/${language}.html`);
      await clean(noren, `policy/${language}.html, ${colorScheme}`);
    }
  });
}
