/** The record of choices on its way out of the page: into a file, and onto paper. */

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
 * While the record is open, paper shows it in place of the page: its own sheet sees to the one, and this
 * one, which the page gets once, to the other. `host.ts` marks the root.
 */
export const printable = (): void => {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync("@media print{[data-receipt]~body{display:none!important}}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
