import type { Act, Hand, Interface } from "./contract";
import type { Read } from "./host";

/** What the interface does at each word of a control, of the API, or of the gate itself. */
export const words = (glue: Interface, hand: Hand, read: Read): Act => {
  const root = hand[0];
  let choosing = false;
  const pressed = () => root.querySelector("[data-noren-frame] :active");
  const speak = hand[10];
  return async (word, argument, source = "api") => {
    switch (word) {
      case "accept":
      case "reject":
        glue.decide(word, argument as string[] | undefined, source);
        return;
      case "show":
        // A button that goes while it is pressed is never clicked: the first frame waits for the hand.
        if (pressed()) {
          while (pressed()) await new Promise(requestAnimationFrame);
          // Answered meanwhile.
          if (!root.querySelector("[data-noren-frame]")) return;
        }
        return glue.open("banner");
      case "withdrawn":
        return glue.open(word);
      case "settings":
      case "policy":
        return glue.open(word, argument == undefined ? undefined : +(argument as string));
      case "hide":
        return glue.close();
      case "reset":
        return glue.reset();
      case "receipt":
        return JSON.parse(glue.receipt());
      case "refresh":
        return glue.refresh();
      case "choose":
        // The gate tells us of every new language; this one is shown below, once.
        choosing = true;
        speak(argument as string, document.documentElement.lang);
        choosing = false;
        return glue.language(argument as string, await read(argument as string), true);
      case "language":
        return choosing || glue.language(argument as string, await read(argument as string), false);
    }
    return;
  };
};
