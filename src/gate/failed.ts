import { root, shadow } from "./root";
import { say, Say } from "./say";

const line = document.createElement("div");

/** Says, where the way back is otherwise, that the interface cannot be loaded, and offers another try. */
export const failed = (again: () => void): void => {
  const retry = document.createElement("button");
  retry.className = "text";
  retry.textContent = say(Say.Retry);
  retry.onclick = () => {
    line.remove();
    again();
  };
  line.className = "reopen";
  line.role = "alert";
  line.replaceChildren(say(Say.Failed), retry);
  if (root.isConnected) shadow.append(line);
};
