/** The rows of a list as those of `Expenses`: what a list says in other columns is worked out, and told. */
import type { Terms } from '../../core/agreement/terms';
import { columnOf, columnsWith, type ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../../core/expenses/line';
import { amountInvalid, dateInvalid, unknownCode } from '../../core/expenses/rules/readings';
import { completions, type Completion } from '../../core/expenses/completions';
import { conventionsOf, readLine } from '../../core/expenses/read';
import { moneyToNumber, type Decimal } from '../../core/money';
import { isBlank } from '../../core/native/cell';
import type { CodeReader } from '../../core/native/codes';
import { unknown, type DocumentType } from '../../core/names';
import type { Wording } from '../../workbooks/context';
import { cellOf } from '../../workbooks/native-tables';
import type { LedgerRow } from '../../workbooks/partner';
import type { CellContent } from '../../workbooks/plan';
import type { CellRead } from '../../workbooks/sheets-read';
import { ledgerRows, type LedgerLocation } from '../ledger';
import { isOfLine, type BooksColumn } from '../../core/books/columns';
import { booksCodes } from '../../core/books/codes';
import type { BooksMap } from '../../core/books/map';
import type { ExpenseList } from './headings';
import { shown } from './map-in-force';

export interface ListRow {
  sheet: string;
  /** 1-based, in the list. */
  row: number;
  /** As it is entered into the workbook. */
  cells: LedgerRow;
  /** Of a period that was claimed already: it is declared in the next one. */
  isLate?: boolean;
}

export interface RowsOfList {
  rows: readonly ListRow[];
  /** Totals and remarks, 1-based. */
  skipped: readonly number[];
  /** How many rows are other partners', and how many belong to a cost centre that is none of the project's. */
  ofOthers: number;
  elsewhere: number;
  completed: readonly Completion[];
  /** Columns of the workbook that the list has. */
  columns: readonly ColumnKey[];
  /** Columns that lines need and neither the list has nor anything could stand in for. */
  missing: readonly ColumnKey[];
}

export interface Reading {
  partner: string;
  codeOf: CodeReader;
  wording: Wording;
  /** The position of the last period of which the partner's lines were claimed; −1 where none was. */
  claimed: number;
}

/** Each line needs these; the rest may be blank. */
const needed: readonly ColumnKey[] = ['action', 'category', 'supplier', 'documentDate', 'eligible'];
/** Filled in by the workbook, or calculated. */
const notTaken: readonly ColumnKey[] = ['line', 'gross', 'declared'];

export function rowsOfList(list: ExpenseList, map: BooksMap, reading: Reading): RowsOfList {
  const { partner, codeOf, wording } = reading;
  const { terms } = wording;
  const { at, completed } = columnsOf(list, terms, map);
  const location = locationOf(list, at);
  const { lines, skipped } = ledgerRows(location, codeOf);
  const others = rowsOfOthers(list, partner, codeOf);
  const { rows: own, elsewhere } = byMap(
    list,
    map,
    codeOf,
    lines.filter(({ row }) => !others.has(row)),
  );
  const conventions = conventionsOf(own);
  const origin = { partner, file: '', sheet: list.sheet.name };
  const found = new Set(completed);
  const rows = own.map((raw): ListRow => {
    const line = readLine(raw, origin, terms, codeOf, conventions);
    const cells = cellsOf(raw, line, { at, wording, netIsGross: found.has('net-from-gross') });
    if (!at.has('documentType')) cells.documentType = cellIn(wording, 'documentType', typeOf(line));
    const { period, isLate } = at.has('period') ? onTime : periodOf(line, reading);
    if (period !== undefined) cells.period = cellIn(wording, 'period', period);
    return { sheet: list.sheet.name, row: raw.row, cells, isLate };
  });
  for (const key of ['documentType', 'period'] as const) if (!at.has(key)) found.add(key);
  return {
    rows,
    skipped: skipped.map(({ row }) => row),
    ofOthers: lines.filter(({ row }) => others.has(row)).length,
    elsewhere,
    completed: completions.filter((one) => found.has(one)),
    columns: [...at.keys()],
    missing: needed.filter((key) => !at.has(key)),
  };
}

/** The position of a column that the list does not have, but the map fills in. */
const nowhere = -1;

/** Which column of the list stands for which of ours. */
function columnsOf({ at: found }: ExpenseList, { agreement }: Terms, { labels }: BooksMap) {
  const at = new Map<ColumnKey, number>();
  const switchedOn = columnsWith(agreement.columns).map(({ key }) => key);
  for (const [key, column] of found) if (isOfLine(key) && switchedOn.includes(key)) at.set(key, column);
  const completed: Completion[] = [];
  const standsFor = (key: ColumnKey, other: BooksColumn, how: Completion): void => {
    const column = found.get(other);
    if (at.has(key) || column === undefined) return;
    at.set(key, column);
    completed.push(how);
  };
  const hasNet = at.has('net');
  standsFor('net', 'gross', 'net-from-gross');
  standsFor('eligible', 'amount', 'only-amount');
  // What was declared is in the project's currency.
  if (!at.has('currency')) standsFor('eligible', 'declared', 'declared-amount');
  if (!hasNet) standsFor('net', 'amount', 'only-amount');
  standsFor('category', 'account', 'category-from-account');
  standsFor('action', 'costCentre', 'action-from-centre');
  if (!at.has('category') && labels) at.set('category', nowhere);
  return { at: new Map([...at].filter(([key]) => !notTaken.includes(key))), completed: [...new Set(completed)] };
}

/** The list as a table of expenses, for the same reader. */
function locationOf({ sheet, header }: ExpenseList, at: ReadonlyMap<ColumnKey, number>): LedgerLocation {
  const last = sheet.rows.at(-1)?.row ?? header;
  const area = { row: header, column: 0, rows: last + 1 - header, columns: Math.max(...at.values()) + 1 };
  const table = { name: '', area, hasHeaders: true, hasTotals: false };
  const headers = { at, mapped: [], unknown: [] };
  return { sheet, table, first: header + 1, at, headers, foundBy: 'row', alternatives: [] };
}

/** 1-based. */
function rowsOfOthers({ sheet, at }: ExpenseList, partner: string, codeOf: CodeReader): Set<number> {
  const column = at.get('partner');
  if (column === undefined) return new Set();
  const isOther = (cell: CellRead | undefined): boolean => {
    const code = typeof cell === 'string' ? codeOf('partners', cell) : undefined;
    return code !== undefined && code !== partner;
  };
  return new Set(sheet.rows.flatMap(({ row, cells }) => (isOther(cells[column]) ? [row + 1] : [])));
}

/** Rows with the codes that the map gives them, without those that are none of the project's. */
function byMap(
  { sheet, at }: ExpenseList,
  map: BooksMap,
  codeOf: CodeReader,
  rows: readonly RawRow[],
): { rows: readonly RawRow[]; elsewhere: number } {
  const codes = booksCodes(map);
  const cellsAt = new Map(sheet.rows.map(({ row, cells }) => [row + 1, cells]));
  const chooses = at.has('costCentre') && Object.keys(map.costCentres ?? {}).length > 0;
  let elsewhere = 0;
  const found = rows.flatMap((raw): RawRow[] => {
    const text = (key: BooksColumn): string => shown(cellsAt.get(raw.row)?.[at.get(key) ?? -1]);
    const exception = map.lines?.[text('accountingNo') || text('documentNo')];
    const action = exception?.action ?? codeOf('actions', text('action')) ?? codes.actionOf(text('costCentre'));
    const category =
      exception?.category ??
      codeOf('categories', text('category')) ??
      codes.categoryOf(text('account'), text('category'), text('account'), text('description'));
    if (exception?.skip || (chooses && action === undefined)) {
      elsewhere += 1;
      return [];
    }
    const named = { ...(action === undefined ? {} : { action }), ...(category === undefined ? {} : { category }) };
    return [{ ...raw, cells: { ...raw.cells, ...named } }];
  });
  return { rows: found, elsewhere };
}

function cellsOf(
  raw: RawRow,
  line: ExpenseLine,
  { at, wording, netIsGross }: { at: ReadonlyMap<ColumnKey, number>; wording: Wording; netIsGross: boolean },
): LedgerRow {
  const cells: LedgerRow = {};
  const bad = new Set(line.readings.flatMap(({ rule, column }) => (misread.includes(rule) ? [column] : [])));
  for (const key of at.keys()) {
    const cell = raw.cells[key] ?? null;
    if (isBlank(cell)) continue;
    const read = valueOf(line, key);
    // What was not understood stays as it was typed, so that it is seen and can be corrected.
    const kept = typeof cell === 'number' || typeof cell === 'string' ? cell : null;
    cells[key] = read === undefined || read === unknown || bad.has(key) ? kept : cellIn(wording, key, read);
  }
  const { net, vat } = cells;
  if (netIsGross && typeof net === 'number' && typeof vat === 'number')
    cells.net = moneyToNumber(line.net - line.vat, line.currency);
  return cells;
}

const misread: readonly string[] = [amountInvalid, dateInvalid, unknownCode].map(({ name }) => name);

function valueOf(line: ExpenseLine, key: ColumnKey): string | number | Decimal | undefined {
  switch (key) {
    case 'net':
    case 'vat':
    case 'eligible':
      return line.exact?.[key] ?? moneyToNumber(line[key], line.currency);
    case 'line':
    case 'gross':
    case 'declared':
      return undefined;
    default:
      return line[key];
  }
}

function cellIn(wording: Wording, key: ColumnKey, value: string | number | Decimal | undefined): CellContent {
  return cellOf(wording, columnOf(key), value);
}

/** A list without types holds invoices, what was paid back, and pay. */
function typeOf({ category, eligible, net }: ExpenseLine): DocumentType {
  if (eligible < 0 || net < 0) return 'credit-note';
  return category === 'STAFF' ? 'payslip' : 'invoice';
}

const onTime = { period: undefined, isLate: false };

/** The period of the payment, else of the document; where that was claimed, the next one. */
export function periodOf(
  { paymentDate, documentDate }: Pick<ExpenseLine, 'paymentDate' | 'documentDate'>,
  { claimed, wording }: Pick<Reading, 'claimed' | 'wording'>,
): { period: string | undefined; isLate: boolean } {
  const { periods } = wording.terms.agreement;
  const day = paymentDate ?? documentDate;
  const index = day === undefined ? -1 : periods.findIndex(({ start, end }) => start <= day && day <= end);
  const isLate = index >= 0 && index <= claimed && periods[claimed + 1] !== undefined;
  return { period: periods[isLate ? claimed + 1 : index]?.code, isLate };
}
