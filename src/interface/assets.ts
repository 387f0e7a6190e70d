import type { Asset } from "../bridge/bridge";

/** Milliseconds that the content of a file may take to arrive. */
const TIMEOUT = 1e4;

/**
 * The content of a file that the gate fetched without its digest, checked against the digest here: in the gate
 * the digest would cost every page view 50 bytes a file. A page that is not a secure context has no Web Crypto,
 * and there a digest proves nothing: whoever can change the file can also change the page.
 */
export const verifiedContent = async (response: Response, [file, integrity]: Asset): Promise<ArrayBuffer> => {
  // A response can begin and never end.
  const content = await Promise.race([
    response.arrayBuffer().catch((error) => {
      throw new Error(`${file}: ${error.message}`);
    }),
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error(`${file} did not load in 10 s`)), TIMEOUT)),
  ]);
  const digest = await window.crypto.subtle?.digest("SHA-384", content);
  if (digest && integrity != "sha384-" + btoa(String.fromCharCode(...new Uint8Array(digest))))
    throw new Error(`${file} is not the file that was built`);
  return content;
};

/** The texts and the first frame of a language that the gate does not contain. */
export const furtherLanguage = async (tag: string): Promise<[texts: string[], frame: string]> => {
  const [file, integrity] = __ASSETS__["frame." + tag]!;
  return (await fetch(new URL(file, import.meta.url), { integrity: integrity! })).json();
};
