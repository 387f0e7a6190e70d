import { attempt } from "./attempt";
import type { Config, Hand, Host } from "./contract";
import { explain } from "./explain";
import { Missing, read } from "./record";

/**
 * Reports faults of the page, and of what is stored, that keep nobody from being asked. Where the
 * interface is, on a first visit for instance: they are there for the page's next visitor to find, and
 * every page view would pay for the look.
 */
export const inspect = ({ error }: Host, hand: Hand): void => {
  const config = hand[1] as Config | undefined;
  const key = config?.storage?.key || "noren";
  const tag = hand[13];
  const parsing = hand[14];
  const report = (code: string, about?: unknown): void => error(code, ...explain(code, about, []));

  if (read(attempt(() => localStorage.getItem(key))) === Missing.Bad) report("bad-record", key);
  if (config?.signals && (!parsing || tag.async || tag.dataset.config || isConfiguredFirst()))
    report("late-defaults", tag);
  if (config?.reopen == "none")
    // A control may come late.
    loaded(() => {
      if (!document.querySelector("[data-noren=settings],[data-noren=show],[href='#noren-settings']"))
        report("no-way-back");
    });
};

/** Whether a tag of Google's was configured before it knew what it may do. */
const isConfiguredFirst = (): boolean => {
  const entries: any[] = (window as any).dataLayer || [];
  const at = (word: string): number => entries.findIndex((entry) => entry?.[0] == word);
  return at("config") >= 0 && at("config") < at("consent");
};

/** Two seconds after the page has loaded. */
const loaded = (run: () => void): void => {
  const wait = (): unknown => setTimeout(run, 2e3);
  if (document.readyState == "complete") wait();
  else addEventListener("load", wait);
};
