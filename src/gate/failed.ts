import { shadow } from "./root";
import { say, Say } from "./say";

/** Says, where the way back is otherwise, that the interface cannot be loaded. */
export const line = document.createElement("div");

/** Says it, and offers to try the same word again. */
export const failed = (word: string): void => {
  const retry = document.createElement("button");
  retry.className = "text";
  retry.dataset.noren = word;
  retry.textContent = say(Say.Retry);
  line.className = "reopen";
  line.role = "alert";
  line.replaceChildren(say(Say.Failed), retry);
  shadow.append(line);
};
