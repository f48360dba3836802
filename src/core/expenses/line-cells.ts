/** Reads the cells of one row of `Expenses` by column kind, and notes what cannot be read. */
import { isCurrency } from '../currencies';
import { dayFromSerial, isOfOurTime, type Day } from '../days';
import { ownFormula, type Figure, type Fix } from '../findings';
import { decimalFromNumber, decimalsOf, formatDecimal, type Decimal, type Money } from '../money';
import { unknown } from '../names';
import { isBlank, isCountable, noResult, displayText, visible, type Cell } from '../native/cell';
import type { CodeReader } from '../native/codes';
import { amountFromText, currenciesIn, dayFromText, type ColumnConvention } from '../native/texts';
import { columnOf, type ColumnKey } from './columns';
import type { RawRow, ReadingFinding } from './line';
import * as rules from './rules/readings';
import { shownCells } from './shown-cells';

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
  requireFilled: (key: ColumnKey, rule: typeof rules.amountInvalid | typeof rules.dateInvalid) => void;
  /** Notes a stored result that somebody typed over the formula; the computed figure is always the one used. */
  compareStored: (key: 'gross' | 'declared', computed: Money, currency: string, from: readonly ColumnKey[]) => void;
  /** Notes inputs that are formulas with results that nobody may have calculated; the last thing to do with a row. */
  noteOldResults: () => void;
}

/** Of a minor unit; binary fractions are not exact. */
const half = 0.500001;
/** What is told as an error is no result that may be old. */
const rulesOfInvalidCells: ReadonlySet<string> = new Set([
  rules.amountInvalid.name,
  rules.dateInvalid.name,
  rules.unknownCode.name,
]);
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
    readings.push({ rule: name, column, figures, fixes });
  };
  const isInvalid = (key: ColumnKey): boolean =>
    readings.some(({ rule, column }) => rulesOfInvalidCells.has(rule) && column === key);
  const { shownAt, shownText, text, noteHidden } = shownCells(row, note);
  /** Programs that do not calculate store 0 for a result. */
  const wrongNumber = (key: ColumnKey, cell: number): 'date' | 'no-result' | undefined => {
    if (shownAt(key)?.isDate) return 'date';
    return cell === 0 && row.toBeCalculated && row.formulas?.includes(key) ? 'no-result' : undefined;
  };
  const decimal = (key: ColumnKey): Decimal | undefined => {
    const cell = cellOf(key);
    if (isBlank(cell)) return undefined;
    const found = visible(displayText(cell));
    if (typeof cell === 'number') {
      const value = decimalFromNumber(cell);
      const why = value && isCountable(value) ? wrongNumber(key, cell) : 'unreadable';
      if (!why) return value;
      const day = why === 'date' ? dayFromSerial(cell) : undefined;
      note(rules.amountInvalid, key, { found: day ? { day } : found, case: why });
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
    const found = visible(displayText(cell));
    if (typeof cell === 'number') {
      const value = dayFromSerial(cell);
      if (value && isOfOurTime(value)) return value;
      note(rules.dateInvalid, key, value ? { found: { day: value }, case: 'year' } : { found, case: 'unreadable' });
      return undefined;
    }
    const read = typeof cell === 'string' ? dayFromText(cell, conventionFor(key)) : undefined;
    if (read && 'value' in read && !isOfOurTime(read.value)) {
      note(rules.dateInvalid, key, { found: { day: read.value }, case: 'year' });
      return undefined;
    }
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
    const shown = shownAt(key);
    const named = typeof cell === 'string' ? currenciesIn(cell) : shown?.currencies;
    if (named !== undefined && !named.includes(currency)) {
      const found = shown?.text ?? displayText(cell);
      const isNamed = named.length !== 1 || named.some(isCurrency);
      if (isNamed) note(rules.amountInvalid, key, { found, case: 'currency', own: currency });
      else note(rules.amountInvalid, key, { found, case: 'unreadable' });
      return undefined;
    }
    if (shown?.misleads) note(rules.notAsShown, key, { found: shown.text, held: heldBy(cell), case: 'amount' });
    return decimal(key);
  };
  const code = (key: ColumnKey, list: List, whenBlank?: string): string => {
    const found = visible(shownText(key)).trim();
    if (found === '' && whenBlank !== undefined && cellOf(key) !== noResult) return whenBlank;
    const value = found === '' ? undefined : (codeOf(list, found) ?? codeOf(list, displayText(cellOf(key))));
    if (value !== undefined) noteHidden(key, found, value);
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
    requireFilled(key, rule) {
      if (isBlank(cellOf(key))) note(rule, key, { found: '', case: 'missing' });
    },
    compareStored(key, computed, currency, from) {
      const cell = cellOf(key);
      // Formulas ignore text and know no formats, so their result differs for a reason that is reported with the input.
      const isTold = (input: ColumnKey): boolean => typeof cellOf(input) === 'string' || isInvalid(input);
      const isFormula = row.formulas?.includes(key) ?? false;
      const unit = 10 ** decimalsOf(currency);
      // Gross is stored with more decimals than an amount has.
      const differs = (value: number): boolean => Math.abs(value - computed / unit) > half / unit;
      const stored = storedIn(cell, isFormula, conventionFor(key));
      if (stored && !from.some(isTold) && stored.readings.every(differs))
        note(
          rules.storedValueDiffers,
          key,
          { stored: stored.text, computed: { money: computed, currency }, case: isFormula ? 'old' : 'typed' },
          [{ column: key, value: ownFormula }],
        );
    },
    noteOldResults() {
      const isOld =
        row.toBeCalculated ||
        readings.some(({ rule, figures }) => rule === 'stored-value-differs' && figures.case === 'old');
      for (const key of row.formulas ?? []) {
        const cell = cellOf(key);
        if (columnOf(key).formula || isBlank(cell) || isInvalid(key)) continue;
        if (cell === noResult) note(rules.resultMayBeOld, key, { case: 'no-result' });
        else if (isOld)
          note(rules.resultMayBeOld, key, { found: shownAt(key)?.text ?? displayText(cell), case: 'old' });
      }
    },
  };
}

/** What stands in a calculated cell, as it is told, and the amounts it may mean; texts that formulas give say nothing. */
function storedIn(
  cell: Cell,
  isFormula: boolean,
  convention: ColumnConvention,
): { text: string; readings: readonly number[] } | undefined {
  if (typeof cell === 'number') {
    const stored = decimalFromNumber(cell);
    return stored && { text: formatDecimal(stored), readings: [cell] };
  }
  if (typeof cell !== 'string' || isFormula || isBlank(cell)) return undefined;
  const read = amountFromText(cell, convention);
  const readings = read && 'value' in read ? [read.value] : (read?.readings ?? []);
  return { text: visible(cell), readings: readings.map((one) => Number(formatDecimal(one))) };
}

function heldBy(cell: Cell): Figure {
  const decimal = typeof cell === 'number' ? decimalFromNumber(cell) : undefined;
  return decimal ? { decimal } : displayText(cell);
}

function invalidReason(cell: Cell, fixes: readonly unknown[]): 'ambiguous' | 'no-result' | 'unreadable' {
  return fixes.length > 1 ? 'ambiguous' : cell === noResult ? 'no-result' : 'unreadable';
}
