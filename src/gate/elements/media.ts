import { afterPaint } from "../after-paint";
import { enqueue } from "../queue";

/** Players that will be told to choose among their sources. */
const pending = new WeakSet<HTMLMediaElement>();

/** A player chooses among its sources only when it is told to: once, after the releases that are queued. */
export const reloadPlayer = (element: HTMLElement): void => {
  const player = element.closest<HTMLMediaElement>("video,audio");
  if (!player || pending.has(player)) return;
  pending.add(player);
  enqueue("", afterPaint(), () => {
    pending.delete(player);
    player.load();
  });
};
