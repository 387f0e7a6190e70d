import type { Act, Hand, Interface } from "./contract";
import type { Read } from "./host";

/** What the interface does at each word of a control, of the API, or of the gate itself. */
export const words = (glue: Interface, hand: Hand, read: Read): Act => {
  const speak = hand[11];
  return async (word, argument, source = "api") => {
    switch (word) {
      case "accept":
      case "reject":
        glue.decide(word, argument as string[] | undefined, source);
        return;
      case "show":
        return glue.open("banner");
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
        speak(argument as string, document.documentElement.lang);
        return glue.language(argument as string, await read(argument as string), true);
      case "language":
        return glue.language(argument as string, await read(argument as string), false);
    }
    return;
  };
};
