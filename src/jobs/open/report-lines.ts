/** Reads the lines and flat rates of a report back, for the funder tables and explanations. */
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { codeReader } from '../../core/code-reader';
import type { CodeReader } from '../../core/native/codes';
import { columnKeys } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import type { Cell } from '../../core/native/cell';
import { readLine } from '../../core/expenses/read';
import { decimalFromNumber, toMoney, type Money } from '../../core/money';
import { flatRatesOf, type FlatRateAmount } from '../../core/monitoring/flat-rates';
import { categoryCodes } from '../../core/names';
import type { Sources } from '../../core/tables';
import { labelsOf, textsFor } from '../../locales';
import { formerWords } from '../../locales/recognition';
import { flatRateNames } from '../../workbooks/names';
import { linesTableName, reportLineColumns, verdictIn, type LineColumnKey } from '../../workbooks/report';
import { namedArea, namedCells, rowsIn, type CellRead, type SheetsRead } from '../../workbooks/sheets-read';
import { cellsOf, columnsOfGrid, moneyIn } from './report-cells';
import { refusal, type FileRefused, type Opened } from './workbook';

export type ReportRead = Omit<Sources['report'], 'lines' | 'flatRates'> & {
  lines: readonly ReportLine[];
  flatRates: readonly RateRead[];
};

/** `earlier` stands only in reports in which claims hold some of the amounts; `kept`: a claim holds this one. */
export type RateRead = FlatRateAmount & { earlier?: Money; kept?: boolean };

/** Throws `FileRefused` when the table of lines is missing or contains an unknown verdict. */
export function readReport(opened: Opened, terms: Terms): ReportRead {
  return {
    terms,
    period: opened.about.period,
    lines: reportLines(opened, terms, codeReader(terms, labelsOf)),
    flatRates: flatRatesIn(opened, terms),
  };
}

/** A line of the report, its location there (row 1-based), and the rules that exclude it. */
export type ReportLine = Sources['report']['lines'][number] & { at: { sheet: string; row: number }; rules: string };

/** Throws as `readReport`. */
function reportLines({ book, about, path }: Opened, terms: Terms, codeOf: CodeReader): ReportLine[] {
  const texts = textsFor(about.language);
  for (const sheet of book.sheets) {
    const table = sheet.tables.find(({ name }) => name === linesTableName);
    if (!table) continue;
    const [header, ...rows] = rowsIn(sheet, table.area);
    const keys = new Map(
      reportLineColumns(about.language, terms.agreement.columns).flatMap(({ key, header }) =>
        [...formerWords('headings', key), header].map((word) => [word, key] as const),
      ),
    );
    const at = new Map<LineColumnKey, number>();
    header?.cells.forEach((cell, index) => {
      const key = keys.get(textOfCell(cell));
      if (key !== undefined) at.set(key, index);
    });
    return rows.flatMap(({ row, cells }): ReportLine[] => {
      const cell = (key: LineColumnKey): Cell => cells[at.get(key) ?? -1] ?? null;
      const text = (key: LineColumnKey): string => textOfCell(cell(key));
      if (text('partner') === '') return [];
      const verdict = verdictIn(text('verdict'), texts);
      if (verdict === undefined) throw damaged(path);
      const raw: RawRow = { row: Number(cell('row')), cells: {} };
      for (const key of columnKeys) raw.cells[key] = cell(key);
      const origin = { partner: text('partner'), file: text('file'), sheet: text('sheet') };
      const read = readLine(raw, origin, terms, codeOf);
      // It was computed from the unrounded amount.
      const deducted = moneyIn(cell('deducted'), terms.currency);
      const line = {
        ...read,
        declared: moneyIn(cell('declared'), terms.currency) ?? read.declared,
        ...(deducted === undefined ? {} : { deducted }),
      };
      return [{ line, verdict, at: { sheet: sheet.name, row: row + 1 }, rules: text('rules') }];
    });
  }
  throw damaged(path);
}

/**
 * Amounts by partner, category and period. If the agreement has flat rates, a report without them is damaged: a table
 * built from it would be silently wrong. Throws as `readReport`.
 */
function flatRatesIn({ book, path, about }: Opened, terms: Terms): RateRead[] {
  if (![...terms.partners.values()].some((partner) => flatRatesOf(terms, partner).length > 0)) return [];
  const [partners, categories, periods, amounts] = (['partner', 'category', 'period', 'amount'] as const).map((key) =>
    namedCells(book, flatRateNames[key]),
  );
  if (!partners || partners.length === 0) throw damaged(path);
  const kept = namedCells(book, flatRateNames.kept);
  // Its cells may all be blank.
  const isMarked = namedArea(book, flatRateNames.kept) !== undefined;
  const earlier = isMarked ? earlierCells(book, about.language) : undefined;
  return partners.map((partner, index): RateRead => {
    const category = categoryCodes.find((code) => code === categories?.[index]);
    const amount = amounts?.[index];
    const money = typeof amount === 'number' ? decimalFromNumber(amount) : undefined;
    if (category === undefined || !money) throw damaged(path);
    return {
      partner: textOfCell(partner),
      category,
      period: textOfCell(periods?.[index]),
      amount: toMoney(money, terms.currency),
      ...(earlier
        ? { earlier: moneyIn(earlier[index], terms.currency) ?? 0, kept: textOfCell(kept[index]) !== '' }
        : {}),
    };
  });
}

/** The cells beside the amounts. */
function earlierCells(book: SheetsRead, language: string): CellRead[] | undefined {
  const location = namedArea(book, flatRateNames.amount);
  const { earlier } = textsFor(language).workbooks.flatRates;
  const at = location && columnsOfGrid(location.sheet, location.area.row - 1, [earlier]).get(earlier);
  if (!location || at === undefined) return undefined;
  const { sheet, area } = location;
  return Array.from({ length: area.rows }, (_, index) => cellsOf({ sheet, row: area.row + index })[at] ?? null);
}

function damaged(path: string): FileRefused {
  return refusal(path, notAnAccordWorkbook, { case: 'damaged-report' });
}

export function textOfCell(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
