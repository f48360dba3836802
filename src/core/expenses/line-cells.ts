/** Reads the cells of one row of `Expenses` by column kind, and notes what cannot be read. */
import { dayFromSerial, type Day } from '../days';
import { ownFormula, type Figures, type Fix } from '../findings';
import { decimalFromNumber, decimalsOf, formatDecimal, toMoney, type Decimal, type Money } from '../money';
import { unknown } from '../names';
import { isBlank, isCountable, noResult, displayText, type Cell } from '../native/cell';
import type { CodeReader } from '../native/codes';
import { amountFromText, currencyIn, dayFromText, type ColumnConvention } from '../native/texts';
import type { ColumnKey } from './columns';
import type { RawRow, ReadingFinding } from './line';
import * as rules from './rules/readings';

type List = Parameters<CodeReader>[0];

export interface LineCells {
  cellOf: (key: ColumnKey) => Cell;
  /** Notes taken so far. */
  readings: readonly ReadingFinding[];
  note: rules.Note;
  text: (key: ColumnKey) => string;
  /** "?" where the code is missing or unknown. */
  code: (key: ColumnKey, list: List, whenBlank?: string) => string;
  codeOrBlank: (key: ColumnKey, list: List) => string;
  optionalCode: (key: ColumnKey, list: List) => string | undefined;
  day: (key: ColumnKey) => Day | undefined;
  decimal: (key: ColumnKey) => Decimal | undefined;
  /** As typed, not rounded to the currency; undefined where the cell is unreadable or names another currency. */
  amount: (key: ColumnKey, currency: string) => Decimal | undefined;
  /** In minor units of the currency; 0 where there is no amount. */
  money: (key: ColumnKey, currency: string) => Money;
  requireFilled: (key: ColumnKey, rule: typeof rules.amountInvalid | typeof rules.dateInvalid) => void;
  /** Notes a stored result that somebody typed over the formula; the computed figure is always the one used. */
  compareStored: (key: 'gross' | 'declared', computed: Money, currency: string, from: readonly ColumnKey[]) => void;
}

const noConvention: ColumnConvention = { decimal: undefined, monthFirst: false };

export function lineCells(
  row: RawRow,
  codeOf: CodeReader,
  conventions: ReadonlyMap<ColumnKey, ColumnConvention>,
): LineCells {
  const readings: ReadingFinding[] = [];
  const cellOf = (key: ColumnKey): Cell => row.cells[key] ?? null;
  const conventionFor = (key: ColumnKey): ColumnConvention => conventions.get(key) ?? noConvention;
  const note: rules.Note = ({ name }, column, figures, fixes = []) => {
    readings.push({ rule: name, column, figures: figures as Figures, fixes });
  };
  const decimal = (key: ColumnKey): Decimal | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const found = displayText(cell);
    if (typeof cell === 'number') {
      const value = decimalFromNumber(cell);
      if (value && isCountable(value)) return value;
      note(rules.amountInvalid, key, { found, case: 'unreadable' });
      return undefined;
    }
    const read = typeof cell === 'string' ? amountFromText(cell, conventionFor(key)) : undefined;
    if (read && 'value' in read && isCountable(read.value)) {
      note(rules.amountAsText, key, { found }, [{ column: key, value: Number(formatDecimal(read.value)) }]);
      return read.value;
    }
    const readings = read && 'readings' in read ? read.readings : [];
    const fixes = readings.map((reading) => ({ column: key, value: Number(formatDecimal(reading)) }));
    note(rules.amountInvalid, key, { found, case: invalidReason(cell, fixes) }, fixes);
    return undefined;
  };
  const day = (key: ColumnKey): Day | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const found = displayText(cell);
    if (typeof cell === 'number') {
      const value = dayFromSerial(cell);
      if (!value) note(rules.dateInvalid, key, { found, case: 'unreadable' });
      return value;
    }
    const read = typeof cell === 'string' ? dayFromText(cell, conventionFor(key)) : undefined;
    if (read && 'value' in read) {
      note(rules.dateAsText, key, { found }, [{ column: key, value: { day: read.value } }]);
      return read.value;
    }
    const fixes = (read?.readings ?? []).map((value) => ({ column: key, value: { day: value } }));
    note(rules.dateInvalid, key, { found, case: invalidReason(cell, fixes) }, fixes);
    return undefined;
  };
  const amount = (key: ColumnKey, currency: string): Decimal | undefined => {
    const cell = cellOf(key);
    const named = typeof cell === 'string' ? currencyIn(cell) : undefined;
    if (named === undefined || named === currency) return decimal(key);
    note(rules.amountInvalid, key, { found: displayText(cell), case: 'unreadable' });
    return undefined;
  };
  const text = (key: ColumnKey): string => {
    const cell = cellOf(key);
    return isBlank(cell) || cell === noResult ? '' : displayText(cell);
  };
  const code = (key: ColumnKey, list: List, whenBlank?: string): string => {
    const found = text(key).trim();
    if (found === '' && whenBlank !== undefined && cellOf(key) !== noResult) return whenBlank;
    const value = found === '' ? undefined : codeOf(list, found);
    const why = cellOf(key) === noResult ? 'no-result' : found === '' ? 'missing' : 'unknown';
    if (value === undefined)
      note(rules.unknownCode, key, { found, list, case: why }, why === 'unknown' ? nearFixes(key, list, found) : []);
    return value ?? unknown;
  };
  const nearFixes = (column: ColumnKey, list: List, found: string): Fix[] =>
    codeOf.near(list, found).map((value) => ({ column, value }));
  const codeOrBlank = (key: ColumnKey, list: List): string => code(key, list, '');
  return {
    cellOf,
    readings,
    note,
    text,
    code,
    codeOrBlank,
    optionalCode(key, list) {
      const value = codeOrBlank(key, list);
      return value === '' || value === unknown ? undefined : value;
    },
    day,
    decimal,
    amount,
    money(key, currency) {
      const value = amount(key, currency);
      return value ? toMoney(value, currency) : 0;
    },
    requireFilled(key, rule) {
      if (isBlank(cellOf(key))) note(rule, key, { found: '', case: 'missing' });
    },
    compareStored(key, computed, currency, from) {
      const cell = cellOf(key);
      // Formulas ignore text, so their result differs for a reason that is reported with the text itself.
      if (typeof cell !== 'number' || from.some((input) => typeof cellOf(input) === 'string')) return;
      const stored = decimalFromNumber(cell);
      const unit = 10 ** decimalsOf(currency);
      if (stored && Math.abs(cell - computed / unit) >= 0.5 / unit)
        note(
          rules.storedValueDiffers,
          key,
          { stored: formatDecimal(stored), computed: { money: computed, currency } },
          [{ column: key, value: ownFormula }],
        );
    },
  };
}

function invalidReason(cell: Cell, fixes: readonly unknown[]): 'ambiguous' | 'no-result' | 'unreadable' {
  return fixes.length > 1 ? 'ambiguous' : cell === noResult ? 'no-result' : 'unreadable';
}
