/**
 * Probable duplicates of an invoice; reported once per group of similar lines, on the first line that resembles an
 * earlier one.
 */
import { defineRule } from '../../findings';
import { decimalsOf } from '../../money';
import type { ExpenseLine } from '../line';
import { normalised } from './invoices';
import { groupCheck } from './rule';

/** Several of these with the same payer, day and amount are common. */
const commonlyRepeated = new Set(['payslip', 'unit-cost', 'lump-sum', 'in-kind', 'depreciation']);
/** Shorter numbers legitimately differ by one character: F-1 and F-2. */
const comparableLength = 5;

export const possibleDuplicate = defineRule({
  name: 'possible-duplicate',
  severity: 'warning',
  figures: ['supplier', 'gross', 'partner', 'line'],
});

export const likeInvoices = groupCheck([possibleDuplicate], {
  keys: (line) => {
    if (line.gross === 0 || line.documentDate === undefined || commonlyRepeated.has(line.documentType)) return [];
    const supplier = normalised(line.supplier);
    if (supplier === '') return [];
    return [`${supplier}|${line.gross}|${decimalsOf(line.currency)}|${line.documentDate}`];
  },
  check: (lines, _context, reportOn) => {
    for (const [index, line] of lines.entries()) {
      const other = lines.slice(0, index).find((earlier) => isSimilar(earlier, line));
      if (!other) continue;
      reportOn(line, possibleDuplicate, 'documentNo', {
        supplier: line.supplier,
        gross: { money: line.gross, currency: line.currency },
        partner: other.partner,
        line: other.number ?? other.row,
      });
      return;
    }
  },
});

/** A number is missing, or the two differ by one character. Equal numbers are left to `duplicate-invoice`. */
function isSimilar(a: ExpenseLine, b: ExpenseLine): boolean {
  const [one, two] = [normalised(a.documentNo), normalised(b.documentNo)];
  if (one === two) return one === '' && (a.sharedCost === '' || a.sharedCost !== b.sharedCost);
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
