/** Export of the record of choices: as a file, and in print. */

/** Saves the record as a file, without a server. */
export const download = (json: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(JSON.parse(json), null, 2)], { type: "application/json" }),
  );
  link.download = "privacy-choices.json";
  link.click();
  URL.revokeObjectURL(link.href);
};

let sheet: CSSStyleSheet | undefined;

/**
 * While the receipt is open, print shows it in place of the page: the receipt's own sheet shows the receipt,
 * and this one, which the page gets once, hides the page. `host.ts` sets `data-receipt` on the root.
 */
export const preparePrinting = (): void => {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print{[data-receipt]~body{display:none!important}}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
