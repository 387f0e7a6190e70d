// Random numbers that a seed repeats: the same seed gives the same cases on every machine.

/** A 32-bit hash of a text (FNV-1a), to seed by. */
const hash = (text) => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
};

/** A source of random choices. `seed` is any text; each case has one of its own, so that it replays alone. */
export const random = (seed) => {
  let state = hash(seed);
  // mulberry32: small, and good enough to spread cases.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  return {
    below,
    pick,
    /** True so often: 0.25 is one time in four. */
    chance: (share) => next() < share,
    /** Each item of a list with the given share. */
    some: (list, share = 0.5) => list.filter(() => next() < share),
    /** One of `[weight, value]`. */
    weighed: (list) => {
      let at = next() * list.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, value] of list) if ((at -= weight) < 0) return value;
      return list.at(-1)[1];
    },
  };
};
