/**
 * Books beside the lines that a workbook has already: what is new, what is as it was, what was put right in the books
 * since. A line is recognised by its accounting number, else by its document.
 */
import type { ColumnKey } from '../expenses/columns';
import type { ExpenseLine } from '../expenses/line';
import { numberOf, supplierOf } from '../expenses/rules/documents';
import { normalised } from '../native/normalised';
import { groupBy } from '../group-by';

/** What the books say of a line; action, category, description, evidence and remarks are people's. */
export const booksDecide = [
  'supplier',
  'documentNo',
  'documentDate',
  'paymentDate',
  'net',
  'vat',
  'eligible',
  'supplierTaxNo',
  'paymentReference',
  'accountingNo',
] as const satisfies readonly ColumnKey[];

type BooksKey = (typeof booksDecide)[number] | 'action' | 'category';

/** A line of the workbook that the books have otherwise now. */
export interface BooksChange {
  line: ExpenseLine;
  /** Its position among the incoming lines. */
  incoming: number;
  columns: readonly BooksKey[];
}

export interface BooksComparison {
  /** Positions of new lines. */
  added: readonly number[];
  /** Lines that are in the workbook as they are in the books. */
  known: number;
  changed: readonly BooksChange[];
  /** As `changed`, where the workbook's own figures stay: a person decided on them. */
  differing: readonly BooksChange[];
  /** In the workbook with an accounting number of those days that the books do not have. */
  gone: readonly ExpenseLine[];
}

interface Incoming {
  index: number;
  line: ExpenseLine;
}

/** `has`: the columns of the books. */
export function compareBooks(
  existing: readonly ExpenseLine[],
  books: readonly ExpenseLine[],
  has: ReadonlySet<ColumnKey>,
): BooksComparison {
  const free = new Set(existing);
  let open: readonly Incoming[] = books.map((line, index) => ({ index, line }));
  const pairs: Pair[] = [];
  const parted: Parted[] = [];
  for (const recognition of recognitions) {
    const found = recognise(free, open, recognition);
    for (const { line } of found.pairs) free.delete(line);
    for (const { lines } of found.parted) for (const line of lines) free.delete(line);
    pairs.push(...found.pairs);
    parted.push(...found.parted);
    const done = new Set([
      ...found.pairs.map(({ incoming }) => incoming),
      ...found.parted.flatMap((one) => one.incoming),
    ]);
    open = open.filter((one) => !done.has(one));
  }
  const changed: BooksChange[] = [];
  const differing: BooksChange[] = [];
  let known = 0;
  for (const { line, incoming } of pairs.sort((a, b) => a.incoming.index - b.incoming.index)) {
    const { columns, own } = differences(line, incoming.line, has);
    if (columns.length > 0) changed.push({ line, incoming: incoming.index, columns });
    if (own.length > 0) differing.push({ line, incoming: incoming.index, columns: own });
    if (columns.length === 0 && own.length === 0) known += 1;
  }
  for (const { lines, incoming } of parted) {
    const [[first], [line]] = [incoming, lines];
    if (sumOf(lines) === sumOf(incoming.map((one) => one.line))) known += incoming.length;
    else if (first && line) differing.push({ line, incoming: first.index, columns: ['eligible'] });
  }
  return { added: open.map(({ index }) => index), known, changed, differing, gone: goneFrom(free, books) };
}

const sumOf = (lines: readonly ExpenseLine[]): number => lines.reduce((sum, { eligible }) => sum + eligible, 0);

interface Pair {
  line: ExpenseLine;
  incoming: Incoming;
}

/** More lines in the workbook than in the books: a person has divided an entry. */
interface Parted {
  lines: readonly ExpenseLine[];
  incoming: readonly Incoming[];
}

function recognise(
  free: ReadonlySet<ExpenseLine>,
  open: readonly Incoming[],
  { keyOf, mayBe, mayBeDivided }: Recognition,
): { pairs: Pair[]; parted: Parted[] } {
  const lines = groupBy(free, keyOf);
  const pairs: Pair[] = [];
  const parted: Parted[] = [];
  for (const [key, incoming] of groupBy(open, ({ line }) => keyOf(line))) {
    const candidates = (key !== undefined && lines.get(key)) || [];
    const found = pairUp(candidates, incoming, mayBe);
    const isDivided =
      candidates.length > incoming.length && !found.every((one) => isAlike(one.line, one.incoming.line));
    if (mayBeDivided && isDivided) parted.push({ lines: candidates, incoming });
    else pairs.push(...found);
  }
  return { pairs, parted };
}

interface Recognition {
  keyOf: (line: ExpenseLine) => string | undefined;
  /** Whether two lines of one key may be one, although they differ. */
  mayBe?: (line: ExpenseLine, incoming: ExpenseLine) => boolean;
  mayBeDivided?: true;
}

const byNumber = ({ accountingNo }: ExpenseLine): string | undefined => normalised(accountingNo) || undefined;

const isAlike = (a: ExpenseLine, b: ExpenseLine): boolean => exactly(a) === exactly(b);

/** The document and its amounts; codes, remarks and status may have been put right since. */
function exactly(line: ExpenseLine): string {
  const { documentDate, gross, eligible, currency } = line;
  return JSON.stringify([
    normalised(line.supplier),
    normalised(line.documentNo),
    documentDate,
    gross,
    eligible,
    currency,
  ]);
}

function byDocument(line: ExpenseLine): string | undefined {
  const number = numberOf(line);
  return number === ''
    ? undefined
    : JSON.stringify([supplierOf({ ...line, supplierTaxNo: '' }), number, line.documentDate]);
}

/** Another payment of one document is another instalment, and no correction. */
const isSamePayment = (line: ExpenseLine, incoming: ExpenseLine): boolean =>
  line.paymentDate === undefined || incoming.paymentDate === undefined || line.paymentDate === incoming.paymentDate;

const recognitions: readonly Recognition[] = [
  { keyOf: byNumber, mayBe: () => true, mayBeDivided: true },
  { keyOf: exactly },
  { keyOf: byDocument, mayBe: isSamePayment },
];

/** Lines that are the same first, then those of the same place, then in their order. */
function pairUp(lines: readonly ExpenseLine[], incoming: readonly Incoming[], mayBe: Recognition['mayBe']): Pair[] {
  const pairs: Pair[] = [];
  const free = new Set(lines);
  const open = new Set(incoming);
  const isSamePlace = (a: ExpenseLine, b: ExpenseLine) => a.category === b.category && a.action === b.action;
  const tries: ((a: ExpenseLine, b: ExpenseLine) => boolean)[] = [
    (a, b) => isSamePlace(a, b) && isAlike(a, b),
    isAlike,
    ...(mayBe ? [(a: ExpenseLine, b: ExpenseLine) => isSamePlace(a, b) && mayBe(a, b), mayBe] : []),
  ];
  for (const fits of tries)
    for (const one of open) {
      const line = firstOf(free, (candidate) => fits(candidate, one.line));
      if (!line) continue;
      pairs.push({ line, incoming: one });
      free.delete(line);
      open.delete(one);
    }
  return pairs;
}

function firstOf(lines: ReadonlySet<ExpenseLine>, fits: (line: ExpenseLine) => boolean): ExpenseLine | undefined {
  let left = mostTried;
  for (const line of lines) {
    if (fits(line)) return line;
    if ((left -= 1) === 0) return undefined;
  }
  return undefined;
}

/** No document has as many parts; thousands of rows that say nothing are paired in their order. */
const mostTried = 200;

/** Columns that follow the books, and those that stay as people have them. */
function differences(
  line: ExpenseLine,
  books: ExpenseLine,
  has: ReadonlySet<ColumnKey>,
): { columns: BooksKey[]; own: BooksKey[] } {
  const isRead = (key: BooksKey): boolean => has.has(key) && !books.readings.some(({ column }) => column === key);
  const differs = booksDecide.filter((key) => isRead(key) && isOther(line, books, key));
  if (line.status === 'withdrawn') return { columns: [], own: differs };
  const moved = (['action', 'category'] as const).filter(
    (key) => has.has(key) && books[key] !== '?' && books[key] !== line[key],
  );
  // Less than the books would allow, of an amount that they have as before: the partner declares less.
  const keepsEligible = !differs.includes('net') && !differs.includes('vat');
  const own = keepsEligible ? differs.filter((key) => key === 'eligible') : [];
  const isOwn = (key: BooksKey): boolean => own.some((one) => one === key);
  return { columns: differs.filter((key) => !isOwn(key)), own: [...own, ...moved] };
}

function isOther(line: ExpenseLine, books: ExpenseLine, key: (typeof booksDecide)[number]): boolean {
  const [is, was] = [books[key], line[key]];
  // What the books do not say takes nothing away.
  if (is === undefined || is === '') return false;
  return typeof is === 'string' && typeof was === 'string' ? normalised(is) !== normalised(was) : is !== was;
}

function goneFrom(free: ReadonlySet<ExpenseLine>, books: readonly ExpenseLine[]): ExpenseLine[] {
  let [first, last] = ['9999-12-31', ''];
  for (const { accountingNo, documentDate } of books) {
    if (accountingNo === '' || documentDate === undefined) continue;
    if (documentDate < first) first = documentDate;
    if (documentDate > last) last = documentDate;
  }
  return [...free].filter(
    ({ accountingNo, documentDate = '', status }) =>
      accountingNo !== '' && status !== 'withdrawn' && documentDate >= first && documentDate <= last,
  );
}
