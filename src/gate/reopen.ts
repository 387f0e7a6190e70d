import { config, gpc, region } from "./boot";
import { root, shadow } from "./root";
import { say, Say } from "./say";
import { asking, choices, decided, optional } from "./standing";

const button = document.createElement("button");

/**
 * Draws the way back, once our element is in the page: what it is, and the state in force. It makes room
 * for the banner.
 */
export const drawReopen = (): void => {
  const { reopen } = config;
  if (!root.isConnected || reopen === "none") return;
  const optOut = region == "us-optout";
  const small = document.createElement("small");
  small.textContent =
    optOut && gpc() && !choices.marketing
      ? say(Say.UsHonoured)
      : decided
        ? say(optional.every(Boolean) ? Say.Accepted : optional.some(Boolean) ? Say.Mixed : Say.Refused)
        : optOut
          ? ""
          : say(Say.Undecided);
  (button as any).part = button.className = "reopen";
  button.dataset.noren = "settings";
  if (reopen) {
    button.dataset.at = reopen.at;
    // A number is of pixels, and a text any CSS length.
    if (reopen.offset) button.style.setProperty("--noren-reopen-offset", reopen.offset + (+reopen.offset ? "px" : ""));
  }
  button.hidden = asking || !!shadow.querySelector("[part=banner]");
  button.replaceChildren(say(optOut ? Say.UsChoices : Say.Reopen), small);
  if (!button.isConnected) shadow.append(button);
};
