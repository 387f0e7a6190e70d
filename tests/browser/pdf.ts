// Counts the sheets of a printed page.

import { inflateSync } from "node:zlib";

/** The number of sheets in a PDF. Chromium writes its objects uncompressed; Firefox compresses them. */
export function sheets(pdf: Buffer): number {
  const parts = [pdf.toString("latin1")];
  for (const { index, 0: mark } of parts[0]!.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(pdf.subarray(index + mark.length)).toString("latin1"));
    } catch {
      // Not a compressed object stream: a font, or the rest of one.
    }
  }
  return parts.join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
