import { broken, config, gpc, region, services } from "./boot";
import { shadow } from "./root";
import { say, Say } from "./say";
import { asking, choices, decided } from "./standing";

const button = document.createElement("button");

/** Whether the question is there instead. */
let away = false;

/** Makes room for the banner, and comes back when it has gone. */
export const yieldReopen = (view: string, shown: boolean): void => {
  if (view == "banner") button.hidden = away = shown;
};

/** Draws the way back: what it is, and the state in force. */
export const drawReopen = (): void => {
  const { reopen } = config;
  if (broken || reopen == "none") return;
  const optOut = region == "us-optout";
  const optional = [...config.categories, ...services]
    .filter((it) => ((it as { category?: string }).category || it.id) != "necessary")
    .map(({ id }) => choices[id]);
  const small = document.createElement("small");
  small.textContent =
    optOut && gpc() && !choices.marketing
      ? say(Say.UsHonoured)
      : decided
        ? say(optional.every(Boolean) ? Say.Accepted : optional.some(Boolean) ? Say.Mixed : Say.Refused)
        : optOut
          ? ""
          : say(Say.Undecided);
  (button as any).part = button.className = "reopen";
  button.dataset.noren = "settings";
  if (reopen) {
    button.dataset.at = reopen.at;
    if (reopen.offset) button.style.setProperty("--noren-reopen-offset", reopen.offset + "px");
  }
  button.hidden = away &&= asking;
  button.replaceChildren(say(optOut ? Say.UsChoices : Say.Reopen), small);
  if (!button.isConnected) shadow.append(button);
};
