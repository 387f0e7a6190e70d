import type { Asset } from "../bridge/bridge";
import { withTimeout } from "../shared/with-timeout";
import { ASSETS } from "./built";

/**
 * The content of a file that the gate fetched without its digest, checked against the digest here: in the gate
 * the digest would cost every page view 50 bytes a file. A page that is not a secure context has no Web Crypto,
 * and there a digest proves nothing: whoever can change the file can also change the page.
 */
export const verifiedContent = async (response: Response, [file, integrity]: Asset): Promise<ArrayBuffer> => {
  // A response can begin and never end.
  const content = await withTimeout(() => response.arrayBuffer(), file);
  const digest = await window.crypto.subtle?.digest("SHA-384", content);
  if (digest && integrity != "sha384-" + btoa(String.fromCharCode(...new Uint8Array(digest))))
    throw new Error(`${file} is not the file that was built`);
  return content;
};

/** Fetches a file beside this bundle, checked against its digest. */
export const fetchAsset = ([file, integrity = ""]: Asset): Promise<Response> =>
  withTimeout((signal) => fetch(new URL(file, import.meta.url), { integrity, signal }), file);

/** The texts and the first frame of a language that the gate does not contain. */
export const furtherLanguage = async (tag: string): Promise<[texts: string[], frame: string]> =>
  (await fetchAsset(ASSETS["frame." + tag]!)).json();
