/** Names are compared without regard to case, and `-` and `_` count as the same. */
const letters = (name: string): string => name.toLowerCase().replace(/_/g, "-");

/** Optimal string alignment: letters put in, dropped or changed, and neighbours that swap places. */
const distance = (a: string, b: string): number => {
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
 * The known name that somebody most likely meant, if one is near enough: one slip is forgiven in any name,
 * and one more for every four letters. As `src/config/nearest.rs` has it.
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
