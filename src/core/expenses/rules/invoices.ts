/** The same invoice on several lines: claimed twice, or split into parts beyond its total. */
import { defineRule } from '../../findings';
import { decimalsOf } from '../../money';
import { folded } from '../../native/codes';
import type { ExpenseLine } from '../line';
import { groupCheck, type ReportOnLine } from './rule';

const plain = /^[\x20-\x7e]*$/;

/** Normal form of a name or number: without case, accents, spaces and punctuation. */
export function normalised(text: string): string {
  // Fast path: most texts are ASCII, and large ledgers hold many.
  if (plain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Supplier, number and gross identify an invoice; undefined without a number. */
export function invoiceKey(line: ExpenseLine): string | undefined {
  const number = normalised(line.documentNo);
  return number === ''
    ? undefined
    : `${normalised(line.supplier)}|${number}|${line.gross}|${decimalsOf(line.currency)}`;
}

/** Whether two lines of one invoice claim the same cost rather than parts of it. */
function claimTheSame(a: ExpenseLine, b: ExpenseLine): boolean {
  if (a.partner !== b.partner) return a.sharedCost === '' || a.sharedCost !== b.sharedCost;
  return (
    a.action === b.action && a.category === b.category && a.paymentDate === b.paymentDate && a.eligible === b.eligible
  );
}

export const duplicateInvoice = defineRule({
  name: 'duplicate-invoice',
  severity: 'error',
  figures: ['supplier', 'number', 'partner', 'line'],
  variants: { case: ['later', 'first'] },
});
export const shareOverInvoice = defineRule({
  name: 'share-over-invoice',
  severity: 'error',
  acceptable: true,
  figures: ['sum', 'gross', 'number'],
});

export const repeatedInvoices = groupCheck([duplicateInvoice, shareOverInvoice], {
  keys: (line) => {
    const key = invoiceKey(line);
    return key === undefined ? [] : [key];
  },
  check: (lines, _context, reportOn, keep) => {
    if (lines.length < 2) return;
    const parts: ExpenseLine[] = [];
    const claimed = claims(lines);
    for (const same of claimed) {
      const [first] = same;
      if (!first) continue;
      parts.push(first);
      if (same.length < 2) continue;
      keep(first);
      for (const line of same) {
        const other = same.find((one) => one !== line && claimTheSame(one, line)) ?? first;
        reportOn(line, duplicateInvoice, 'documentNo', {
          supplier: line.supplier,
          number: line.documentNo,
          partner: other.partner,
          line: other.number ?? other.row,
          case: line === first ? 'first' : 'later',
        });
      }
    }
    shareOver(parts, reportOn);
  },
});

/** Groups lines that claim the same cost, transitively; each group in counting order. */
function claims(lines: readonly ExpenseLine[]): ExpenseLine[][] {
  const groups: ExpenseLine[][] = [];
  for (const line of lines) {
    const joined = groups.filter((group) => group.some((other) => claimTheSame(other, line)));
    const [target] = joined;
    if (!target) {
      groups.push([line]);
      continue;
    }
    for (const group of joined.slice(1)) {
      target.push(...group);
      groups.splice(groups.indexOf(group), 1);
    }
    target.push(line);
  }
  const position = new Map(lines.map((line, index) => [line, index]));
  for (const group of groups) group.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  return groups;
}

/** Parts of one invoice may not exceed it: reports the lines that take the sum above its gross. */
function shareOver(parts: readonly ExpenseLine[], reportOn: ReportOnLine<typeof shareOverInvoice>): void {
  let sum = 0;
  for (const line of parts) {
    const next = sum + line.eligible;
    if (parts.length > 1 && Math.abs(next) > Math.abs(line.gross))
      reportOn(line, shareOverInvoice, 'eligible', {
        sum: { money: next, currency: line.currency },
        gross: { money: line.gross, currency: line.currency },
        number: line.documentNo,
      });
    else sum = next;
  }
}
