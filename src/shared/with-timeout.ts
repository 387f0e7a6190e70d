/** Seconds until loading a file counts as failed, and another try is offered. */
const LIMIT = 10;

/**
 * Rejects after the limit with the file's name. What is given up is aborted too: another try would wait for
 * it, since browsers fetch one address once at a time.
 */
export const withTimeout = <T>(begin: (signal: AbortSignal) => Promise<T>, file: string): Promise<T> =>
  new Promise((done, fail) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fail(Error(`${file} did not load in ${LIMIT} s`));
      controller.abort();
    }, LIMIT * 1e3);
    begin(controller.signal)
      .then(done, (error) => fail(Error(`${file}: ${error.message}`)))
      .then(() => clearTimeout(timer));
  });
