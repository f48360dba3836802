/** Looks up figures of a planned workbook by defined name. */
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/workbooks/plan';

function place(plan: WorkbookPlan, name: string): { sheet: string; row: number; column: number; rows: number } {
  const ref = plan.names.find((one) => one.name === name)?.ref ?? '';
  const [, sheet = '', letters = '', first = '', last] =
    /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(ref) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    sheet: sheet.replaceAll("''", "'"),
    row: Number(first) - 1,
    column,
    rows: Number(last ?? first) - Number(first) + 1,
  };
}

/** Stored values of a named cell or column, tables included. */
export function namedValues(plan: WorkbookPlan, name: string): CellContent[] {
  const { sheet: title, row, column, rows } = place(plan, name);
  const sheet = plan.sheets.find((one) => one.name === title);
  const table = sheet?.tables.find(
    (one) =>
      one.row < row &&
      row <= one.row + Math.max(one.rows.length, 1) &&
      one.column <= column &&
      column < one.column + one.columns.length,
  );
  if (table)
    return table.rows
      .slice(row - table.row - 1, row - table.row - 1 + rows)
      .map((cells) => cells[column - table.column] ?? null);
  return Array.from(
    { length: rows },
    (_, index) => sheet?.cells.find((one) => one.row === row + index && one.column === column)?.value ?? null,
  );
}

export function figure(plan: WorkbookPlan, name: string): number {
  const [value] = namedValues(plan, name);
  if (typeof value !== 'number') throw new Error(`${name} holds no number: ${String(value)}`);
  return value;
}

/** All formulas of a plan, including conditional formats and validation. */
export function formulasOf(plan: WorkbookPlan): string[] {
  return plan.sheets.flatMap((sheet) => [
    ...cellFormulas(sheet),
    ...sheet.conditionals.flatMap((one) => (one.kind === 'formula' ? [one.formula] : [])),
    ...sheet.validations.flatMap(({ rule }) =>
      rule.kind === 'custom' ? [rule.formula] : rule.kind === 'list' ? [rule.source] : [],
    ),
  ]);
}

/** Formulas of cells and of calculated columns. */
export function cellFormulas({ cells, tables }: SheetPlan): string[] {
  return [...cells, ...tables.flatMap(({ columns }) => columns)].flatMap(({ formula }) =>
    formula === undefined ? [] : [formula],
  );
}

/** Names used by formulas: words that are neither functions nor cells, outside texts and table columns. */
export function namesUsed(plan: WorkbookPlan): Set<string> {
  const words = formulasOf(plan).flatMap(
    (formula) =>
      formula
        .replace(/"(?:[^"]|"")*"/g, '""')
        .replace(/\w+\[\[#This Row\],\[(?:'.|[^\]])*\]\]/g, '')
        .match(/[\p{L}_][\p{L}\d_.]*(?!\(|[\p{L}\d_.])/gu) ?? [],
  );
  return new Set(words.filter((word) => !/^(?:[A-Z]{1,3}\d+|[A-Z]{1,3}|TRUE|FALSE)$/.test(word)));
}
