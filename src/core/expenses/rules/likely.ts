/** Probable duplicates of a document; reported once, on the first line that resembles an earlier one. */
import { defineRule } from '../../findings';
import { decimalsOf } from '../../money';
import type { ExpenseLine } from '../line';
import { numberOf, supplierOf } from './documents';
import { groupCheck, type ReportOnLine } from './rule';

/** Several of these with the same payer, day and amount are common. */
const commonlyRepeated = new Set(['payslip', 'unit-cost', 'lump-sum', 'in-kind', 'depreciation']);
/** Shorter numbers legitimately differ by one character: F-1 and F-2. */
const comparableLength = 5;

export const possibleDuplicate = defineRule({
  name: 'possible-duplicate',
  severity: 'warning',
  figures: ['supplier', 'gross', 'partner', 'line'],
  variants: { case: ['parts', 'other-date', 'number'] },
});

type Resemblance = (typeof possibleDuplicate.variants.case)[number];

/** Reports the second of two lines or more that resemble each other. */
export function reportAlike(
  resemblance: Resemblance,
  [other, line]: readonly ExpenseLine[],
  reportOn: ReportOnLine<typeof possibleDuplicate>,
): void {
  if (!line || !other) return;
  reportOn(line, possibleDuplicate, 'documentNo', {
    case: resemblance,
    supplier: line.supplier,
    gross: { money: line.gross, currency: line.currency },
    partner: other.partner,
    line: other.number ?? other.row,
  });
}

function grossKey({ gross, currency }: ExpenseLine): string {
  return `${gross}|${decimalsOf(currency)}`;
}

/** Same supplier, date and gross, and numbers that are missing or alike. */
export const likeDocuments = groupCheck([possibleDuplicate], {
  keys: (line) => {
    const supplier = comparableSupplier(line);
    return supplier === '' ? [] : [`${supplier}|${grossKey(line)}|${line.documentDate}`];
  },
  check: (lines, _context, reportOn) => {
    const seen = new Map<string, Numbered>();
    for (const line of lines) {
      const number = numberOf(line);
      const key = number === '' ? ` ${line.sharedCost}` : number;
      const known = seen.get(key);
      const repeated = key === withoutAny ? known : undefined;
      const other = known ? repeated : [...seen.values()].find((one) => isLike(one.number, number));
      if (other) {
        reportAlike('number', [other.line, line], reportOn);
        return;
      }
      if (known) continue;
      seen.set(key, { number, line });
      if (seen.size > mostNumbers) return;
    }
  },
});

interface Numbered {
  number: string;
  line: ExpenseLine;
}

/** Lines without number and shared cost. Those of one shared cost, or with equal numbers, are left to `duplicate-invoice`. */
const withoutAny = ' ';
/** More numbers of one supplier with one day and amount are a series, such as tickets. */
const mostNumbers = 100;

/** Same supplier, number and gross under another date, such as a number that starts again each year. */
export const otherDates = groupCheck([possibleDuplicate], {
  keys: (line) => {
    const supplier = comparableSupplier(line);
    return supplier === '' || numberOf(line) === '' ? [] : [supplier];
  },
  check: (lines, _context, reportOn) => {
    const seen = new Map<string, ExpenseLine>();
    for (const line of lines) {
      const key = `${numberOf(line)}|${grossKey(line)}`;
      const other = seen.get(key);
      if (other && other.documentDate !== line.documentDate) {
        reportAlike('other-date', [other, line], reportOn);
        return;
      }
      seen.set(key, line);
    }
  },
});

/** '' where lines that resemble each other mean nothing. */
function comparableSupplier(line: ExpenseLine): string {
  const comparable = line.gross !== 0 && line.documentDate !== undefined && !commonlyRepeated.has(line.documentType);
  return comparable ? supplierOf(line) : '';
}

/** Whether a number is missing, or two that are not equal differ by one character. */
function isLike(one: string, two: string): boolean {
  if (one === '' || two === '') return true;
  if (Math.min(one.length, two.length) < comparableLength) return false;
  if (one.length !== two.length) {
    const [short, long] = one.length < two.length ? [one, two] : [two, one];
    return long.endsWith(short) || long.startsWith(short) || hasOneExtra(short, long);
  }
  const differing = Array.from(one).flatMap((sign, at) => (sign === two[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  const swapped = differing.length === 2 && one[first] === two[second] && one[second] === two[first];
  // A difference in the last characters means the next number of a series, hence another invoice.
  return swapped || (differing.length === 1 && first < one.length - 2);
}

/** Whether `long` is `short` with one additional character. */
function hasOneExtra(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
