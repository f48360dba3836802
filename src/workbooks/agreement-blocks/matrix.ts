/** A budget in two directions whose margins are native sums that meet in the corner. */
import type { Money } from '../../core/money';
import type { GridBlock, GridRow, References } from '../blocks';
import { cellMoney, type Context } from '../context';
import { rounded } from '../formulas';

export interface MatrixEntry {
  code: string;
  text: string;
}

export interface Matrix {
  key: string;
  heading: string;
  note?: string;
  /** Header of the first column. */
  corner: string;
  rows: readonly MatrixEntry[];
  columns: readonly MatrixEntry[];
  amount: (row: string, column: string) => Money;
  /** Native formula of a cell, where it is computed from a table; of a margin when one side is undefined. */
  formula?: (row: string | undefined, column: string | undefined) => string;
  /** Margins are the sums of the cells even where those have formulas: there is nothing to compare them with. */
  unchecked?: boolean;
}

const totalKey = 'total';
const checkKey = 'check';

/**
 * The matrix as a grid. With `formula` the margins are looked up in the table on their own, and a check column and
 * row compare them with the sums of the cells; without it, or `unchecked`, the margins are the sums.
 */
export function matrixGrid(context: Context, matrix: Matrix): GridBlock {
  const { t, plain, amountWidth, decimals } = context;
  const { rows, columns, formula } = matrix;
  const lookedUp = matrix.unchecked ? undefined : formula;
  const money = (value: Money): number => cellMoney(context, value);
  const keys = columns.map(({ code }) => `c-${code}`);
  const first = keys[0] ?? totalKey;
  const last = keys.at(-1) ?? totalKey;
  // Wide enough for headers of categories.
  const amount = { style: 'amount', format: plain, width: Math.max(amountWidth, 15) } as const;
  const over = (row?: string, column?: string): Money =>
    rows.reduce(
      (sum, one) =>
        row !== undefined && one.code !== row
          ? sum
          : columns.reduce(
              (inner, other) =>
                column !== undefined && other.code !== column ? inner : inner + matrix.amount(one.code, other.code),
              sum,
            ),
      0,
    );
  const body = rows.map(({ code, text }): GridRow => {
    const cells = columns.map(({ code: column }, index): [string, GridRow['cells'][string]] => [
      keys[index] ?? '',
      {
        value: money(matrix.amount(code, column)),
        ...(formula ? { formula: formula(code, column), style: 'calculatedAmount' } : {}),
      },
    ]);
    const across = `SUM(`;
    return {
      cells: {
        ...Object.fromEntries(cells),
        text,
        [totalKey]: {
          value: money(over(code)),
          style: 'totalAmount',
          formula: lookedUp
            ? lookedUp(code, undefined)
            : (here) => rounded(`${across}${here.cell(first)}:${here.cell(last)})`, decimals),
        },
        [checkKey]: {
          value: 0,
          formula: (here) =>
            rounded(`${across}${here.cell(first)}:${here.cell(last)})-${here.cell(totalKey)}`, decimals),
        },
      },
    };
  });
  const marginCells = [
    ...columns.map(({ code }, index): [string | undefined, string] => [code, keys[index] ?? '']),
    [undefined, totalKey] as const,
  ].map(([column, key]): [string, GridRow['cells'][string]] => [
    key,
    {
      value: money(over(undefined, column)),
      formula: lookedUp ? lookedUp(undefined, column) : (here) => rounded(`SUM(${here.column(key)})`, decimals),
    },
  ]);
  const margin: GridRow = {
    id: 'margin',
    total: true,
    cells: {
      ...Object.fromEntries(marginCells),
      text: t.words.total,
      [checkKey]: {
        value: 0,
        formula: (here) => rounded(`SUM(${here.cell(first)}:${here.cell(last)})-${here.cell(totalKey)}`, decimals),
      },
    },
  };
  const check: GridRow = {
    total: true,
    cells: {
      text: t.words.check,
      ...Object.fromEntries(
        [...keys, totalKey].map(
          (key) =>
            [
              key,
              { value: 0, formula: (here) => rounded(`SUM(${here.column(key)})-${here.at('margin', key)}`, decimals) },
            ] satisfies [string, GridRow['cells'][string]],
        ),
      ),
    },
  };
  return {
    kind: 'grid',
    serves: 'both',
    key: matrix.key,
    heading: matrix.heading,
    ...(matrix.note === undefined ? {} : { note: matrix.note }),
    columns: [
      { key: 'text', header: matrix.corner, style: 'textWrap', width: 30 },
      ...columns.map(({ text }, index) => ({ key: keys[index] ?? '', header: text, ...amount })),
      { key: totalKey, header: t.words.total, ...amount },
      ...(lookedUp ? [{ key: checkKey, header: t.words.check, ...amount }] : []),
    ],
    rows: [...body, margin, ...(lookedUp ? [check] : [])],
    highlights: [
      ...(lookedUp ? [{ columns: [checkKey], formula: isOff(checkKey, '<>0'), style: 'problem' } as const] : []),
      // What is beyond a budget.
      ...[...keys, totalKey].map((key) => ({ columns: [key], formula: isOff(key, '<0'), style: 'problem' }) as const),
    ],
  };
}

function isOff(key: string, how: '<0' | '<>0'): (here: References) => string {
  return (here) => `AND(ISNUMBER(${here.cell(key)}),${here.cell(key)}${how})`;
}
