/** A budget in two dimensions, with totals as formulas that agree in the corner. */
import type { Money } from '../../core/money';
import type { GridBlock, GridRow, References } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum } from '../formulas';

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
  /** Formula of a cell that is computed from a table; of a total when one side is undefined. */
  formula?: (row: string | undefined, column: string | undefined) => string;
  /** Totals are sums of the cells even where those have formulas, as there is nothing to compare them with. */
  unchecked?: boolean;
}

const totalKey = 'total';
const checkKey = 'check';

type Cells = GridRow['cells'];

/** What the rows of a matrix are built from. */
interface Parts {
  context: Context;
  matrix: Matrix;
  /** Column keys in order. */
  keys: readonly string[];
  /** How totals are computed independently from the table; undefined where they are sums of the cells. */
  lookedUp: Matrix['formula'];
}

/**
 * The matrix as a grid. With `formula`, totals are computed independently from the table, and a check column and row
 * compare them with the sums of the cells; without it, or with `unchecked`, totals are those sums.
 */
export function matrixGrid(context: Context, matrix: Matrix): GridBlock {
  const { t, plain, amountWidth } = context;
  const { rows, columns, formula } = matrix;
  const lookedUp = matrix.unchecked ? undefined : formula;
  const keys = columns.map(({ code }) => `c-${code}`);
  const parts: Parts = { context, matrix, keys, lookedUp };
  // Wide enough for category headers.
  const amount = { style: 'amount', format: plain, width: Math.max(amountWidth, 15) } as const;
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
    rows: [...rows.map((row) => bodyRow(parts, row)), marginRow(parts), ...(lookedUp ? [checkRow(parts)] : [])],
    highlights: [
      ...(lookedUp ? [{ columns: [checkKey], formula: isOff(checkKey, '<>0'), style: 'problem' } as const] : []),
      // Highlights overspending.
      ...[...keys, totalKey].map((key) => ({ columns: [key], formula: isOff(key, '<0'), style: 'problem' }) as const),
    ],
  };
}

function bodyRow(parts: Parts, { code, text }: MatrixEntry): GridRow {
  const { context, matrix, keys, lookedUp } = parts;
  const { decimals } = context;
  const cells = matrix.columns.map(({ code: column }, index): [string, Cells[string]] => [
    keys[index] ?? '',
    {
      value: cellMoney(context, matrix.amount(code, column)),
      ...(matrix.formula ? { formula: matrix.formula(code, column), style: 'calculatedAmount' } : {}),
    },
  ]);
  return {
    cells: {
      ...Object.fromEntries(cells),
      text,
      [totalKey]: {
        value: cellMoney(context, sumOver(matrix, { row: code })),
        style: 'totalAmount',
        formula: lookedUp ? lookedUp(code, undefined) : (here) => roundedSum(across(parts, here), decimals),
      },
      [checkKey]: checkOfRow(parts),
    },
  };
}

function marginRow(parts: Parts): GridRow {
  const { context, matrix, keys, lookedUp } = parts;
  const margin = (key: string, column?: string): [string, Cells[string]] => [
    key,
    {
      value: cellMoney(context, sumOver(matrix, { column })),
      formula: lookedUp
        ? lookedUp(undefined, column)
        : (here) => roundedSum(`SUM(${here.column(key)})`, context.decimals),
    },
  ];
  return {
    id: 'margin',
    total: true,
    cells: {
      ...Object.fromEntries(matrix.columns.map(({ code }, index) => margin(keys[index] ?? '', code))),
      ...Object.fromEntries([margin(totalKey)]),
      text: context.t.words.total,
      [checkKey]: checkOfRow(parts),
    },
  };
}

/** Each column's sum minus its total. */
function checkRow({ context: { t, decimals }, keys }: Parts): GridRow {
  const cells = [...keys, totalKey].map((key): [string, Cells[string]] => [
    key,
    { value: 0, formula: (here) => roundedSum(`SUM(${here.column(key)})-${here.at('margin', key)}`, decimals) },
  ]);
  return { total: true, cells: { text: t.words.check, ...Object.fromEntries(cells) } };
}

/** A row's sum minus its total. */
function checkOfRow(parts: Parts): Cells[string] {
  return {
    value: 0,
    formula: (here) => roundedSum(`${across(parts, here)}-${here.cell(totalKey)}`, parts.context.decimals),
  };
}

/** The sum of a row's cells. */
function across({ keys }: Parts, here: References): string {
  return `SUM(${here.cell(keys[0] ?? totalKey)}:${here.cell(keys.at(-1) ?? totalKey)})`;
}

function sumOver({ rows, columns, amount }: Matrix, only: { row?: string; column?: string | undefined }): Money {
  const of = (entries: readonly MatrixEntry[], code: string | undefined) =>
    code === undefined ? entries : entries.filter((entry) => entry.code === code);
  let sum = 0;
  for (const row of of(rows, only.row))
    for (const column of of(columns, only.column)) sum += amount(row.code, column.code);
  return sum;
}

function isOff(key: string, how: '<0' | '<>0'): (here: References) => string {
  return (here) => `AND(ISNUMBER(${here.cell(key)}),${here.cell(key)}${how})`;
}
