/**
 * Reads rows of the table `Expenses` into expense lines. Nothing is dropped: an unreadable amount counts as 0 and is
 * reported.
 */
import { valueOn } from '../agreement/changing';
import { termsDay, type Terms } from '../agreement/terms';
import { addDecimals, convert, convertExact, decimalsOf, toMoney, one, zero, type Decimal, type Money } from '../money';
import { unknown } from '../names';
import { isBlank, displayText, wholeNumber } from '../native/cell';
import type { CodeReader } from '../native/codes';
import { isInput } from '../native/table';
import { conventionOf, type ColumnConvention } from '../native/texts';
import { columns, type ColumnKey } from './columns';
import { lineCells, type LineCells } from './line-cells';
import type { ExpenseLine, RawRow } from './line';
import { amountInvalid, dateInvalid } from './rules/readings';
import { isDueByDelivery } from './rules/rule';

export interface LedgerOrigin {
  partner: string;
  file: string;
  sheet: string;
}

const inputKeys = columns.filter(isInput).map((column) => column.key);
const dayOrAmount = columns.filter((column) => column.kind !== 'text' && column.kind !== 'code');

/** Whether a row is a line: any input other than Line, Period, Currency, Exchange rate and Status is filled. */
export function isLine(row: RawRow): boolean {
  return inputKeys.some((key) => !isBlank(row.cells[key]));
}

/** Reads the lines of one table, in the order of its rows. */
export function readLines(
  rows: readonly RawRow[],
  origin: LedgerOrigin,
  terms: Terms,
  codeOf: CodeReader,
): ExpenseLine[] {
  const filled = rows.filter(isLine);
  const conventions = conventionsOf(filled);
  return filled.map((row) => readLine(row, origin, terms, codeOf, conventions));
}

/** How each column of these lines writes amounts and dates as text. */
export function conventionsOf(lines: readonly RawRow[]): Map<ColumnKey, ColumnConvention> {
  return new Map(dayOrAmount.map(({ key }) => [key, conventionOf(textsOf(lines, key))]));
}

function textsOf(rows: readonly RawRow[], key: ColumnKey): string[] {
  // Runs after every edit: most columns hold no text, so nothing is allocated for them.
  const found: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[key];
    if (typeof cell === 'string') found.push(cell);
  }
  return found;
}

/**
 * Reads one row. `conventions`: how the table writes amounts and dates as text (see `conventionOf`); not needed for a row that is
 * read alone while someone types.
 */
export function readLine(
  row: RawRow,
  origin: LedgerOrigin,
  terms: Terms,
  codeOf: CodeReader,
  conventions: ReadonlyMap<ColumnKey, ColumnConvention> = new Map(),
): ExpenseLine {
  const cells = lineCells(row, codeOf, conventions);
  const { cellOf, text, code, codeOrBlank, optionalCode, day, decimal } = cells;
  const dated = {
    documentDate: day('documentDate'),
    period: code('period', 'periods'),
    documentType: code('documentType', 'documentTypes') as ExpenseLine['documentType'],
  };
  const own = terms.partners.get(origin.partner)?.currency;
  const ownCurrency = own ? valueOn(own, termsDay(terms, dated)) : terms.currency;
  const currencyRead = code('currency', 'currencies', ownCurrency);
  const currency = currencyRead === unknown ? terms.currency : currencyRead;
  const exact = {
    net: cells.amount('net', currency) ?? zero,
    vat: cells.amount('vat', currency) ?? zero,
    eligible: cells.amount('eligible', currency) ?? zero,
  };
  const isExact = Object.values(exact).some(({ scale }) => scale > decimalsOf(currency));
  const [net, vat, eligible] = [exact.net, exact.vat, exact.eligible].map((amount) => toMoney(amount, currency)) as [
    Money,
    Money,
    Money,
  ];
  cells.requireFilled('eligible', amountInvalid);
  const gross = isExact ? toMoney(addDecimals(exact.net, exact.vat), currency) : net + vat;
  const largest = Math.max(Math.abs(net) + Math.abs(vat), Math.abs(eligible));
  const rate = usableRate(cells, currency, terms.currency, largest);
  const declared = currencyRead === unknown || !rate ? 0 : convertExact(exact.eligible, rate, terms.currency);
  cells.compareStored('gross', gross, currency, ['net', 'vat']);
  cells.compareStored('declared', declared, terms.currency, ['eligible', 'rate']);
  if (!isDueByDelivery(dated)) cells.requireFilled('documentDate', dateInvalid);

  const line = {
    id: `${origin.partner}|${origin.file}|${origin.sheet}|${row.row}`,
    ...origin,
    ...dated,
    row: row.row,
    number: wholeNumber(cellOf('line')),
    action: code('action', 'actions'),
    category: code('category', 'categories') as ExpenseLine['category'],
    supplier: text('supplier'),
    documentNo: text('documentNo'),
    paymentDate: day('paymentDate'),
    description: text('description'),
    units: decimal('units'),
    net,
    vat,
    gross,
    eligible,
    ...(isExact ? { exact } : {}),
    currency,
    rate,
    declared,
    sharedCost: codeOrBlank('sharedCost', 'sharedCosts'),
    evidence: optionalCode('evidence', 'evidences') as ExpenseLine['evidence'],
    status: optionalCode('status', 'statuses') as ExpenseLine['status'],
    comment: text('comment'),
    supplierTaxNo: text('supplierTaxNo'),
    paymentReference: text('paymentReference'),
    accountingNo: text('accountingNo'),
    person: text('person'),
    readings: cells.readings,
  };
  cells.noteOldResults();
  return line;
}

/**
 * A blank rate is 1 for the project currency. A rate with which amounts cannot be converted is reported and not used.
 */
function usableRate(
  { cellOf, decimal, note }: LineCells,
  currency: string,
  project: string,
  largest: Money,
): Decimal | undefined {
  const [cell, read] = [cellOf('rate'), decimal('rate')];
  if (isBlank(cell)) return currency === project ? one : undefined;
  if (!read) return undefined;
  if (read.units > 0n && isConvertible(largest, currency, read, project)) return read;
  note(amountInvalid, 'rate', { found: displayText(cell), case: 'unreadable' });
  return undefined;
}

function isConvertible(largest: Money, from: string, rate: Decimal, to: string): boolean {
  try {
    convert(largest, from, rate, to);
    return true;
  } catch {
    return false;
  }
}
