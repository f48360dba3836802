/** Sums of placed amounts by whatever parts of a budget line a total names. */
import type { Money } from '../money';
import type { Coordinates } from './located';
import { lineParts } from './names';

const masks = [0, 1, 2, 3, 4, 5, 6, 7] as const;

export interface Sums {
  add(amount: Money, coordinates: Coordinates): void;
  /** 0, and no lines, where nothing was placed there. */
  at(coordinates: Coordinates): { sum: Money; lines: number };
}

export function sums(): Sums {
  const found = new Map<string, { sum: Money; lines: number }>();
  return {
    add(amount, coordinates) {
      for (const mask of masks) {
        const key = keyOf(coordinates, mask);
        const known = found.get(key);
        if (known) {
          known.sum += amount;
          known.lines += 1;
        } else found.set(key, { sum: amount, lines: 1 });
      }
    },
    at: (coordinates) => found.get(keyOf(coordinates)) ?? { sum: 0, lines: 0 },
  };
}

/** The parts of the mask, or those that there are. */
function keyOf(coordinates: Coordinates, mask = 7): string {
  return lineParts.map((part, bit) => ((mask >> bit) & 1 ? (coordinates[part] ?? '') : '')).join('|');
}
