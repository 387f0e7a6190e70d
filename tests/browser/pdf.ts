// What is on a page's printed sheets, as far as a test asks.

import { inflateSync } from "node:zlib";

/** How many sheets a PDF has. Chromium writes its objects as they are, Firefox compresses them. */
export function sheets(pdf: Buffer): number {
  const parts = [pdf.toString("latin1")];
  for (const { index, 0: mark } of parts[0]!.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(pdf.subarray(index + mark.length)).toString("latin1"));
    } catch {
      // A stream of another kind: a font, or the end of one.
    }
  }
  return parts.join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
