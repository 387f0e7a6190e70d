import { config, gpc, region } from "./boot";
import { GateText } from "./generated";
import { root, shadow } from "./root";
import { say } from "./say";
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
      ? say(GateText.UsHonoured)
      : decided
        ? say(optional.every(Boolean) ? GateText.ReopenAccepted : optional.some(Boolean) ? GateText.ReopenMixed : GateText.ReopenRefused)
        : optOut
          ? ""
          : say(GateText.ReopenUndecided);
  (button as any).part = button.className = "reopen";
  button.dataset.noren = "settings";
  if (reopen) {
    button.dataset.at = reopen.at;
    // A number is of pixels, and a text any CSS length.
    if (reopen.offset) button.style.setProperty("--noren-reopen-offset", reopen.offset + (+reopen.offset ? "px" : ""));
  }
  button.hidden = asking || !!shadow.querySelector("[part=banner]");
  button.replaceChildren(say(optOut ? GateText.UsChoices : GateText.Reopen), small);
  if (!button.isConnected) shadow.append(button);
};
