/** What is probably, not surely, one invoice twice; said once for all that look alike, on the line after the first. */
import { defineRule } from '../../findings';
import { decimalsOf } from '../../money';
import type { ExpenseLine } from '../line';
import { squeezed } from './invoices';
import { groupCheck } from './rule';

/** Several of these on one day, of one payer and amount, are usual. */
const usualTwice = new Set(['payslip', 'unit-cost', 'lump-sum', 'in-kind', 'depreciation']);
/** Shorter numbers differ by a sign for good reasons: F-1 and F-2. */
const tellingLength = 5;

export const possibleDuplicate = defineRule({
  name: 'possible-duplicate',
  severity: 'warning',
  figures: ['supplier', 'gross', 'partner', 'line'],
});

export const likeInvoices = groupCheck([possibleDuplicate], {
  keys: (line) => {
    if (line.gross === 0 || line.documentDate === undefined || usualTwice.has(line.documentType)) return [];
    const supplier = squeezed(line.supplier);
    if (supplier === '') return [];
    return [`${supplier}|${line.gross}|${decimalsOf(line.currency)}|${line.documentDate}`];
  },
  check: (lines, _context, reportOn) => {
    for (const [index, line] of lines.entries()) {
      const other = lines.slice(0, index).find((earlier) => alike(earlier, line));
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

/** A number is missing, or both differ by one sign. Equal numbers are another rule's business. */
function alike(a: ExpenseLine, b: ExpenseLine): boolean {
  const [one, two] = [squeezed(a.documentNo), squeezed(b.documentNo)];
  if (one === two) return one === '' && (a.sharedCost === '' || a.sharedCost !== b.sharedCost);
  if (one === '' || two === '') return true;
  if (Math.min(one.length, two.length) < tellingLength) return false;
  if (one.length !== two.length) {
    const [short, long] = one.length < two.length ? [one, two] : [two, one];
    return long.endsWith(short) || long.startsWith(short) || dropped(short, long);
  }
  const differing = Array.from(one).flatMap((sign, at) => (sign === two[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  const swapped = differing.length === 2 && one[first] === two[second] && one[second] === two[first];
  // The next number of a series differs in its last digit, and is another invoice.
  return swapped || (differing.length === 1 && first < one.length - 2);
}

/** Whether `long` is `short` with one sign more. */
function dropped(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
