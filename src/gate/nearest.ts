/** How many letters have to be put in, taken out or changed to make one name of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] == b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

/** The known name most like a misspelt one. */
export const nearest = (wrong: string, known: string[]): string | undefined =>
  known
    .map((name) => [distance(wrong.toLowerCase(), name.toLowerCase()), name] as const)
    .sort(([a], [b]) => a - b)[0]?.[1];
