/** What `run` returns, or nothing if it throws: for getters and vendors that may. */
export const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return;
  }
};
