/** Chance that can be repeated: the same seed gives the same choices. */
export interface Chance {
  /** From 0 up to, not including, `below`. */
  number(below: number): number;
  pick<T>(list: readonly T[]): T;
  /** Once in so many times. */
  once(inTimes: number): boolean;
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from');
      return list[number(list.length)] as (typeof list)[number];
    },
    once: (inTimes) => number(inTimes) === 0,
  };
}
