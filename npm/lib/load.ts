// Loads Noren from a framework, where the tag cannot be written into the page.

/** Adds the tag, unless the page has it. */
export const load = (src: string, nonce?: string): void => {
  if ([...document.scripts].some((script) => script.getAttribute("src") === src)) return;
  const script = document.createElement("script");
  script.src = src;
  if (nonce) script.nonce = nonce;
  document.head.append(script);
};
