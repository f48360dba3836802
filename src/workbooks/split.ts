/** The largest-remainder method as formulas, so that every cent of a split can be traced in the sheet. */
import type { Money } from '../core/money';
import type { GridRow, References } from './blocks';

export interface SplitPart {
  /** Id of the row within its grid. */
  id: string;
  weight: Money;
  amount: Money;
}

/** The columns of a split, in order of computation. */
export const splitColumns = ['weight', 'down', 'rest', 'order', 'part'] as const;
export type SplitColumn = (typeof splitColumns)[number];

/**
 * Cells that split one total: weight, whole minor units, remainder, rank of the remainder, part. `total` is the defined
 * name of the total's cell, `largest` its maximum. The rows must be consecutive in the grid.
 */
export function splitCells(
  total: string,
  sum: Money,
  largest: Money,
  parts: readonly SplitPart[],
  decimals: number,
  partName: (part: SplitPart, index: number) => string,
): GridRow['cells'][] {
  const first = parts[0]?.id ?? '';
  const last = parts.at(-1)?.id ?? '';
  const unit = 10 ** decimals;
  const divisor = parts.reduce((common, { weight }) => commonDivisor(common, weight), 0) || 1;
  const weights = parts.map(({ weight }) => weight / divisor);
  const whole = weights.reduce((a, b) => a + b, 0);
  const all = (here: References, column: SplitColumn): string => `${here.at(first, column)}:${here.at(last, column)}`;
  const cents = `ROUND(ABS(${total})*${unit},0)`;
  const size = Math.abs(sum);
  const downs = weights.map((weight) => Number((BigInt(size) * BigInt(weight)) / BigInt(whole)));
  const rests = weights.map((weight, index) =>
    Number(BigInt(size) * BigInt(weight) - BigInt(downs[index] ?? 0) * BigInt(whole)),
  );
  // Integers are exact up to 2^53; beyond that, the remainder is shown as a fraction of one minor unit.
  const largestValue = 2 * Math.max(size, largest, 1);
  const exact = largestValue * whole <= Number.MAX_SAFE_INTEGER;
  const digits = Math.min(Math.max(14 - Math.ceil(Math.log10(largestValue)), 2), 9);
  const shown = rests.map((rest) => (exact ? rest : Number((rest / whole).toFixed(digits))));
  const order = shown.map(
    (rest, index) =>
      shown.filter((other) => other > rest).length + shown.slice(0, index + 1).filter((other) => other === rest).length,
  );
  return parts.map((part, index) => ({
    weight: weights[index] ?? 0,
    down: {
      value: downs[index] ?? 0,
      formula: (here) => `INT(ROUND(${cents}*${here.cell('weight')}/SUM(${all(here, 'weight')}),6))`,
    },
    rest: {
      value: shown[index] ?? 0,
      ...(exact ? {} : { format: `0.${'0'.repeat(digits)}` }),
      formula: (here) => {
        const [weight, down, sum] = [here.cell('weight'), here.cell('down'), `SUM(${all(here, 'weight')})`];
        return exact ? `${cents}*${weight}-${down}*${sum}` : `ROUND(${cents}*${weight}/${sum}-${down},${digits})`;
      },
    },
    order: {
      value: order[index] ?? 0,
      formula: (here) =>
        `SUMPRODUCT(--(${all(here, 'rest')}>${here.cell('rest')}))` +
        `+SUMPRODUCT(--(${here.at(first, 'rest')}:${here.cell('rest')}=${here.cell('rest')}))`,
    },
    part: {
      value: part.amount / unit,
      formula: (here) =>
        `SIGN(${total})*(${here.cell('down')}+IF(${here.cell('order')}<=${cents}-SUM(${all(here, 'down')}),1,0))/${unit}`,
      name: partName(part, index),
    },
  }));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
}
