/** The largest remainder as native formulas, so that every cent of a split can be followed in the sheet. */
import type { Money } from '../core/money';
import type { GridRow, References } from './blocks';

export interface SplitPart {
  /** Names the row within its grid. */
  id: string;
  weight: Money;
  amount: Money;
}

/** Columns of a split's rows, in the order of the reasoning. */
export const splitColumns = ['weight', 'down', 'rest', 'order', 'part'] as const;
export type SplitColumn = (typeof splitColumns)[number];

/**
 * Cells of the parts of one total: weight, whole minor units, remainder, order of remainders, part.
 * `total` is the name of the cell that holds the total, `largest` what that may grow to. The rows must follow each other
 * in the grid.
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
  // Programs count whole numbers exactly up to 2^53; beyond, the remainder is shown as a part of one minor unit.
  const most = 2 * Math.max(size, largest, 1);
  const exact = most * whole <= Number.MAX_SAFE_INTEGER;
  const digits = Math.min(Math.max(14 - Math.ceil(Math.log10(most)), 2), 9);
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
