import { data } from "../../shared/dom";
import { broken, config } from "../config";
import { choices, decided } from "../state";
import { markedId } from "./marks";

/** Whether an element may be released now. */
export const mayRelease = (element: HTMLElement): boolean | undefined => {
  const category = data(element, "category")!;
  // Without a config nobody knows what a service is for.
  if (broken) return !data(element, "service") && category == "necessary";
  const id = markedId(element);
  return category[0] == "!"
    ? decided && !choices[id]
    : choices[id] === true ||
        // Advanced consent mode: Google's tags run from the start, and follow the signal themselves.
        (__GOOGLE__ && config.signals?.google?.advanced && /^google-(ads|analytics|tag-manager)$/.test(id));
};
