import { GateText } from "../bridge/generated";
import { config, gpc, region } from "./config";
import { root, shadow } from "./root";
import { asking, choices, decided, optional } from "./state";
import { gateText } from "./text";

const button = document.createElement("button");

/**
 * Draws the reopen button, once our element is in the page: its label, and the state in force. It is hidden
 * while the banner is there.
 */
export const drawReopen = (): void => {
  const { reopen } = config;
  if (!root.isConnected || reopen === "none") return;
  const optOut = region == "us-optout";
  const small = document.createElement("small");
  small.textContent =
    optOut && gpc() && !choices.marketing
      ? gateText(GateText.UsHonoured)
      : decided
        ? gateText(optional.every(Boolean) ? GateText.ReopenAccepted : optional.some(Boolean) ? GateText.ReopenMixed : GateText.ReopenRefused)
        : optOut
          ? ""
          : gateText(GateText.ReopenUndecided);
  (button as any).part = button.className = "reopen";
  button.dataset.noren = "settings";
  if (reopen) {
    button.dataset.at = reopen.at;
    // A number is of pixels, and a text any CSS length.
    if (reopen.offset) button.style.setProperty("--noren-reopen-offset", reopen.offset + (+reopen.offset ? "px" : ""));
  }
  button.hidden = asking || !!shadow.querySelector("[part=banner]");
  button.replaceChildren(gateText(optOut ? GateText.UsChoices : GateText.Reopen), small);
  if (!button.isConnected) shadow.append(button);
};
