/** Blocks on the clipboard: texts for other programs, formulas and raw values for this one. */
import { cellAt, formatAt, showText, type Model, type Sheet } from '../host';
import { lastColumn, lastRow, type Area } from '../host/a1';
import { copiedFormula } from '../host/model/references';
import type { Pasted } from '../host';

interface Copied {
  text: string;
  area: Area;
  cells: { value: string | number | boolean | null; formula: string | undefined }[][];
}

export interface Clipboard {
  copy: (model: Model, sheet: Sheet, area: Area) => Promise<void>;
  /**
   * What to paste into a selection; a single row or cell fills it.
   * @param text from the event of pasting; without it the clipboard is asked
   */
  rowsFor: (selection: Area, text: string | undefined) => Promise<Pasted>;
}

/** More than anybody copies; whole columns are cut to it. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

export function clipboardOf(): Clipboard {
  let copied: Copied | undefined;
  return {
    async copy(model, sheet, area) {
      const within = { ...area, rows: Math.min(area.rows, MOST_ROWS), columns: Math.min(area.columns, MOST_COLUMNS) };
      const cells = grid(within, (row, column) => {
        const { value, formula } = cellAt(sheet, row, column);
        return { value, formula };
      });
      const shown = grid(within, (row, column) =>
        quoted(showText(cellAt(sheet, row, column).value, formatAt(sheet, row, column), model.workbook.culture)),
      );
      const text = shown.map((row) => row.join('\t')).join('\r\n');
      copied = { text, area: within, cells };
      await navigator.clipboard.writeText(text);
    },
    async rowsFor(selection, given) {
      const text = given ?? (await navigator.clipboard.readText());
      const own = copied && sameText(copied.text, text) ? copied : undefined;
      const rows = own ? own.cells.length : parse(text).length;
      const plain = parse(text);
      const columns = own ? (own.cells[0]?.length ?? 0) : (plain[0]?.length ?? 0);
      if (rows === 0 || columns === 0) return [];
      const repeat = (size: number, block: number) =>
        size > block && size % block === 0 && size <= MOST_ROWS ? size : block;
      const target = { ...selection, rows: repeat(selection.rows, rows), columns: repeat(selection.columns, columns) };
      return grid(target, (row, column) => {
        const r = (row - target.row) % rows;
        const c = (column - target.column) % columns;
        if (!own) return plain[r]?.[c] ?? '';
        const cell = own.cells[r]?.[c];
        if (cell?.formula !== undefined)
          return copiedFormula(cell.formula, row - own.area.row - r, column - own.area.column - c);
        // A text stays one where it is pasted, even if it reads like a number.
        return typeof cell?.value === 'string' ? `'${cell.value}` : (cell?.value ?? '');
      });
    },
  };
}

function grid<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells: T[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}

const sameText = (a: string, b: string) => a.replaceAll('\r', '').trimEnd() === b.replaceAll('\r', '').trimEnd();
const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows and columns of a text as spreadsheets put it on the clipboard: tabs between, quotes around what holds one. */
export function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:^|[\t\n])("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)/g;
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '');
  if (clean === '') return [];
  for (const match of clean.matchAll(cell)) {
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
