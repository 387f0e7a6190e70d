import type { Config, Host } from "./contract";
import { explain } from "./explain";

/**
 * Reports a page that leaves visitors no way back to the settings, two seconds after it has loaded: a
 * control may come late. Looked at where the interface is, on a first visit for instance: it is a fault of
 * the page, which its next visitor finds, and every page view would pay for the look.
 */
export const lookForWayBack = (host: Host): void => {
  if ((host.config as Config | undefined)?.reopen != "none") return;
  const look = (): unknown =>
    setTimeout(() => {
      if (!document.querySelector("[data-noren=settings],[data-noren=show],[href='#noren-settings']"))
        host.error("no-way-back", ...explain("no-way-back", undefined, []));
    }, 2e3);
  if (document.readyState == "complete") look();
  else addEventListener("load", look);
};
