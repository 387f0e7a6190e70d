import { GateText } from "../bridge/generated";
import { config, gpc, region } from "./config";
import { OPT_OUT_ICON } from "./opt-out-icon";
import { root, shadow } from "./root";
import { asking, choices, decided, optional } from "./state";
import { gateText, markLanguage } from "./text";
import { policy } from "./trusted-types";

const button = document.createElement("button");

/**
 * Draws the reopen button, once our element is in the page: its label, and the state in force. It is hidden
 * while the banner is there.
 */
export const drawReopen = (): void => {
  const { reopen } = config;
  const optOut = region == "us-optout";
  // That the signal is honoured must be displayed (11 CCR 7025(c)(6)), by a shop without the button too.
  const honoured = optOut && gpc() && !choices.marketing;
  if (!root.isConnected || (reopen === "none" && !honoured)) return;
  const small = document.createElement("small");
  small.textContent =
    honoured
      ? gateText(GateText.UsHonoured)
      : decided
        ? gateText(optional.every(Boolean) ? GateText.ReopenAccepted : optional.some(Boolean) ? GateText.ReopenMixed : GateText.ReopenRefused)
        : optOut
          ? ""
          : gateText(GateText.ReopenUndecided);
  (button as any).part = button.className = "reopen";
  button.dataset.noren = "settings";
  if (reopen && reopen !== "none") {
    button.dataset.at = reopen.at;
    // A number is of pixels, and a text any CSS length.
    if (reopen.offset) button.style.setProperty("--noren-reopen-offset", reopen.offset + (+reopen.offset ? "px" : ""));
  }
  markLanguage(button);
  button.hidden = asking || !!shadow.querySelector("[part=banner]");
  button.replaceChildren(gateText(optOut ? GateText.UsChoices : GateText.Reopen), small);
  if (__US__ && optOut) button.insertAdjacentHTML("afterbegin", policy.createHTML(OPT_OUT_ICON + " "));
  if (!button.isConnected) shadow.append(button);
};
