import { reserveSpace } from "../shared/padding";
import { afterPaint } from "./after-paint";
import { FRAMES } from "./built";
import { config, gpc, region, services } from "./config";
import { textsLoaded } from "./language";
import { load, ui } from "./load";
import { showLoadFailure } from "./load-failure";
import { loadedAndIdle } from "./loaded-and-idle";
import { language } from "./locale";
import { partCurtain } from "./part-curtain";
import { policyUrl } from "./policy-url";
import { drawReopen } from "./reopen";
import { prepareRoot, shadow } from "./root";
import { asking } from "./state";
import { policy } from "./trusted-types";

let frame: HTMLElement | undefined;

/** Removes the first frame: the visitor has answered, here or in another tab. */
export const removeFirstFrame = (): void => {
  // The `remove` of some pages fails on an element without a parent.
  if (frame?.isConnected) {
    partCurtain(frame);
    frame.remove();
  }
};

/**
 * Asks the visitor. Shows the banner's first frame at once, where it equals what the interface will draw, and loads
 * the interface when the visitor reaches for the banner. Without a frame the interface is loaded at once.
 */
export const ask = async (): Promise<void> => {
  if (textsLoaded) {
    await textsLoaded;
    // Answered meanwhile, in another tab.
    if (!asking) return;
  }
  // The interface is there already: it was loaded to finish an answer that turned out to be none.
  if (ui) return void ui("show");
  let shown = false;
  const begin = (priority?: RequestPriority): unknown =>
    load(priority).then(
      (run) => {
        // Every pointer and focus event on the frame waits for the same interface.
        if (asking && !shown) run("show");
        shown = true;
      },
      // With a frame the question stands, and a click on it says what is wrong.
      () => frame || showLoadFailure("show"),
    );
  prepareRoot();
  // A shop's own build has frames with its own texts and logo.
  const html = !gpc() && (__BUILT__ || !(config.messages?.[language] || config.company?.logo)) && FRAMES[language];
  if (html) {
    shadow.innerHTML = policy.createHTML(html);
    frame = shadow.firstElementChild as HTMLElement;
    frame.dataset.norenFrame = "";
    // The frames of a generic build have every language that is built in; the shop may offer fewer.
    const { languages } = config;
    if (!__BUILT__ && languages) {
      const entries = [...frame.querySelectorAll<HTMLElement>("[lang]")];
      if (languages[1])
        frame.querySelector("details div")!.replaceChildren(
          ...languages.flatMap((tag) => entries.filter((entry) => entry.lang == tag)),
        );
      else frame.querySelector("details")!.remove();
    }
    if (__OWN_USE__ && !(region == "uk" && services.some(({ own }) => own))) frame.querySelector(".own-use")?.remove();
    frame.querySelector("a")!.href = policyUrl();
    reserveSpace(frame);
    // A tap on an answer follows at once, and needs no interface: that can wait.
    for (const type of ["pointerenter", "focusin"])
      frame.addEventListener(type, () => afterPaint().then(() => asking && begin()));
    drawReopen();
    // A visitor who does not answer loads nothing more, unless the shop wants the first view to open faster.
    if (config.interface == "idle" && !(navigator as any).connection?.saveData) loadedAndIdle().then(() => begin("low"));
  } else begin();
};
