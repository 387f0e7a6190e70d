import type { Asset } from "./contract";

/** Milliseconds that the content of a file may take. */
const LIMIT = 1e4;

/**
 * The content of a file that the gate fetched without its digest, checked against it now: there it would
 * cost every page view 50 bytes a file. Where the page is not secure there is no Web Crypto, and a digest
 * would prove nothing: who could change the file could as well change the page.
 */
export const checked = async (response: Response, [file, integrity]: Asset): Promise<ArrayBuffer> => {
  // An answer may begin and never end.
  const content = await Promise.race([
    response.arrayBuffer().catch((error) => {
      throw new Error(`${file}: ${error.message}`);
    }),
    new Promise<never>((_, fail) => setTimeout(() => fail(new Error(`${file} did not load in 10 s`)), LIMIT)),
  ]);
  const digest = await window.crypto.subtle?.digest("SHA-384", content);
  if (digest && integrity != "sha384-" + btoa(String.fromCharCode(...new Uint8Array(digest))))
    throw new Error(`${file} is not the file that was built`);
  return content;
};

/** What the gate lacks of a further language: its texts, and its first frame. */
export const speech = async (tag: string): Promise<[texts: string[], frame: string]> => {
  const [file, integrity] = __ASSETS__["frame." + tag]!;
  return (await fetch(new URL(file, import.meta.url), { integrity: integrity! })).json();
};
