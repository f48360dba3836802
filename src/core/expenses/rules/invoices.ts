/** The same invoice on several lines: claimed twice, or shared out beyond its total. */
import { defineRule } from '../../findings';
import { decimalsOf } from '../../money';
import { folded } from '../../native/codes';
import type { ExpenseLine } from '../line';
import { groupCheck, type ReportOn } from './rule';

const plain = /^[\x20-\x7e]*$/;

/** One spelling of a name or number: no case, accents, spaces or punctuation. */
export function squeezed(text: string): string {
  // Most texts need no look at accents; a large ledger has many.
  if (plain.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return folded(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Supplier, number and gross name an invoice; without a number there is nothing to compare. */
export function invoiceKey(line: ExpenseLine): string | undefined {
  const number = squeezed(line.documentNo);
  return number === '' ? undefined : `${squeezed(line.supplier)}|${number}|${line.gross}|${decimalsOf(line.currency)}`;
}

/** Whether two lines of one invoice claim the same cost, rather than parts of it. */
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

/** Lines that claim the same, gathered with all that claim the same as one of them; each in order of counting. */
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

/** Parts of one invoice may not exceed it; the line that takes their sum over its gross is told. */
function shareOver(parts: readonly ExpenseLine[], reportOn: ReportOn<typeof shareOverInvoice>): void {
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
