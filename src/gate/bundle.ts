import type { Asset, Bundle } from "../bridge/bridge";
import { withTimeout } from "../shared/with-timeout";
import { ASSETS } from "./built";
import { address } from "./tag";

let bundled: Promise<Bundle> | undefined;
let retries = "";

/** Fetches an asset. A response that is not what the build wrote, such as an error page, fails its digest. */
export const fetchAsset = ([file, integrity = ""]: Asset, priority: RequestPriority): Promise<Response> =>
  withTimeout((signal) => fetch(address(file), { integrity, priority, signal }), file);

/** The lazy bundle, not started; loaded once. */
export const bundle = (fetchPriority: RequestPriority): Promise<Bundle> => {
  if (bundled) return bundled;
  const [file, integrity] = ASSETS.js!;
  // A module that failed once may fail for ever under the same address.
  const href = address(file) + retries;
  // The one way to give an import() an integrity; a browser that does not know it relies on the hashed name.
  document.head.append(
    Object.assign(document.createElement("link"), {
      rel: "modulepreload",
      href,
      integrity,
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
