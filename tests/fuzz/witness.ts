/** What the product read of a file against what the other reader sees in it: nothing differs in silence. */
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import type { ExpenseLine } from '../../src/core/expenses/line';
import type { Finding } from '../../src/core/findings';
import type { RuleName } from '../../src/core/rules';
import type { OtherLedger, OtherReport, OtherRow } from './other-reader';

/**
 * Rules that say how a cell or a row was read. Others may fire because it was read wrongly: a day that is four years
 * early lies outside eligibility, and nobody learns why.
 */
const readingRules: ReadonlySet<string> = new Set<RuleName>([
  'amount-invalid',
  'date-invalid',
  'unknown-code',
  'stored-value-differs',
  'amount-as-text',
  'date-as-text',
  'not-as-shown',
  'result-may-be-old',
  'exchange-rate-missing',
  'columns-mapped',
  'rows-left-out',
  'lines-below-table',
]);

/** Of which one finding stands for a whole column. */
const byColumn: ReadonlySet<string> = new Set<RuleName>([
  'amount-as-text',
  'date-as-text',
  'not-as-shown',
  'result-may-be-old',
]);

/** Findings that the base has not, by what they are about. */
export interface Told {
  /** The row of a line, or in a list of rows. */
  row: (sheet: string, row: number) => boolean;
  /** The same by an error, so that the file does not count as if nothing were amiss. */
  error: (sheet: string, row: number) => boolean;
  /** How a cell of the row was read, or its column in the whole file: texts for numbers are told once for all. */
  cell: (sheet: string, row: number, column: string) => boolean;
  /** How the file was read as a whole: columns taken from elsewhere, other sheets with the same lines. */
  mapped: (kind: string) => boolean;
}

export function toldBy(findings: readonly Finding[]): Told {
  const rows = new Set<string>();
  const errors = new Set<string>();
  const readings = new Set<string>();
  const columns = new Set<string>();
  const kinds = new Set<string>();
  for (const { rule, severity, where, figures } of findings) {
    const sheet = where.sheet ?? (typeof figures.sheet === 'string' ? figures.sheet : '');
    const add = (row: number | '…'): void => {
      rows.add(`${sheet}|${row}`);
      if (readingRules.has(rule)) readings.add(`${sheet}|${row}`);
      if (severity === 'error') errors.add(`${sheet}|${row}`);
    };
    if (where.row !== undefined) add(where.row);
    if (byColumn.has(rule)) columns.add(String(where.column));
    if (rule === 'columns-mapped' && typeof figures.case === 'string') kinds.add(figures.case);
    if (typeof figures.rows === 'string') rowsNamed(figures.rows).forEach(add);
  }
  const isIn = (set: ReadonlySet<string>, sheet: string, row: number): boolean =>
    set.has(`${sheet}|${row}`) || set.has(`${sheet}|…`);
  return {
    row: (sheet, number) => isIn(rows, sheet, number),
    error: (sheet, number) => isIn(errors, sheet, number),
    cell: (sheet, number, column) => isIn(readings, sheet, number) || columns.has(column),
    mapped: (kind) => kinds.has(kind),
  };
}

/** "7, 9–12, …": the rows, and "…" where the list is cut. */
export function rowsNamed(text: string): (number | '…')[] {
  return text.split(', ').flatMap((piece): (number | '…')[] => {
    if (piece === '…') return ['…'];
    const [from = Number.NaN, to = from] = piece.split('–').map(Number);
    return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

const at = (sheet: string, row: number): string => `${sheet} row ${row}`;

/** The first thing that differs and is not told; undefined where all is well. `known` are rows that the base has too. */
export function differs(
  done: Consolidation,
  other: OtherReport,
  told: Told,
  known: ReadonlySet<string>,
): string | undefined {
  const lines = new Map(done.lines.map(({ line }) => [at(line.sheet, line.row), line]));
  const ledgers = other.ledgers ?? [];
  const seen = new Set<string>();
  for (const ledger of ledgers)
    for (const row of ledger.rows) {
      const place = at(ledger.sheet, row.row);
      const line = lines.get(place);
      if (line) seen.add(place);
      const wrong = line ? lineDiffers(line, row, ledger, told) : rowIsLost(row, ledger, lines, ledgers, told);
      if (wrong !== undefined) return `${place}: ${wrong}`;
    }
  for (const { sheet, row, dated, copy, signature } of other.stray ?? [])
    // Copies of lines are mentioned: an expense that is read is not lost.
    if (!known.has(signature) && !(dated && !copy ? told.error : told.row)(sheet, row))
      return `${at(sheet, row)}: not named${told.row(sheet, row) ? ' as an error' : ''}`;
  for (const [place, line] of lines)
    if (!seen.has(place) && line.declared !== 0 && !told.row(line.sheet, line.row) && !told.mapped('taken'))
      return `${place}: a line of ${line.declared} where nothing stands`;
  return undefined;
}

/** A row that could be an expense and is no line has to be named, unless its sheet repeats the ledger and that is told. */
function rowIsLost(
  { row, needed, dated }: OtherRow,
  { sheet }: OtherLedger,
  lines: ReadonlyMap<string, ExpenseLine>,
  ledgers: readonly OtherLedger[],
  told: Told,
): string | undefined {
  if (!needed || (dated ? told.error : told.row)(sheet, row)) return undefined;
  const isCopy = ledgers.length > 1 && ![...lines.values()].some((line) => line.sheet === sheet);
  return isCopy && told.mapped('other-sheets')
    ? undefined
    : `no line, and not named${told.row(sheet, row) ? ' as an error' : ''}`;
}

const figures = ['eligible', 'rate', 'currency'] as const;
const shownToo = [
  'net',
  'vat',
  'units',
  'documentDate',
  'paymentDate',
  'documentNo',
  'action',
  'category',
  'status',
] as const;

function lineDiffers(
  line: ExpenseLine,
  row: OtherRow,
  { sheet, missing }: OtherLedger,
  told: Told,
): string | undefined {
  const isNamed = (column: string): boolean =>
    told.cell(sheet, row.row, column) || (missing.includes(column) && told.mapped('taken'));
  // A withdrawn line raises nothing, and no date of a lump sum is looked at.
  if (line.status === 'withdrawn' && row.status !== '') return undefined;
  const isDateless = line.documentType === 'lump-sum';
  for (const column of [...figures, ...shownToo].filter((one) => !(isDateless && one.endsWith('Date'))))
    if (row.doubts[column] !== undefined && !isNamed(column)) return `${column} ${row.doubts[column]}, not told`;
  const certain = (...columns: string[]): boolean =>
    columns.every((column) => row.doubts[column] === undefined && !row.open.includes(column));
  if (certain(...figures) && line.declared !== row.declared && !figures.some(isNamed))
    return `declared ${line.declared}, by the other reader ${row.declared}`;
  for (const column of ['documentDate', 'paymentDate'] as const)
    if (!isDateless && certain(column) && (line[column] ?? '') !== row[column] && !isNamed(column))
      return `${column} ${line[column]}, by the other reader ${row[column]}`;
  if (certain('documentNo') && plain(line.documentNo) !== plain(row.documentNo) && !isNamed('documentNo'))
    return `document number ${line.documentNo}, by the other reader ${row.documentNo}`;
  for (const column of ['action', 'category'] as const)
    if (certain(column) && isCode(row[column]) && line[column] !== row[column] && !isNamed(column))
      return `${column} ${line[column]}, by the other reader ${row[column]}`;
  return undefined;
}

/** Separators differ with the settings of the computer. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const isCode = (text: string): boolean => /^[A-Z]{1,3}\d$|^[A-Z_]{5,10}$/.test(text);
