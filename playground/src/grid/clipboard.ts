/** Blocks on the clipboard: texts for other programs, formulas and raw values for this one. */
import { cellAt, formatAt, showText, type CellValue, type Model, type ModelSheet } from '../host';
import { lastRow, type Area } from '../host/a1';
import { copiedFormula } from '../host/model/references';
import type { Pasted } from '../host';

interface Copied {
  text: string;
  area: Area;
  /** Where each row of the cells came from. */
  rows: number[];
  cells: { value: CellValue; formula: string | undefined; format: string }[][];
}

export interface Clipboard {
  copy: (model: Model, sheet: ModelSheet, area: Area) => Promise<void>;
  /**
   * What to paste into a selection; a single row or cell fills it.
   * @param text from the event of pasting; without it the clipboard is asked
   */
  rowsFor: (selection: Area, text: string | undefined) => Promise<{ rows: Pasted; formats?: string[][] }>;
}

/** More than anybody copies; whole columns are cut to it. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** @param system the clipboard that other programs see */
export function clipboardOf(system: Pick<globalThis.Clipboard, 'readText' | 'writeText'>): Clipboard {
  let copied: Copied | undefined;
  return {
    async copy(model, sheet, area) {
      const within = { ...area, rows: Math.min(area.rows, MOST_ROWS), columns: Math.min(area.columns, MOST_COLUMNS) };
      const rows = rowsOf(within).filter((row) => !isFilteredOut(model, sheet, row));
      const grid = <T>(at: (row: number, column: number) => T) =>
        rows.map((row) => columnsOf(within).map((column) => at(row, column)));
      const cells = grid((row, column) => {
        const { value, formula } = cellAt(sheet, row, column);
        return { value, formula, format: formatAt(sheet, row, column) };
      });
      const shown = grid((row, column) =>
        quoted(showText(cellAt(sheet, row, column).value, formatAt(sheet, row, column), model.workbook.culture)),
      );
      // Every row ends its line, as Excel has it: a last one that is empty would be lost.
      const text = shown.map((row) => `${row.join('\t')}\r\n`).join('');
      copied = { text, area: within, rows, cells };
      await system.writeText(text);
    },
    async rowsFor(selection, given) {
      const text = given ?? (await system.readText());
      const own = copied && sameText(copied.text, text) ? copied : undefined;
      const rows = own ? own.cells.length : parse(text).length;
      const plain = parse(text);
      const columns = own ? (own.cells[0]?.length ?? 0) : (plain[0]?.length ?? 0);
      if (rows === 0 || columns === 0) return { rows: [] };
      const repeat = (size: number, block: number) =>
        size > block && size % block === 0 && size <= MOST_ROWS ? size : block;
      const target = { ...selection, rows: repeat(selection.rows, rows), columns: repeat(selection.columns, columns) };
      /** Every cell of the target, with the place in the block that it gets. */
      const each = <T>(at: (r: number, c: number, row: number, column: number) => T) =>
        rowsOf(target).map((row, down) =>
          columnsOf(target).map((column, across) => at(down % rows, across % columns, row, column)),
        );
      if (!own) return { rows: each((r, c) => plain[r]?.[c] ?? '') };
      return {
        formats: each((r, c) => own.cells[r]?.[c]?.format ?? 'General'),
        rows: each((r, c, row, column) => {
          const { value = null, formula } = own.cells[r]?.[c] ?? {};
          if (formula !== undefined)
            return copiedFormula(formula, row - (own.rows[r] ?? 0), column - own.area.column - c);
          // A text stays one where it is pasted, even if it reads like a number.
          return typeof value === 'string' ? `'${value}` : (value ?? '');
        }),
      };
    },
  };
}

const rowsOf = ({ row, rows }: Area) => Array.from({ length: rows }, (_, at) => row + at);
const columnsOf = ({ column, columns }: Area) => Array.from({ length: columns }, (_, at) => column + at);

/** Rows that a filter hides are not copied; those that a person hid are. */
const isFilteredOut = ({ workbook }: Model, sheet: ModelSheet, row: number) =>
  sheet.rowLines.get(row)?.hidden === true &&
  workbook.tables.some(
    ({ sheet: id, area, filters }) =>
      id === sheet.id && row >= area.row && row <= lastRow(area) && filters.some(Boolean),
  );

const sameText = (a: string, b: string) => a.replaceAll('\r', '').trimEnd() === b.replaceAll('\r', '').trimEnd();
const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows and columns of a text as spreadsheets put it on the clipboard: tabs between, quotes around what holds one. */
export function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /[\t\n]("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)/g;
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  if (text === '') return [];
  for (const match of `\n${clean}`.matchAll(cell)) {
    if (match[0].startsWith('\n')) rows.push([]);
    const [, content = ''] = match;
    rows
      .at(-1)
      ?.push(
        content.startsWith('"') && content.endsWith('"') && content.length > 1
          ? content.slice(1, -1).replaceAll('""', '"')
          : content,
      );
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}
