import type { Asset, Bundle } from "../bridge/bridge";
import { address } from "./tag";

/** Seconds until loading a file counts as failed, and another try is offered. */
const LIMIT = 10;

let bundled: Promise<Bundle> | undefined;
let retries = "";

/**
 * Rejects after the limit with the file's name. What is given up is aborted too: another try would wait for
 * it, since browsers fetch one address once at a time.
 */
const withTimeout = <T>(begin: (signal: AbortSignal) => Promise<T>, file: string): Promise<T> =>
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

/** Fetches an asset. A response that is not what the build wrote, such as an error page, fails its digest. */
export const fetchAsset = ([file, integrity = ""]: Asset, priority: RequestPriority = "high"): Promise<Response> =>
  withTimeout((signal) => fetch(address(file), { integrity, priority, signal }), file);

/** The lazy bundle, not started; loaded once. */
export const bundle = (fetchPriority: RequestPriority): Promise<Bundle> => {
  if (bundled) return bundled;
  const [file, integrity] = __ASSETS__.js!;
  // A module that failed once may fail for ever under the same address.
  const href = address(file) + retries;
  // The one way to give an import() an integrity; where it is unknown the hashed name has to do.
  document.head.append(
    Object.assign(document.createElement("link"), {
      rel: "modulepreload",
      href,
      integrity,
      crossOrigin: "",
      fetchPriority,
    }),
  );
  bundled = withTimeout<Bundle>(() => import(href), file);
  bundled.catch(() => {
    bundled = undefined;
    retries += "?";
  });
  return bundled;
};
