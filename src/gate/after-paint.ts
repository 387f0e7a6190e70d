import { nextTask } from "./next-task";

/** Resolves with its argument after the next paint, each time in a task of its own; a hidden page does not paint. */
export const afterPaint = async (urgent?: boolean): Promise<boolean | undefined> => {
  if (!document.hidden) await new Promise(requestAnimationFrame);
  await nextTask(urgent);
  return urgent;
};
