/**
 * A partner's books taken over into its workbook: what would be added and what would change is worked out first, with
 * everything that is not as it should be; nothing is changed.
 */
import { completions, type Completion } from '../../core/expenses/completions';
import { checkLines } from '../../core/expenses/check';
import { lineFindings } from '../../core/expenses/line-findings';
import type { BooksColumn } from '../../core/books/columns';
import { booksDecide, compareBooks, type BooksChange } from '../../core/books/compare';
import type { AccountUse, NotTaken } from '../../core/books/lines';
import { emptyMap, type BooksMap } from '../../core/books/map';
import { columnsWith, type ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { readLines } from '../../core/expenses/read';
import { agreedPeriods } from '../../core/claims/claimants';
import { withOwnDeductions } from '../../core/claims/own-deductions';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { compareFindings, weightOf, type Finding } from '../../core/findings';
import type { Terms } from '../../core/agreement/terms';
import type { Money } from '../../core/money';
import { textsFor } from '../../locales';
import { knownWords } from '../../locales/recognition';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readOwnDeductions } from '../open/deductions';
import { partnerLedger, readLedger } from '../open/ledger';
import { readTerms } from '../open/terms';
import { refusal, type Opened } from '../open/workbook';
import { rowsOfEntries } from './books-rows';
import { afterChange } from './changes';
import { booksIn, type BooksSource, type ExpenseList } from './headings';
import { knownMap, proposedMap, type MapInForce } from './map-in-force';
import { rowsOfList, type ListRow, type Reading, type RowsOfList } from './rows';

/** A line of the workbook that the books have otherwise, with what they say now. */
export interface ImportChange extends BooksChange {
  books: ExpenseLine;
  cells: ListRow['cells'];
  /** It was claimed, and counts as it was. */
  isClaimed: boolean;
  /** What a control took off it. */
  deducted: Money | undefined;
}

export interface PlaceInBooks {
  sheet: string;
  /** 1-based. */
  row: number;
}

export interface ImportPlan {
  partner: string;
  terms: Terms;
  language: string;
  map: MapInForce;
  /** The lines to be added, in the books' order, and what they declare. */
  rows: readonly ListRow[];
  newLines: readonly ExpenseLine[];
  declared: Money;
  /** Lines that follow the books, and by how much this changes what is declared. */
  changed: readonly ImportChange[];
  changedBy: Money;
  /** Lines that stay although the books have them otherwise. */
  differing: readonly ImportChange[];
  /** Lines that the books do not have any more. */
  gone: readonly ExpenseLine[];
  /** Sheets on which books were found, and hidden ones, which are not read. */
  sheets: readonly string[];
  hidden: readonly string[];
  /** How many are in the workbook as they are in the books, are other partners', or none of the project's. */
  known: number;
  ofOthers: number;
  elsewhere: number;
  /** Rows that are no lines: totals and remarks. */
  skipped: readonly PlaceInBooks[];
  /** Entries of the project that are no expense: nobody is owed, or the map leaves them out. */
  notTaken: readonly (PlaceInBooks & { reason: NotTaken })[];
  partlyPaid: readonly PlaceInBooks[];
  unread: readonly PlaceInBooks[];
  /** Columns that were recognised by what is in them, and headings that match none. */
  byContent: readonly string[];
  unknown: readonly string[];
  completed: readonly Completion[];
  missing: readonly ColumnKey[];
  /** In what they were read: for whoever changes the map. */
  sources: readonly BooksSource[];
  accounts: readonly AccountUse[];
  /** How many new lines are of periods that were claimed, and the one in which they are declared. */
  late: { count: number; period: string } | undefined;
  /** On the lines to be added or changed; what a missing column lacks is not repeated. */
  findings: readonly Finding[];
  /** Claimed before Accord: what the books hold of it would count twice. */
  opening: Money;
}

export interface Books {
  /** Of the file, for its findings. */
  name: string;
  book: SheetsRead;
  /** The one kept in the workbook, else a proposal, unless it is given. */
  map?: BooksMap | undefined;
}

/** Throws `FileRefused` for what is no partner's workbook that can be read. */
export function planImport(opened: Opened, { name, book, map: given }: Books): ImportPlan {
  const { about, path } = opened;
  if (about.kind !== 'partner') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  const { terms } = readTerms(opened);
  const { partner, codeOf } = partnerLedger(opened, terms);
  const existing = withOwnDeductions(readLedger(opened, terms).lines, readOwnDeductions(opened, terms));
  const claimed = agreedPeriods(terms).indexOf(about.claimedUntil ?? '');
  const wording = { terms, texts: textsFor(about.language, terms.agreement.project.kind) };
  const reading: Reading = { partner, codeOf, wording, claimed };
  const known = knownMap(given, about.booksMap, terms);
  const sources = booksIn(book, known?.map, codeOf);
  const inForce = known ?? proposedMap(sources, terms, reading);
  const read = sources.map((source) => readSource(source, inForce.map, reading));
  const all = read.flatMap(({ rows }) => rows);
  const origin = { partner, file: name };
  const lines = all.flatMap(({ sheet, row, cells }) =>
    readLines([{ row, cells }], { ...origin, sheet }, terms, codeOf),
  );
  const comparison = compareBooks(existing, lines, columnsOfAll(read, terms));
  const missing = [...new Set(read.flatMap((one) => one.missing))];
  const withBooks = (change: BooksChange): ImportChange[] => {
    const [books, row] = [lines[change.incoming], all[change.incoming]];
    const { deducted, period } = change.line;
    const isClaimed = claimed >= 0 && agreedPeriods(terms).indexOf(period) <= claimed;
    return books && row ? [{ ...change, books, cells: row.cells, isClaimed, deducted }] : [];
  };
  const following = comparison.changed.flatMap(withBooks);
  const changed = following.filter(({ isClaimed }) => !isClaimed);
  const after = new Map(changed.map((change) => [change.line, afterChange(change, terms)]));
  const news = comparison.added.flatMap((index) => lines[index] ?? []);
  const [changedIds, newIds] = [[...after.values()], news].map(
    (some) => new Set(some.map(({ row, sheet }) => `${sheet}|${row}`)),
  );
  const concerns = ({ where: { file, sheet, row, column } }: Finding): boolean =>
    (column === undefined || !missing.includes(column)) &&
    ((file === name ? newIds : changedIds)?.has(`${sheet}|${row}`) ?? false);
  const checked = checkLines([...existing.map((line) => after.get(line) ?? line), ...news], terms, {
    scope: 'partner',
    closing: false,
    words: knownWords,
  });
  const places = (of: (one: SourceRead) => readonly number[]): PlaceInBooks[] =>
    read.flatMap((one) => of(one).map((row) => ({ sheet: one.sheet, row })));
  const sum = (of: (one: SourceRead) => number): number => read.reduce((total, one) => total + of(one), 0);
  return {
    partner,
    terms,
    language: about.language,
    map: inForce,
    rows: comparison.added.flatMap((index) => all[index] ?? []),
    newLines: news,
    declared: declaredOf(news),
    changed,
    changedBy: declaredOf([...after.values()]) - declaredOf([...after.keys()]),
    differing: [...following.filter(({ isClaimed }) => isClaimed), ...comparison.differing.flatMap(withBooks)],
    gone: comparison.gone,
    sheets: read.map(({ sheet }) => sheet),
    hidden: book.sheets.filter(({ hidden }) => hidden).map(({ name: sheet }) => sheet),
    known: comparison.known,
    ofOthers: sum(({ ofOthers }) => ofOthers),
    elsewhere: sum((one) => one.elsewhere),
    skipped: places(({ skipped }) => skipped),
    notTaken: read.flatMap(({ sheet, notTaken }) => notTaken.map((one) => ({ sheet, ...one }))),
    partlyPaid: places((one) => one.partlyPaid),
    unread: places((one) => one.unread),
    byContent: sources.flatMap((source) =>
      source.kind === 'list' ? source.byContent.map((key) => headingAt(source, key)) : [],
    ),
    unknown: [...new Set(sources.flatMap((source) => (source.kind === 'list' ? source.unknown : [])))],
    completed: completions.filter((one) => read.some(({ completed }) => completed.includes(one))),
    missing,
    sources,
    accounts: read.flatMap((one) => one.accounts),
    late: lateIn(
      comparison.added.flatMap((index) => all[index] ?? []),
      news,
    ),
    findings: lineFindings(checked)
      .filter((one) => concerns(one) && weightOf(one) !== 'info')
      .sort(compareFindings),
    opening: terms.opening.reduce((total, line) => (line.partner === partner ? total + line.amount : total), 0),
  };
}

interface SourceRead extends RowsOfList {
  sheet: string;
  notTaken: readonly { row: number; reason: NotTaken }[];
  partlyPaid: readonly number[];
  unread: readonly number[];
  columns: readonly ColumnKey[];
  accounts: readonly AccountUse[];
}

function readSource(source: BooksSource, map: BooksMap, reading: Reading): SourceRead {
  const sheet = source.sheet.name;
  if (source.kind === 'list')
    return { sheet, notTaken: [], partlyPaid: [], unread: [], accounts: [], ...rowsOfList(source, map, reading) };
  const { rows, ...rest } = rowsOfEntries(source, map, reading);
  const columns: ColumnKey[] = ['action', 'category', ...booksDecide.filter((key) => key !== 'supplierTaxNo')];
  return { sheet, rows, columns, skipped: [], ofOthers: 0, completed: [], missing: [], ...rest };
}

/** Columns that all books have and the workbook too. */
function columnsOfAll(read: readonly SourceRead[], { agreement }: Terms): ReadonlySet<ColumnKey> {
  const ours = columnsWith(agreement.columns).map(({ key }) => key);
  return new Set(ours.filter((key) => read.every(({ columns }) => columns.includes(key))));
}

function lateIn(rows: readonly ListRow[], lines: readonly ExpenseLine[]): ImportPlan['late'] {
  const late = lines.filter((_, index) => rows[index]?.isLate);
  return late[0] && { count: late.length, period: late[0].period };
}

export function headingAt({ sheet, header, at }: ExpenseList, key: BooksColumn): string {
  const cell = sheet.rows.find(({ row }) => row === header)?.cells[at.get(key) ?? -1];
  return typeof cell === 'string' ? cell.trim() : '…';
}

const declaredOf = (lines: readonly ExpenseLine[]): Money => lines.reduce((sum, { declared }) => sum + declared, 0);

/** As it is kept; blank where it says nothing. */
export const mapText = ({ map }: MapInForce): string =>
  Object.keys(map).length <= Object.keys(emptyMap).length ? '' : JSON.stringify(map);
