import { GateText } from "../bridge/generated";
import { prepareRoot, shadow } from "./root";
import { gateText, markLanguage } from "./text";

const line = document.createElement("div");

/** Removes the line, if it is there: the `remove` of some pages fails on an element without a parent. */
export const clearLoadFailure = (): void => {
  if (line.isConnected) line.remove();
};

/**
 * Shows, in the place of the reopen button, that the interface cannot be loaded. Offers to try the same
 * command again, and to refuse, which needs no interface: also what was accepted a moment ago.
 */
export const showLoadFailure = (command: string): void => {
  prepareRoot();
  const button = (label: GateText, action: string): HTMLElement => {
    const button = document.createElement("button");
    button.className = "text";
    button.dataset.noren = action;
    button.textContent = gateText(label);
    return button;
  };
  line.className = "reopen";
  line.role = "alert";
  markLanguage(line);
  line.replaceChildren(gateText(GateText.Failed) + " ", button(GateText.Retry, command), button(GateText.Refuse, "reject"));
  shadow.append(line);
};
