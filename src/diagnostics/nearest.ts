/** No valid name is longer, and the table of `distance` grows with the square of the length. */
const MAX_LENGTH = 64;

/** A name's characters for comparison: upper and lower case count as the same, and so do `-` and `_`. */
const letters = (name: string): string[] =>
  [...name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/_/g, "-")].slice(0, MAX_LENGTH);

/** Optimal string alignment: the edit distance in which neighbours may swap places. */
const distance = (a: string[], b: string[]): number => {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = (table[i] = []);
    for (let j = 0; j <= b.length; j++)
      row[j] =
        i && j
          ? Math.min(
              table[i - 1]![j]! + 1,
              row[j - 1]! + 1,
              table[i - 1]![j - 1]! + +(a[i - 1] != b[j - 1]),
              i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? table[i - 2]![j - 2]! + 1 : Infinity,
            )
          : i + j;
  }
  return table[a.length]![b.length]!;
};

/**
 * The known name that was most likely meant, if one is near enough: one slip is forgiven in any name, and one
 * more for every four letters. `src/config/nearest.rs` has the same rule; `tests/fixtures/nearest.json` tests
 * both.
 */
export const nearest = (wrong: string, known: string[]): string | undefined => {
  const name = letters(wrong);
  let least = Math.floor(name.length / 4) + 2;
  let best: string | undefined;
  for (const candidate of known) {
    const slips = distance(name, letters(candidate));
    if (slips < least) [least, best] = [slips, candidate];
  }
  return best;
};
