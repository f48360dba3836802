/**
 * HyperFormula, a third calculator beside the core and LibreOffice, which shares no code with either. GPL-3.0: a tool of
 * the tests, never part of what is built.
 */
import { join } from 'node:path';
import type { CellContent, TablePlan, WorkbookPlan } from '../../src/workbooks/plan';
import { columnName } from '../../src/workbooks/references';
import { needPackage } from './need.mjs';

type Value = CellContent | { type: string; message: string };

interface Calculator {
  getSheetId: (name: string) => number | undefined;
  getCellValue: (address: { sheet: number; row: number; col: number }) => Value;
  destroy: () => void;
}
interface HyperFormula {
  buildFromSheets: (
    sheets: Readonly<Record<string, CellContent[][]>>,
    config: Readonly<Record<string, unknown>>,
    names: readonly { name: string; expression: string }[],
  ) => Calculator;
}

/** A formula's cell with what was calculated there; errors as their text. */
export interface Calculated {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: CellContent;
}

/** Only with these does it calculate as Excel does. */
const asInExcel = {
  licenseKey: 'gpl-v3',
  useArrayArithmetic: true,
  useWildcards: true,
  evaluateNullToZero: false,
  useRegularExpressions: false,
  matchWholeCell: true,
  caseSensitive: false,
  smartRounding: true,
};

/** A calculated column's formula with the addresses of its row, counted from 0. */
function inRow({ name, column, columns }: TablePlan, formula: string, row: number): string {
  return formula.replace(
    new RegExp(`${name}\\[\\[#This Row\\],\\[((?:'.|[^'\\]])*)\\]\\]`, 'g'),
    (_, header: string) => {
      const at = columns.findIndex((one) => one.header === header.replace(/'(.)/g, '$1'));
      return `$${columnName(column + at)}${row + 1}`;
    },
  );
}

/**
 * A formula as HyperFormula knows it: ROW takes references only, and a range goes from address to address. Ranges from
 * INDEX to INDEX are used for lines below the table; there must be none of them here.
 */
function known(formula: string, refs: ReadonlyMap<string, string>): string {
  return formula
    .replace(/\bROW\((\w+)\)/g, (whole, name: string) => (refs.has(name) ? `ROW(${refs.get(name)})` : whole))
    .replace(/INDEX\((\w+),\w+\):INDEX\(\1,\w+\)/g, '$1');
}

/** A text that begins like a formula or a number stays a text. */
function typed(value: CellContent): CellContent {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Every formula of a workbook, calculated. */
export async function calculated(plan: WorkbookPlan, today: number): Promise<Calculated[]> {
  const { HyperFormula } = (await import(join(needPackage('hyperformula'), 'commonjs/index.js'))) as {
    HyperFormula: HyperFormula;
  };
  const found: Omit<Calculated, 'value'>[] = [];
  const sheets: Record<string, CellContent[][]> = {};
  const refs = new Map(plan.names.map(({ name, ref }) => [name, ref]));
  for (const sheet of plan.sheets) {
    const rows: CellContent[][] = [];
    const put = (row: number, column: number, value: CellContent, formula?: string): void => {
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push(null);
      cells[column] =
        formula === undefined ? typed(value) : `=${known(formula, refs).replaceAll('TODAY()', String(today))}`;
      if (formula !== undefined) found.push({ sheet: sheet.name, row, column, formula });
    };
    for (const table of sheet.tables) {
      table.columns.forEach(({ header }, index) => put(table.row, table.column + index, header));
      table.rows.forEach((cells, index) => {
        const row = table.row + 1 + index;
        table.columns.forEach(({ formula }, at) =>
          put(
            row,
            table.column + at,
            cells[at] ?? null,
            formula === undefined ? undefined : inRow(table, formula, row),
          ),
        );
      });
    }
    for (const { row, column, value, formula } of sheet.cells) put(row, column, value, formula);
    sheets[sheet.name] = rows;
  }
  const names = [
    ...plan.names.map(({ name, ref }) => ({ name, expression: `=${known(ref, refs)}` })),
    ...['TRUE', 'FALSE'].map((name) => ({ name, expression: `=${name}()` })),
  ];
  const calculator = HyperFormula.buildFromSheets(sheets, asInExcel, names);
  const results = found.map((cell) => {
    const sheet = calculator.getSheetId(cell.sheet) ?? -1;
    const value = calculator.getCellValue({ sheet, row: cell.row, col: cell.column });
    return {
      ...cell,
      value: typeof value === 'object' && value !== null ? `${value.type}: ${value.message}` : value,
    };
  });
  calculator.destroy();
  return results;
}
