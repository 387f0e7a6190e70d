// Presses a banner's buttons as a visitor does: Noren's, or those that the plan names.
import { Hindrance } from "./hindrance.mjs";

/** The controls of the banner on a visitor's page. */
export function banner(guest) {
  return guest.plan.accept ? named(guest) : noren(guest);
}

const HOST = "noren-consent";
/** What opens the settings after an answer: Noren's own button, or a control of the page. */
const BACK = [`${HOST} [part~=reopen]`, "[data-noren=settings]", "[href='#noren-settings']"];

/** The controls of Noren. */
function noren({ page, plan }) {
  const visible = (selector) => page.locator(selector).filter({ visible: true }).first();
  const dialog = `${HOST} dialog[part~=settings]`;

  const openSettings = async () => {
    // It is drawn after the first paint.
    const control = visible(BACK.join());
    await control.waitFor({ timeout: plan.search }).catch(() => {
      throw new Hindrance(
        `${plan.url} has no way back to the settings: leave "reopen" on, or put data-noren="settings" on a control of the page`,
      );
    });
    await control.click();
  };
  /**
   * The middle of a button of the banner, if that is shown. Found and measured in one task, and pressed by the mouse
   * itself: the interface can take the first frame's place between two calls of Playwright.
   */
  const middle = (part) =>
    page.evaluate(
      ([host, selector]) => {
        const found = document.querySelector(host)?.shadowRoot?.querySelectorAll(selector) ?? [];
        const button = [...found].find((it) => it.checkVisibility());
        if (!button) return null;
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      [HOST, `[part~=banner] [part~=${part}]`],
    );
  /** In a region where nobody is asked there is no banner, and the answer is given in the settings. */
  const answer = async (part) => {
    const place = await middle(part);
    if (place) await page.mouse.click(place.x, place.y);
    else {
      await openSettings();
      await visible(`${dialog} [data-noren=${part}]`).click();
    }
  };
  const until = async (what, holds) => {
    await page.waitForFunction(holds, null, { polling: 100 }).catch(() => {
      throw new Hindrance(
        `${what} was pressed on ${plan.url}, and no record of it followed in ${plan.timeout / 1_000} s: look into the page's console for what Noren reports`,
      );
    });
  };

  return {
    canWithdraw: true,
    async check() {
      await page
        .waitForFunction(
          (back) => {
            const shadow = document.querySelector("noren-consent")?.shadowRoot;
            return (
              typeof window.noren?.allowed == "function" &&
              (shadow?.querySelector("[part~=banner] [part~=accept]") || [shadow, document].some((root) => root?.querySelector(back)))
            );
          },
          "[part~=reopen],[data-noren=settings],[href='#noren-settings']",
          { timeout: plan.search, polling: 100 },
        )
        .catch(() => {
          throw new Hindrance(
            `${plan.url} shows no banner of Noren: check that its tag is on the page, or name another banner's buttons with --accept, --reject and --withdraw`,
          );
        });
    },
    async accept() {
      await this.check();
      await answer("accept");
      await until("Accept", () => window.noren.get() !== null);
    },
    async refuse() {
      await this.check();
      await answer("reject");
      await until("Reject", () => window.noren.get() !== null);
    },
    async withdraw() {
      await openSettings();
      await visible(`${dialog} [data-noren=reject]`).click();
      await until("Reject all in the settings", () => {
        const record = window.noren.get();
        return !record || Object.entries(record.categories).every(([id, on]) => id == "necessary" || !on);
      });
    },
  };
}

/** The controls that selectors name, in any frame; several are pressed one after the other. */
function named({ page, plan }) {
  const find = async (selector, option) => {
    const end = Date.now() + plan.search;
    do {
      for (const frame of page.frames()) {
        const button = frame.locator(selector).filter({ visible: true }).first();
        const count = await button.count().catch((error) => {
          // A frame may be removed meanwhile; an invalid selector is the user's mistake.
          if (/selector/i.test(error.message)) throw new Hindrance(`--${option} ${selector} is not a selector: ${error.message.split("\n")[0]}`);
          return 0;
        });
        if (count) return button;
      }
      await page.waitForTimeout(100);
    } while (Date.now() < end);
    throw new Hindrance(
      `--${option} ${selector} matches nothing visible on ${plan.url}: try it in the browser's own tools, where the banner is open`,
    );
  };
  const press = async (option) => {
    for (const selector of plan[option]) await (await find(selector, option)).click();
  };
  return {
    canWithdraw: !!plan.withdraw,
    async check() {
      await find(plan.accept[0], "accept");
      await find(plan.reject[0], "reject");
    },
    accept: () => press("accept"),
    refuse: () => press("reject"),
    withdraw: () => press("withdraw"),
  };
}
