/** Classifies a ledger row as a line, or as something people put between lines. */
import type { CodeReader } from '../../core/native/codes';
import { columns, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { isLine } from '../../core/expenses/read';
import { isBlank } from '../../core/native/cell';
import { isInput } from '../../core/native/table';
import { columnKeyOf } from '../../locales';
import { isTotalLabel } from '../../locales/recognition';

/** `total`: a label and sums; `note`: words where a code is expected; `header`: a repeated header row. */
export type RowKind = 'line' | 'total' | 'note' | 'header' | 'blank';

const keysOf = (...kinds: string[]): ColumnKey[] =>
  columns.filter((column) => isInput(column) && kinds.includes(column.kind)).map(({ key }) => key);
const amountKeys = keysOf('amount', 'decimal');
const codeKeys = keysOf('code');
const textKeys: readonly ColumnKey[] = ['line', ...keysOf('text', 'code', 'day')];
const listOf = new Map(columns.flatMap(({ key, list }) => (list === undefined ? [] : [[key, list] as const])));

const noteLength = 12;

/** `isFormula`: whether a column of the row contains a formula. */
export function kindOf(row: RawRow, codeOf: CodeReader, isFormula: (key: ColumnKey) => boolean): RowKind {
  const { cells } = row;
  if (!isLine(row)) return isRemark(cells.line) ? 'note' : 'blank';
  // Fast path: lines have numeric dates, which decides nearly all rows.
  if (typeof cells.documentDate === 'number' || typeof cells.paymentDate === 'number') return 'line';
  if (isHeader(row)) return 'header';
  const texts = textKeys.filter((key) => typeof cells[key] === 'string' && !isBlank(cells[key]));
  const others = [...textKeys.slice(1), ...amountKeys].filter((key) => !isBlank(cells[key]) && !texts.includes(key));
  const amounts = others.filter((key) => amountKeys.includes(key));
  const labels = texts.filter((key) => isTotalLabel(textOf(cells[key])));
  const onlyAmounts = others.length === amounts.length;
  if (onlyAmounts && labels.length > 0 && texts.every((key) => labels.includes(key) || codeKeys.includes(key)))
    return 'total';
  if (onlyAmounts && texts.length === 0 && amounts.length > 0 && amounts.every(isFormula)) return 'total';
  const [only] = texts;
  const list = only === undefined ? undefined : listOf.get(only);
  if (only !== undefined && texts.length === 1 && others.length === 0 && (list !== undefined || only === 'line'))
    if (isRemark(cells[only]) && (list === undefined || codeOf(list, textOf(cells[only])) === undefined)) return 'note';
  return 'line';
}

/**
 * Whether a row separated from the table is certainly a line: it has an amount, and a date or a code. Signatures and
 * remarks also appear below tables, and sums by action, which have no date and are calculated.
 */
export function isSurelyLine(row: RawRow, codeOf: CodeReader, isFormula: (key: ColumnKey) => boolean): boolean {
  const { cells } = row;
  const amount = !isBlank(cells.eligible) || !isBlank(cells.net);
  if (amount && !isBlank(cells.documentDate)) return true;
  return hasTypedAmount(row, isFormula) && hasKnownCode(row, codeOf);
}

/** Whether a row that the table declares as its totals row is one: without date, code and amount of its own. */
export function isTotalsRow(row: RawRow, codeOf: CodeReader, isFormula: (key: ColumnKey) => boolean): boolean {
  const kind = kindOf(row, codeOf, isFormula);
  if (kind !== 'line') return kind === 'total' || kind === 'blank' || kind === 'note';
  const typed = (key: ColumnKey): boolean => !isBlank(row.cells[key]) && !isFormula(key);
  const isDated = typed('documentDate') || typed('paymentDate');
  return !isDated && !hasTypedAmount(row, isFormula) && !hasKnownCode(row, codeOf);
}

export function hasTypedAmount({ cells }: RawRow, isFormula: (key: ColumnKey) => boolean): boolean {
  return amountKeys.some((key) => key !== 'units' && !isBlank(cells[key]) && !isFormula(key));
}

function hasKnownCode({ cells }: RawRow, codeOf: CodeReader): boolean {
  return codeKeys.some((key) => {
    const list = listOf.get(key);
    const cell = cells[key];
    return list !== undefined && typeof cell === 'string' && !isBlank(cell) && codeOf(list, cell) !== undefined;
  });
}

function textOf(cell: RawRow['cells'][ColumnKey]): string {
  return typeof cell === 'string' ? cell : '';
}

/** Words rather than a mistyped code. */
function isRemark(cell: RawRow['cells'][ColumnKey]): boolean {
  return typeof cell === 'string' && (isTotalLabel(cell) || cell.trim().length >= noteLength);
}

function isHeader({ cells }: RawRow): boolean {
  const named = textKeys.filter((key) => {
    const cell = cells[key];
    return typeof cell === 'string' && columnKeyOf(cell) === key;
  });
  return named.length >= 5;
}
