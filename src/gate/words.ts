import type { Act, Config, Hand, Host, Interface } from "./contract";
import { explain } from "./diagnostics";
import type { Read } from "./host";
import { download, printable } from "./receipt";
import { placeholders } from "./placeholders";
import { makeViewer } from "./viewer";

/**
 * What the interface does at each word of a control, of the API, or of the gate itself. Where the config
 * only names services, every view but the banner needs more texts than that.
 */
export const words = (glue: Interface, hand: Hand, host: Host, read: Read): Act => {
  const root = hand[0];
  const viewer = makeViewer(glue, host);
  // What happens in a view is heard here for all of them, so that none has listeners of its own.
  root.addEventListener("change", ({ target }) => glue.moved(target as HTMLInputElement));
  // Esc. Not within the dialog's own event, which takes the dialog away.
  root.addEventListener("close", () => queueMicrotask(glue.close), true);
  let choosing = false;
  const pressed = () => root.querySelector("[data-noren-frame] :active");
  const speak = hand[9];
  let { language } = host;
  // Whether what is known of services is told: from the first view that names them on.
  let told = false;
  const messages = async (tag: string): Promise<string> => {
    const all = told;
    const texts = await Promise.all([read(tag), all ? read(`catalogue.${tag}`) : ""]);
    return all == told ? texts.join("") : messages(tag);
  };
  const translate = async (tag: string, byVisitor: boolean): Promise<void> => {
    glue.language(tag, await messages(tag), byVisitor);
    language = tag;
    redraw();
    if (root.querySelector(".policy")) await viewer.fill();
  };
  /** Fetches what is known of the services that the config only names. */
  const describe = async (): Promise<void> => {
    if (!host.services) return;
    told = true;
    let all, spoken;
    // The language may change while its texts are fetched.
    do all = await messages((spoken = language));
    while (spoken != language);
    glue.tell(all);
  };
  /** The ids of a decision by code that the config has; the others are reported. */
  const known = (ids: string[]): string[] => {
    const { categories, services = [] } = host.config as Config;
    const all = {
      category: categories.map(({ id }) => id),
      service: services.map((it) => (typeof it == "string" ? it : it.id)),
    };
    return ids.filter((id) => {
      const isKnown = all.category.includes(id) || all.service.includes(id);
      if (!isKnown) explain("unknown-id", id, all).then((explained) => host.error("unknown-id", ...explained));
      return isKnown;
    });
  };
  const act: Act = async (word, argument, source = "api") => {
    switch (word) {
      case "accept":
      case "reject": {
        const ids = argument == undefined ? undefined : known(([] as string[]).concat(argument as string[]));
        // Where nothing that is named is there, nothing is decided.
        if (!ids || ids[0]) glue.decide(word, ids, source);
        return;
      }
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
        await describe();
        return glue.open(word);
      case "policy":
        glue.open(word);
        // The policy's text is there without the texts about services; what fails is told to the shop.
        await describe().catch((error) => host.error("load-failed", error.message, "services"));
        return viewer.fill(argument as string | undefined);
      case "choices":
        await describe();
        printable();
        return glue.open("receipt");
      case "download":
        return download(glue.receipt());
      case "save":
        return glue.save();
      case "top":
      case "print":
        return viewer[word]();
      case "reload":
        return location.reload();
      case "hide":
        return glue.close();
      case "reset":
        return glue.reset();
      case "receipt":
        return JSON.parse(glue.receipt());
      case "refresh":
        if (glue.refresh() && root.querySelector(".policy")) await viewer.fill();
        return;
      case "finish":
        return glue.finish();
      case "choose":
        // The gate tells us of every new language; this one is shown below, once.
        choosing = true;
        speak(argument as string, document.documentElement.lang);
        choosing = false;
        return translate(argument as string, true);
      case "language":
        return choosing || translate(argument as string, false);
      case "placeholder":
        // Without the texts it goes by the address.
        await describe().catch((error) => host.error("load-failed", error.message, "services"));
        return draw(argument as HTMLIFrameElement);
    }
    return;
  };
  const [draw, redraw] = placeholders(glue, hand, act);
  return act;
};
