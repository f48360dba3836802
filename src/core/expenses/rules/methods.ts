/** Simplified costs: no real cost beside what was agreed in advance, and lump sums whole, once. */
import { agreedMoney, type Terms } from '../../agreement/terms';
import { defineRule } from '../../findings';
import type { Money } from '../../money';
import type { CategoryCode } from '../../names';
import type { ExpenseLine } from '../line';
import { groupCheck, lineCheck } from './rule';

/** A correction of what was claimed by units or whole is no cost of its own. */
const notReal = new Set(['unit-cost', 'lump-sum', 'adjustment', 'revenue', '?']);

export const methodDiffers = defineRule({
  name: 'method-differs',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s methods, the partner’s own first',
  figures: ['category'],
  variants: { case: ['unit-cost', 'lump-sum'] },
});

export const realCosts = lineCheck([methodDiffers], (line, { terms }, report) => {
  if (line.category === '?' || line.eligible <= 0 || notReal.has(line.documentType)) return;
  const kind = terms.partners.get(line.partner)?.methods.get(line.category)?.kind;
  if (kind === 'unit-cost' || kind === 'lump-sum')
    report(methodDiffers, 'category', { case: kind, category: { list: 'categories', code: line.category } });
});

export const lumpSumDiffers = defineRule({
  name: 'lump-sum-differs',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s budget, each entry of which is one lump sum',
  figures: ['declared', 'category'],
  variants: { case: ['part', 'again', 'none'] },
  only: { part: ['expected'], again: ['line'], none: [] },
});

/** Each entry is due once, to the first line that declares it whole. */
export const lumpSums = groupCheck([lumpSumDiffers], {
  keys: (line) =>
    line.documentType === 'lump-sum' && line.category !== '?' && line.declared > 0
      ? [`${line.partner}|${line.category}`]
      : [],
  check: (lines, { terms }, reportOn) => {
    const [first] = lines;
    if (!first) return;
    const entries = lumpSumsOf(terms, first);
    const open = [...entries];
    const claimedBy = new Map<Money, ExpenseLine>();
    for (const line of lines) {
      const at = open.indexOf(line.declared);
      if (at >= 0) {
        open.splice(at, 1);
        claimedBy.set(line.declared, line);
        continue;
      }
      const declared = { money: line.declared, currency: terms.currency };
      const category = { list: 'categories', code: line.category };
      const other = claimedBy.get(line.declared);
      const expected = nearest(line.declared, open.length > 0 ? open : entries);
      if (other)
        reportOn(line, lumpSumDiffers, 'eligible', {
          case: 'again',
          declared,
          category,
          line: other.number ?? other.row,
        });
      else if (expected === undefined)
        reportOn(line, lumpSumDiffers, 'documentType', { case: 'none', declared, category });
      else
        reportOn(line, lumpSumDiffers, 'eligible', {
          case: 'part',
          declared,
          category,
          expected: { money: expected, currency: terms.currency },
        });
    }
  },
});

/** None where the category is paid by units or by a rate; beside real costs, an entry may be a lump sum all the same. */
function lumpSumsOf({ agreement, partners, currency }: Terms, { partner, category }: ExpenseLine): Money[] {
  const kind = partners.get(partner)?.methods.get(category as CategoryCode)?.kind;
  if (kind === 'unit-cost' || kind === 'flat-rate') return [];
  return agreement.budget
    .filter((entry) => entry.partner === partner && entry.category === category)
    .map(({ amount }) => agreedMoney(amount, currency))
    .filter((amount) => amount > 0);
}

function nearest(amount: Money, entries: readonly Money[]): Money | undefined {
  const distance = (entry: Money): number => Math.abs(entry - amount);
  return [...entries].sort((a, b) => distance(a) - distance(b))[0];
}
