/** Resolves after the next paint, each time in a task of its own; a hidden page does not paint. */
export const afterPaint = (): Promise<unknown> =>
  new Promise((done) => (document.hidden ? setTimeout(done) : requestAnimationFrame(() => setTimeout(done))));
