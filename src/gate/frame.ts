import { policyUrl } from "./act";
import { config, gpc } from "./boot";
import { failed } from "./failed";
import { language, worded } from "./language";
import { load, ui } from "./load";
import { pad } from "./padding";
import { painted } from "./paint";
import { drawReopen } from "./reopen";
import { dress, shadow } from "./root";
import { asking } from "./standing";
import { policy } from "./trust";

let frame: HTMLElement | undefined;

/** Takes the first frame away: the question was answered, here or in another tab. */
export const dropFrame = (): void => {
  // Some pages' own `remove` fails on what is not there.
  if (frame?.isConnected) frame.remove();
};

/**
 * Asks: with the banner's first frame at once, where it is what the interface will draw, and the
 * interface after that paint, sooner when the visitor reaches for it. Without a frame, at once.
 */
export const ask = async (): Promise<void> => {
  if (worded) {
    await worded;
    // Answered meanwhile, in another tab.
    if (!asking) return;
  }
  // There already: it finished what waited, which was no answer.
  if (ui) return void ui("show");
  let shown = false;
  const begin = (priority?: RequestPriority): unknown =>
    load(priority).then(
      (run) => {
        // Each time the visitor reaches for the frame, this waits for the same interface.
        if (asking && !shown) run("show");
        shown = true;
      },
      // With a frame the question stands, and a click on it says what is wrong.
      () => frame || failed("show"),
    );
  dress();
  const html = !gpc() && !config.messages?.[language] && __FRAMES__[language];
  if (html) {
    shadow.innerHTML = policy.createHTML(html);
    frame = shadow.firstElementChild as HTMLElement;
    frame.dataset.norenFrame = "";
    // The frame was made with every language that is built in; the shop may offer fewer.
    const entries = config.languages?.flatMap((tag) =>
      [...frame!.querySelectorAll<HTMLElement>("[lang]")].filter((entry) => entry.lang == tag),
    );
    if (config.languages?.[1]) frame.querySelector("details div")!.replaceChildren(...entries!);
    else if (entries) frame.querySelector("details")!.remove();
    frame.querySelector("a")!.href = policyUrl();
    pad(frame);
    for (const type of ["pointerenter", "focusin"]) frame.addEventListener(type, () => begin());
    drawReopen();
    painted().then(() => begin("low"));
  } else begin();
};
