/** Identifies the figure in a cell of the report, by defined names and by the headers above and beside it. */
import { codeOf } from '../../core/native/codes';
import { unknown } from '../../core/names';
import type { Texts } from '../../locales';
import { actualsUsedName, filesTableName, flatRateNames, totalNames } from '../../workbooks/names';
import { namedCells, namedArea, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';
import { cellsOf, columnsOfGrid } from '../open/report-cells';
import {
  figureNames,
  subjectHeader,
  subjects,
  type FigureScope,
  type FigureName,
  type ReportCell,
  type Subject,
  type Target,
} from './target';

/** The key figures of the cover, by their names there. */
const totalsShown = Object.entries(totalNames) as [keyof typeof totalNames, string][];

type FigureTarget = Extract<Target, { kind: 'figure' }>;

/** The key figures of the cover, and the reconciliation amounts that must equal them. */
export function coverTarget(location: ReportCell, book: SheetsRead, texts: Texts): FigureTarget | undefined {
  for (const [figure, name] of totalsShown) {
    const found = namedArea(book, name);
    if (found?.sheet !== location.sheet) continue;
    if (found.area.row === location.row && found.area.column === location.column)
      return { kind: 'figure', about: {}, figure: figure === 'used' ? 'claimable' : figure, location };
    const { report } = texts.workbooks;
    const labels = {
      [report.readIs]: 'declared',
      [report.filesAre]: 'declared',
      [report.claimableIs]: 'claimable',
    } as const;
    const cells = cellsOf(location);
    const equal = cells.flatMap((cell) => (typeof cell === 'string' ? (labels[cell] ?? []) : []))[0];
    const amounts = cells.flatMap((cell, column) => (typeof cell === 'number' ? [column] : []));
    if (equal && amounts.slice(0, 2).includes(location.column))
      return { kind: 'figure', about: {}, figure: equal, location };
  }
  return undefined;
}

/** A figure on the sheet of budget and actuals. */
export function actualsTarget(location: ReportCell, book: SheetsRead, texts: Texts): FigureTarget | undefined {
  if (namedArea(book, actualsUsedName)?.sheet !== location.sheet) return undefined;
  const found = gridAbove(location, texts);
  const figure = found?.figures.get(location.column);
  const key = found && keyOf(cellsOf(location)[found.keyColumn], texts);
  if (!found || !figure || key === undefined || found.row === location.row) return undefined;
  const about: FigureScope = key === '' ? {} : { [found.subject]: key };
  return { kind: 'figure', about, figure, location };
}

/**
 * The cell on the sheet of budget and actuals that shows a figure; for the whole budget, the one in the first table.
 */
export function actualsCell(
  about: FigureScope,
  figure: FigureName,
  book: SheetsRead,
  texts: Texts,
): ReportCell | undefined {
  const named = subjects.filter((subject) => about[subject] !== undefined);
  const sheet = namedArea(book, actualsUsedName)?.sheet;
  const [subject = 'partner'] = named;
  if (!sheet || named.length > 1 || about.file !== undefined) return undefined;
  for (const { row, cells } of sheet.rows) {
    const grid = gridAbove({ sheet, row, column: 0 }, texts);
    if (grid?.subject !== subject || keyOf(cells[grid.keyColumn], texts) !== (about[subject] ?? '')) continue;
    const column = [...grid.figures].find(([, name]) => name === figure)?.[0];
    if (column !== undefined && grid.row !== row) return { sheet, row, column };
  }
  return undefined;
}

/** An amount on the sheet of flat rates: of one period, or over all periods. */
export function flatRatesTarget(location: ReportCell, book: SheetsRead): FigureTarget | undefined {
  const amounts = namedArea(book, flatRateNames.amount);
  if (!amounts || amounts.sheet !== location.sheet) return undefined;
  const index = location.row - amounts.area.row;
  if (index >= 0 && index < amounts.area.rows && location.column === amounts.area.column) {
    const at = (key: keyof typeof flatRateNames): string => textIn(namedCells(book, flatRateNames[key])[index]);
    const about = { partner: at('partner'), category: at('category'), period: at('period') };
    return { kind: 'figure', about, figure: 'flatRate', location };
  }
  const partners = [...new Set(namedCells(book, flatRateNames.partner).map(textIn))];
  const categories = [...new Set(namedCells(book, flatRateNames.category).map(textIn))];
  const codes = cellsOf(location).map((cell) => (typeof cell === 'string' ? codeOf(cell) : ''));
  const partner = partners.find((code) => codes.includes(code));
  const category = categories.find((code) => codes.includes(code));
  if (partner === undefined || category === undefined || typeof cellsOf(location)[location.column] !== 'number')
    return undefined;
  return codes.filter((code) => code !== '').length === 2
    ? { kind: 'figure', about: { partner, category }, figure: 'flatRate', location }
    : undefined;
}

const textIn = (cell: CellRead | undefined): string => (typeof cell === 'string' ? cell : '');

/** The amount that a file declares. */
export function filesTarget({ sheet, row, column }: ReportCell, texts: Texts): FigureTarget | undefined {
  const table = sheet.tables.find(({ name }) => name === filesTableName);
  if (!table) return undefined;
  const { headings } = texts.workbooks;
  const at = columnsOfGrid(sheet, table.area.row, [headings.file, headings.declared]);
  const file = cellsOf({ sheet, row })[at.get(headings.file) ?? -1];
  if (column !== at.get(headings.declared) || row === table.area.row || typeof file !== 'string') return undefined;
  return { kind: 'figure', about: { file }, figure: 'declared', location: { sheet, row, column } };
}

interface Grid {
  subject: Subject;
  row: number;
  keyColumn: number;
  figures: Map<number, FigureName>;
}

/** The nearest row at or above a cell that contains the headers of a breakdown. */
function gridAbove({ sheet, row }: ReportCell, texts: Texts): Grid | undefined {
  const { headings } = texts.workbooks;
  for (const { row: at, cells } of sheet.rows.filter((one) => one.row <= row).reverse()) {
    if (!cells.includes(headings.declared)) continue;
    const keyColumn = cells.findIndex((cell) => typeof cell === 'string');
    const subject = subjects.find((one) => subjectHeader(one, texts) === cells[keyColumn]);
    const figures = new Map<number, FigureName>();
    cells.forEach((cell, column) => {
      const figure = column > keyColumn && figureNames.find((name) => headings[name] === cell);
      if (figure) figures.set(column, figure);
    });
    return subject && { subject, row: at, keyColumn, figures };
  }
  return undefined;
}

/** The code that a row refers to; '' for the total, undefined for a row without figures. */
function keyOf(cell: CellRead | undefined, { workbooks }: Texts): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (cell === workbooks.words.total) return '';
  return cell === workbooks.report.unknownCode ? unknown : codeOf(cell);
}
