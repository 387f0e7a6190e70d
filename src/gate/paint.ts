/** Runs after the next paint, in a task of its own; a hidden page does not paint. */
export const afterPaint = (run: () => void): void => {
  if (document.hidden) setTimeout(run);
  else requestAnimationFrame(() => setTimeout(run));
};
