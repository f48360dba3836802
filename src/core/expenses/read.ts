/** Rows of the table `Expenses` -> expense lines. Nothing is dropped: what cannot be read counts nothing and is told. */
import type { Terms } from '../agreement/terms';
import { dayFromSerial, type Day } from '../days';
import { convert, decimalFromNumber, decimalsOf, formatDecimal, toMoney, type Decimal, type Money } from '../money';
import { unknown } from '../names';
import { isBlank, isCountable, noResult, shown, wholeNumber, type Cell } from '../native/cell';
import type { CodeReader } from '../native/codes';
import { isInput } from '../native/table';
import { amountFromText, currencyIn, dayFromText, habitOf, type ColumnHabit } from '../native/texts';
import { columns, type ColumnKey } from './columns';
import type { ExpenseLine, RawRow, Reading } from './line';

export interface LedgerOrigin {
  partner: string;
  file: string;
  sheet: string;
}

const inputKeys = columns.filter(isInput).map((column) => column.key);
const dayOrAmount = columns.filter((column) => column.kind !== 'text' && column.kind !== 'code');
const one: Decimal = { units: 1n, scale: 0 };

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
  const habits = habitsOf(filled);
  return filled.map((row) => readLine(row, origin, terms, codeOf, habits));
}

/** How the text amounts and dates of these lines are written, column by column. */
export function habitsOf(lines: readonly RawRow[]): Map<ColumnKey, ColumnHabit> {
  return new Map(dayOrAmount.map(({ key }) => [key, habitOf(textsIn(lines, key))]));
}

function textsIn(rows: readonly RawRow[], key: ColumnKey): string[] {
  // Asked again after every edit: in most columns no text is found, and nothing is made for that.
  const found: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[key];
    if (typeof cell === 'string') found.push(cell);
  }
  return found;
}

/**
 * Reads one row. `habits` say how the table's text amounts and dates are written (see `habitOf`); a row read alone,
 * while someone types, needs none.
 */
export function readLine(
  row: RawRow,
  origin: LedgerOrigin,
  terms: Terms,
  codeOf: CodeReader,
  habits: ReadonlyMap<ColumnKey, ColumnHabit> = new Map(),
): ExpenseLine {
  const readings: Reading[] = [];
  const partner = terms.partners.get(origin.partner)?.partner;
  const cellOf = (key: ColumnKey): Cell => row.cells[key] ?? null;
  const habitFor = (key: ColumnKey): ColumnHabit => habits.get(key) ?? { decimal: undefined, monthFirst: false };
  const report = (
    rule: Reading['rule'],
    column: ColumnKey,
    figures: Reading['figures'],
    fixes: Reading['fixes'] = [],
  ): void => {
    readings.push({ rule, column, figures, fixes });
  };

  const decimal = (key: ColumnKey): Decimal | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const found = shown(cell);
    if (typeof cell === 'number') {
      const value = decimalFromNumber(cell);
      if (value && isCountable(value)) return value;
      report('amount-invalid', key, { found, case: 'unreadable' });
      return undefined;
    }
    const read = typeof cell === 'string' ? amountFromText(cell, habitFor(key)) : undefined;
    if (read && 'value' in read && isCountable(read.value)) {
      report('amount-as-text', key, { found }, [{ column: key, value: Number(formatDecimal(read.value)) }]);
      return read.value;
    }
    const readings = read && 'readings' in read ? read.readings : [];
    const fixes = readings.map((reading) => ({ column: key, value: Number(formatDecimal(reading)) }));
    report('amount-invalid', key, { found, case: whyInvalid(cell, fixes) }, fixes);
    return undefined;
  };
  const day = (key: ColumnKey): Day | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const found = shown(cell);
    if (typeof cell === 'number') {
      const value = dayFromSerial(cell);
      if (!value) report('date-invalid', key, { found, case: 'unreadable' });
      return value;
    }
    const read = typeof cell === 'string' ? dayFromText(cell, habitFor(key)) : undefined;
    if (read && 'value' in read) {
      report('date-as-text', key, { found }, [{ column: key, value: { day: read.value } }]);
      return read.value;
    }
    const fixes = (read?.readings ?? []).map((value) => ({ column: key, value: { day: value } }));
    report('date-invalid', key, { found, case: whyInvalid(cell, fixes) }, fixes);
    return undefined;
  };
  const text = (key: ColumnKey): string => {
    const cell = cellOf(key);
    return isBlank(cell) || cell === noResult ? '' : shown(cell);
  };
  const code = (key: ColumnKey, list: Parameters<CodeReader>[0], whenBlank: string | undefined): string => {
    const found = text(key).trim();
    if (found === '' && whenBlank !== undefined && cellOf(key) !== noResult) return whenBlank;
    const value = found === '' ? undefined : codeOf(list, found);
    const why = cellOf(key) === noResult ? 'no-result' : found === '' ? 'missing' : 'unknown';
    if (value === undefined) report('unknown-code', key, { found, list, case: why });
    return value ?? unknown;
  };

  const currencyRead = code('currency', 'currencies', partner?.currency ?? terms.currency);
  const currency = currencyRead === unknown ? terms.currency : currencyRead;
  const money = (key: 'net' | 'vat' | 'eligible'): Money => {
    const cell = cellOf(key);
    const named = typeof cell === 'string' ? currencyIn(cell) : undefined;
    if (named !== undefined && named !== currency) {
      report('amount-invalid', key, { found: shown(cell), case: 'unreadable' });
      return 0;
    }
    const value = decimal(key);
    return value ? toMoney(value, currency) : 0;
  };
  /** A rate by which the line's amounts can be counted; the absurd ones are told and not used. */
  const usable = (rate: Decimal | undefined, most: Money): Decimal | undefined => {
    try {
      if (rate) convert(most, currency, rate, terms.currency);
      return rate;
    } catch {
      report('amount-invalid', 'rate', { found: shown(cellOf('rate')), case: 'unreadable' });
      return undefined;
    }
  };

  const net = money('net');
  const vat = money('vat');
  const eligible = money('eligible');
  if (isBlank(cellOf('eligible'))) report('amount-invalid', 'eligible', { found: '', case: 'missing' });
  const gross = net + vat;
  const most = Math.max(Math.abs(net) + Math.abs(vat), Math.abs(eligible));
  const rate = usable(readRate(decimal('rate'), cellOf('rate'), currency === terms.currency, report), most);
  const declared = currencyRead === unknown || !rate ? 0 : convert(eligible, currency, rate, terms.currency);
  storedDiffers('gross', gross, currency, ['net', 'vat']);
  storedDiffers('declared', declared, terms.currency, ['eligible', 'rate']);
  if (isBlank(cellOf('documentDate'))) report('date-invalid', 'documentDate', { found: '', case: 'missing' });

  const number = wholeNumber(cellOf('line'));
  return {
    id: `${origin.partner}|${origin.file}|${origin.sheet}|${row.row}`,
    ...origin,
    row: row.row,
    number,
    action: code('action', 'actions', undefined),
    category: code('category', 'categories', undefined) as ExpenseLine['category'],
    period: code('period', 'periods', undefined),
    supplier: text('supplier'),
    documentType: code('documentType', 'documentTypes', undefined) as ExpenseLine['documentType'],
    documentNo: text('documentNo'),
    documentDate: day('documentDate'),
    paymentDate: day('paymentDate'),
    description: text('description'),
    units: decimal('units'),
    net,
    vat,
    gross,
    eligible,
    currency,
    rate,
    declared,
    sharedCost: codeOrNothing('sharedCost', 'sharedCosts'),
    evidence: optionalCode('evidence', 'evidences') as ExpenseLine['evidence'],
    status: optionalCode('status', 'statuses') as ExpenseLine['status'],
    comment: text('comment'),
    readings,
  };

  function codeOrNothing(key: ColumnKey, list: Parameters<CodeReader>[0]): string {
    return code(key, list, '');
  }
  function optionalCode(key: ColumnKey, list: 'evidences' | 'statuses'): string | undefined {
    const value = code(key, list, '');
    return value === '' || value === unknown ? undefined : value;
  }
  /** A calculated cell is never the figure used; where somebody typed over it, the difference is told. */
  function storedDiffers(key: 'gross' | 'declared', computed: Money, of: string, from: readonly ColumnKey[]): void {
    const cell = cellOf(key);
    // A formula counts text as nothing: that its result differs is told with the text.
    if (typeof cell !== 'number' || from.some((input) => typeof cellOf(input) === 'string')) return;
    const stored = decimalFromNumber(cell);
    const differs = stored && Math.abs(cell - computed / 10 ** decimalsOf(of)) >= 0.5 / 10 ** decimalsOf(of);
    if (differs)
      report('stored-value-differs', key, {
        stored: formatDecimal(stored),
        computed: { money: computed, currency: of },
      });
  }
}

function readRate(
  read: Decimal | undefined,
  cell: Cell,
  own: boolean,
  report: (rule: Reading['rule'], column: ColumnKey, figures: Reading['figures'], fixes?: Reading['fixes']) => void,
): Decimal | undefined {
  if (read && read.units > 0n) return read;
  if (isBlank(cell)) return own ? one : undefined;
  if (read) report('amount-invalid', 'rate', { found: shown(cell), case: 'unreadable' });
  return undefined;
}

function whyInvalid(cell: Cell, fixes: readonly unknown[]): 'ambiguous' | 'no-result' | 'unreadable' {
  return fixes.length > 1 ? 'ambiguous' : cell === noResult ? 'no-result' : 'unreadable';
}
