/** One sheet of a file as the model keeps it. */
import type { Cell as FileCell, Style, Worksheet } from '@cj-tech-master/excelts';
import { hasCell, type CellRuns } from 'accord/workbooks';
import type { SheetCell, CellValue, Line, Look, Row, SheetData, Visibility } from '../host';
import { columnName, parseArea } from '../host/a1';
import { colorOf } from './colors';
import { chartsOf } from './read-charts';
import { conditionalsOf, validationsOf } from './read-rules';
import { setupOf } from './sheet-setup';

type LookOf = (style: Partial<Style>) => Look | undefined;

const DAY = 86_400_000;
const VISIBILITY: { [state: string]: Visibility } = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

/** Of a column for which nothing else is stated, in characters. */
const ordinaryWidth = 9;

/** Sheets are named by ids, which names of single sheets refer to. */
export const sheetId = (index: number) => `{${String(index + 1).padStart(8, '0')}-0000-0000-0000-000000000000}`;

/** @param uncalculated formulas for which the file holds no result */
export function readWorksheet(
  sheet: Worksheet,
  index: number,
  lookOf: LookOf,
  uncalculated: CellRuns | undefined,
): SheetData {
  // Undefined when the file says nothing of it, whatever the package's types say.
  const [view] = (sheet.views as Worksheet['views'] | undefined) ?? [];
  const tabColor = colorOf(sheet.properties.tabColor);
  return {
    id: sheetId(index),
    name: sheet.name,
    visibility: VISIBILITY[sheet.state] ?? 'Visible',
    showGridlines: view?.showGridLines !== false,
    ...(tabColor === undefined ? {} : { tabColor }),
    rows: cellsOf(sheet, lookOf, uncalculated),
    rowLines: rowsOf(sheet),
    columnLines: columnsOf(sheet, lookOf),
    // Files list them in any order.
    merges: (sheet.model.mergeCells ?? [])
      .flatMap((text) => parseArea(text) ?? [])
      .sort((a, b) => a.row - b.row || a.column - b.column),
    validations: validationsOf(sheet),
    conditionals: conditionalsOf(sheet),
    charts: chartsOf(sheet),
    freeze: view?.state === 'frozen' ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : null,
    ...setupOf(sheet),
  };
}

function cellsOf(sheet: Worksheet, lookOf: LookOf, uncalculated: CellRuns | undefined): Map<number, Row> {
  const rows = new Map<number, Row>();
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const cells = new Map<number, SheetCell>();
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const data = cellOf(cell, lookOf(cell.style));
      // A result that is an empty text is none to the library.
      const isEmptyText =
        data?.formula !== undefined && data.value === null && !hasCell(uncalculated, at - 1, column - 1);
      if (data) cells.set(column - 1, isEmptyText ? { ...data, value: '' } : data);
    });
    if (cells.size > 0) rows.set(at - 1, { owner: 0, cells });
  });
  return rows;
}

function cellOf(cell: FileCell, look: Look | undefined): SheetCell | undefined {
  // The other cells of a merged area repeat its first one.
  const first = cell.isMerged && cell.master.address !== cell.address ? undefined : cell;
  const formula = first?.formula;
  const value = first ? plainValue(formula === undefined ? first.value : first.result) : null;
  const link = first?.hyperlink;
  if (value === null && formula === undefined && look === undefined) return undefined;
  return {
    value,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    ...(look ? { look } : {}),
    ...(link === undefined ? {} : { link: linkOf(link) }),
  };
}

const linkOf = (link: string): Record<string, string> =>
  link.startsWith('#') ? { documentReference: link.slice(1) } : { address: link };

/** Dates become serials, rich texts their letters, errors their names. */
export function plainValue(value: unknown): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.getTime() / DAY + 25_569;
  if (typeof value !== 'object') return null;
  if ('error' in value && typeof value.error === 'string') return value.error;
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((part: { text?: string }) => part.text ?? '').join('');
  if ('text' in value && typeof value.text === 'string') return value.text;
  return null;
}

function rowsOf(sheet: Worksheet): { [row: string]: Line } {
  const lines: { [row: string]: Line } = {};
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const { height } = row as { height?: number };
    if (height !== undefined || row.hidden)
      lines[String(at)] = {
        ...(height === undefined ? {} : { size: height }),
        ...(row.hidden ? { hidden: true } : {}),
      };
  });
  return lines;
}

/** A character of Calibri 11 is 7 pixels wide and a column has 5 pixels of padding; a point is 4/3 pixels. */
function columnsOf(sheet: Worksheet, lookOf: LookOf): { [column: string]: Line } {
  const lines: { [column: string]: Line } = {};
  for (const { min, max, width, hidden, style } of sheet.model.cols ?? []) {
    const look = style && lookOf(style);
    for (let at = min; at <= Math.min(max, min + 200); at++) {
      lines[columnName(at - 1)] = {
        // A column of width 0 is hidden; shown again, it has the ordinary width.
        ...(width === undefined ? {} : { size: ((width || ordinaryWidth) * 7 + 5) * 0.75 }),
        ...(hidden ? { hidden: true } : {}),
        ...(look ? { look } : {}),
      };
    }
  }
  return lines;
}
