import { GateText } from "./generated";
import { dress, shadow } from "./root";
import { say } from "./say";

const line = document.createElement("div");

/** Takes the line away that says so, if it is there: some pages' own `remove` fails on what is not. */
export const clearFailed = (): void => {
  if (line.isConnected) line.remove();
};

/**
 * Says, where the way back is otherwise, that the interface cannot be loaded. Offers to try the same word
 * again, and to refuse, which needs no interface: also what was accepted a moment ago.
 */
export const failed = (word: string): void => {
  dress();
  const button = (text: GateText, word: string): HTMLElement => {
    const button = document.createElement("button");
    button.className = "text";
    button.dataset.noren = word;
    button.textContent = say(text);
    return button;
  };
  line.className = "reopen";
  line.role = "alert";
  line.replaceChildren(say(GateText.Failed) + " ", button(GateText.Retry, word), button(GateText.Refuse, "reject"));
  shadow.append(line);
};
