/** Seeded pseudo-random numbers. */
import { decimalsOf } from '../../src/core/money';

export type Chance = () => number;

/** mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
/** 1 to `most`. */
export const upTo = (chance: Chance, most: number): number => 1 + Math.floor(chance() * most);

/** A decimal string with the currency's decimals. */
export function moneyText(chance: Chance, currency: string, most: number): string {
  return (Math.floor(chance() * most * 1000) / 1000).toFixed(decimalsOf(currency));
}
