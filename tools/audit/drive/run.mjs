// All visits to a page, by a plan.
import { Hindrance } from "./hindrance.mjs";
import { accepting, looking, refusing, returning } from "./visits.mjs";

/**
 * Visits the page with Playwright's Chromium. `report` is called with an object for each stage of a visit: {page},
 * {visit, stage, …}, {logged} or {error}.
 */
export async function run(playwright, plan, report) {
  const visit = { playwright, plan, report, browsers: new Set() };
  try {
    // The first visit fails early on a page that cannot be audited.
    await looking(visit);
    await Promise.all([refusing(visit), accepting(visit), returning(visit)]);
  } catch (error) {
    if (!(error instanceof Hindrance)) throw error;
    report({ error: error.message });
  } finally {
    // A visit that fails ends the others.
    await Promise.all([...visit.browsers].map((browser) => browser.close()));
  }
}
