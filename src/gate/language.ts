import { FRAMES, TEXTS } from "./built";
import { bundle } from "./bundle";
import { emit } from "./events";
import { ui } from "./load";
import { chooseLanguage, language } from "./locale";
import { drawReopen } from "./reopen";
import { root } from "./root";
import { markLanguage } from "./text";

/** Resolves once the texts of a further language are there; nothing where they are in the gate. */
export let textsLoaded: Promise<unknown> | undefined;

/** Chooses the language again, and applies it if it is another one: texts, the reopen button, the event, the interface. */
export const setLanguage = (wanted?: string | null, pageLanguage?: string): void => {
  const before = root.lang;
  chooseLanguage(wanted, pageLanguage);
  markLanguage(root);
  if (language == before) return;
  const tag = language;
  textsLoaded =
    TEXTS[tag] == 0
      ? bundle("high").then((lazy) => lazy.furtherLanguage(tag)).then(
          (texts) => {
            [TEXTS[tag], FRAMES[tag]] = texts;
            markLanguage(root);
            drawReopen();
          },
          () => {},
        )
      : undefined;
  // The first language of a page view is no change.
  if (before) {
    drawReopen();
    emit("language", { language });
    ui?.("language", language);
  }
};
