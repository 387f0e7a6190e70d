/** What `run` returns, or nothing if it throws: for getters and vendors that may. */
export declare const attempt: <T>(run: () => T) => T | undefined;
