import type { Bridge, Command } from "../bridge/bridge";
import type { Config } from "../bridge/config";
import type { Host } from "../bridge/host";
import type { Interface } from "../bridge/interface";
import { configIds } from "../shared/config-ids";
import { reportFault } from "./explain";
import type { ReadText } from "./host";
import { placeholders } from "./placeholders";
import { makeViewer } from "./policy-viewer";
import { download, preparePrinting } from "./receipt";

/**
 * What the interface does at each command of a control, of the API, or of the gate itself. Where the config
 * only names services, every view but the banner needs more texts than that.
 */
export const makeCommands = (glue: Interface, bridge: Bridge, host: Host, readText: ReadText): Command => {
  const root = bridge.shadow;
  const viewer = makeViewer(glue, bridge, host);
  // One listener for the switches of all views, so that no view has listeners of its own.
  root.addEventListener("change", ({ target }) => glue.switchMoved(target as HTMLInputElement));
  // Esc. Not within the dialog's own event, because closing removes the dialog.
  root.addEventListener("close", () => queueMicrotask(glue.close), true);
  let isChoosing = false;
  const pressed = () => root.querySelector("[data-noren-frame] :active");
  let { language } = host;
  // Whether the texts about services are loaded too: from the first view that names services on.
  let withServices = false;
  const messages = async (tag: string): Promise<string> => {
    const all = withServices;
    const texts = await Promise.all([readText(tag), all ? readText(`catalogue.${tag}`) : ""]);
    return all == withServices ? texts.join("") : messages(tag);
  };
  const translate = async (tag: string, byVisitor: boolean): Promise<void> => {
    const texts = await messages(tag);
    // Another language was chosen while these texts were on their way.
    if ((root.host as HTMLElement).lang != tag) return;
    const restore = viewer.keepPlace();
    glue.setLanguage(tag, texts, byVisitor);
    language = tag;
    redrawPlaceholders();
    if (root.querySelector(".policy")) await viewer.fill();
    restore();
  };
  /** Loads the texts about the services that the config only names. */
  const loadServiceTexts = async (): Promise<void> => {
    if (!host.services) return;
    withServices = true;
    let texts, loaded;
    // The language may change while its texts are fetched.
    do texts = await messages((loaded = language));
    while (loaded != language);
    glue.loadTexts(texts);
  };
  /** The same, where a view does without them: the failure is reported to the shop. */
  const tryServiceTexts = (): Promise<void> =>
    loadServiceTexts().catch((error) => host.error("load-failed", error.message, "services"));
  /** The ids of a decision by code that the config has; the others are reported. */
  const knownIds = (ids: string[]): string[] => {
    const { category, service } = configIds(host.config as Config);
    return ids.filter((id) => {
      const isKnown = category.includes(id) || service.includes(id);
      if (!isKnown) reportFault(host, "unknown-id", id);
      return isKnown;
    });
  };
  const execute: Command = async (command, argument, source = "api") => {
    switch (command) {
      case "accept":
      case "reject": {
        const ids = argument == undefined ? undefined : knownIds(([] as string[]).concat(argument as string[]));
        // Where none of the named ids exists, nothing is decided.
        if (!ids || ids[0]) glue.decide(command, ids, source);
        return;
      }
      case "show":
        // A button that is removed while it is pressed gets no click: the first frame waits for the release.
        if (pressed()) {
          while (pressed()) await new Promise(requestAnimationFrame);
          // Answered meanwhile.
          if (!root.querySelector("[data-noren-frame]")) return;
        }
        return glue.open("banner");
      case "withdrawn":
        return glue.open(command);
      case "settings":
        await loadServiceTexts();
        return glue.open(command);
      case "policy":
        glue.open(command);
        // The policy's text does not depend on the texts about services.
        await tryServiceTexts();
        return viewer.fill(argument as string | undefined);
      case "choices":
        await loadServiceTexts();
        preparePrinting();
        return glue.open("receipt");
      case "download":
        return download(glue.receipt());
      case "save":
        return glue.save();
      case "top":
      case "print":
        return viewer[command]();
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
        return glue.completePending();
      case "choose":
        // The gate sends "language" for every new language; this one is translated below, once.
        isChoosing = true;
        bridge.chooseLanguage(argument as string, document.documentElement.lang);
        isChoosing = false;
        return translate(argument as string, true);
      case "language":
        return isChoosing || translate(argument as string, false);
      case "placeholder":
        // Without the texts the placeholder names the address.
        await tryServiceTexts();
        return drawPlaceholder(argument as HTMLIFrameElement);
    }
    return;
  };
  const [drawPlaceholder, redrawPlaceholders] = placeholders(glue, bridge, execute);
  return execute;
};
