/** A line of a closed period as it counts: as it was kept, with what differs in the partner's file. */
import type { Terms } from '../agreement/terms';
import type { ColumnKey } from '../expenses/columns';
import type { ExpenseLine, KeptAs } from '../expenses/line';
import type { Figure } from '../findings';
import { decimalsOf, one, toMoney, zero, type Decimal } from '../money';
import { unknown, type CategoryCode, type LineStatus } from '../names';
import { contentKeys, contentOf, plainContent, type LineContent } from './fingerprint';
import { agreedPeriods } from './claimants';
import type { KeptLineRow } from './kept';

/** Where the table stands. */
export interface KeptPlace {
  file: string;
  sheet: string;
}

/** The line of the partner's file; it counts with the number, amounts, codes and the verdict that were kept. */
export function asKept(terms: Terms, row: KeptLineRow, line: ExpenseLine, closed: number): ExpenseLine {
  const { claim, verdict = unknown } = row;
  const content = keptContent(row);
  const change = changeOf(terms, row, content, line, closed);
  const known = verdict === unknown ? 'excluded' : verdict;
  return {
    ...line,
    ...(change === undefined ? {} : fieldsOf(content)),
    period: row.period ?? line.period,
    // A list that was numbered anew would give what was taken off one line to another.
    number: row.line ?? line.number,
    status: known === 'withdrawn' ? 'withdrawn' : line.status === 'withdrawn' ? undefined : line.status,
    kept: { claim, verdict: known, ...(change === undefined ? {} : { change }) },
  };
}

/**
 * A kept line that stands in no file. `isDeleted`: the partner's file was read, and it is not there. What the table does
 * not keep is assumed so that other lines are not found fault with.
 */
export function fromTable(terms: Terms, row: KeptLineRow, place: KeptPlace, isDeleted: boolean): ExpenseLine {
  const { partner, claim, line: number, verdict = unknown } = row;
  const content = keptContent(row);
  const known = verdict === unknown ? 'excluded' : verdict;
  return {
    id: `${place.file}|${place.sheet}|${row.row}`,
    partner,
    ...place,
    row: row.row,
    number,
    ...fieldsOf(content),
    period: row.period ?? unknown,
    documentType: 'other',
    description: '',
    units: undefined,
    sharedCost: sharedCostOf(terms, content),
    evidence: 'yes',
    status: known === 'withdrawn' ? 'withdrawn' : undefined,
    comment: '',
    supplierTaxNo: '',
    paymentReference: '',
    accountingNo: '',
    person: '',
    readings: [],
    kept: { claim, verdict: known, ...(isDeleted ? { change: 'deleted' } : {}) },
  };
}

export function keptContent(row: KeptLineRow): LineContent {
  const { action = unknown, category = unknown, currency = '', supplier, documentNo, documentDate, paymentDate } = row;
  const { gross, eligible, rate, declared } = row;
  return {
    action,
    category,
    supplier,
    documentNo,
    documentDate,
    paymentDate,
    gross,
    eligible,
    currency,
    rate,
    declared,
  };
}

function fieldsOf(content: LineContent) {
  const { gross = zero, eligible = zero, currency, rate, category, ...rest } = content;
  const whole = toMoney(gross, currency);
  const hasMore = (decimal: Decimal): boolean => decimal.scale > decimalsOf(currency);
  return {
    ...rest,
    // The codes of the table are those of the agreement by construction of its reader.
    category: category as CategoryCode | typeof unknown,
    currency,
    rate: rate ?? one,
    net: whole,
    vat: 0,
    gross: whole,
    eligible: toMoney(eligible, currency),
    ...(hasMore(eligible) || hasMore(gross) ? { exact: { net: gross, vat: zero, eligible } } : {}),
  };
}

/** The table does not keep it; where one is agreed for the budget line, the line is taken as part of it. */
function sharedCostOf({ sharedCosts }: Terms, { action, category }: LineContent): string {
  return [...sharedCosts.values()].find((cost) => cost.action === action && cost.category === category)?.code ?? '';
}

/** `closed`: the last closed period. Into an open one, a line cannot be moved any more. */
function changeOf(
  terms: Terms,
  row: KeptLineRow,
  before: LineContent,
  line: ExpenseLine,
  closed: number,
): KeptAs['change'] {
  const [wasWithdrawn, isWithdrawn] = [row.verdict === 'withdrawn', line.status === 'withdrawn'];
  if (isWithdrawn && !wasWithdrawn) return { withdrawn: true };
  if (wasWithdrawn && !isWithdrawn)
    return { column: 'status', before: statusFigure('withdrawn'), after: statusFigure(line.status) };
  const after = contentOf(line);
  const [was, is] = [plainContent(before), plainContent(after)];
  const differing = contentKeys.find((key) => was[key] !== is[key]);
  if (was.declared !== is.declared) return { declared: after.declared };
  if (differing !== undefined)
    return { column: differing, before: shown(before, differing), after: shown(after, differing) };
  const isOpen = agreedPeriods(terms).indexOf(line.period) > closed;
  return isOpen && row.period !== undefined ? { column: 'period', before: row.period, after: line.period } : undefined;
}

function statusFigure(status: LineStatus | undefined): Figure {
  return status === undefined ? '–' : { list: 'statuses', code: status };
}

function shown(content: LineContent, key: Exclude<ColumnKey & keyof LineContent, never>): Figure {
  const value = content[key];
  if (value === undefined) return '–';
  if (key === 'documentDate' || key === 'paymentDate') return { day: content[key] ?? value } as Figure;
  if (typeof value === 'object') return { decimal: value };
  return key === 'category' ? { list: 'categories', code: String(value) } : value;
}
