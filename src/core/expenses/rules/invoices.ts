/** The same document on several lines: declared twice, or split into parts beyond its total. */
import { roundingResidual } from '../../agreement/residuals';
import type { Terms } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { moneyToNumber, type Money } from '../../money';
import type { ExpenseLine } from '../line';
import { documentKey, eligibleOf } from './documents';
import { possibleDuplicate, reportAlike } from './likely';
import { groupCheck, type ReportOnLine, type RuleContext } from './rule';

export const duplicateInvoice = defineRule({
  name: 'duplicate-invoice',
  severity: 'error',
  acceptable: true,
  figures: ['supplier', 'number', 'partner', 'line'],
  variants: { case: ['later', 'first', 'of-another', 'first-of-partners'] },
  unacceptable: ['of-another', 'first-of-partners'],
});
export const shareOverInvoice = defineRule({
  name: 'share-over-invoice',
  severity: 'error',
  acceptable: true,
  figures: ['sum', 'most', 'over', 'number'],
});

export const repeatedDocuments = groupCheck([duplicateInvoice, shareOverInvoice, roundingResidual, possibleDuplicate], {
  keys: (line) => {
    const key = documentKey(line);
    return key === undefined ? [] : [key];
  },
  check: (lines, context, reportOn, tellOn) => {
    const { terms } = context;
    if (lines.length < 2) return;
    const alikes = alikeLines(lines);
    const standing = withoutDuplicates(lines, alikes, context, reportOn, tellOn);
    if (standing.length > 1) checkParts(standing, context, reportOn);
    for (const alike of alikes.values()) if (!isTooMuch(alike, terms)) reportAlike('parts', alike.lines, reportOn);
  },
});

/** Lines of one partner that claim the same cost, rather than another part of the document. */
interface Alike {
  lines: ExpenseLine[];
  sum: Money;
  standing: number;
}

function alikeKey({ partner, action, category, paymentDate, eligible }: ExpenseLine): string {
  return `${partner}|${action}|${category}|${paymentDate}|${eligible}`;
}

function alikeLines(lines: readonly ExpenseLine[]): Map<string, Alike> {
  const alikes = new Map<string, Alike>();
  for (const line of lines) {
    const key = alikeKey(line);
    const alike = alikes.get(key) ?? { lines: [], sum: 0, standing: 0 };
    alike.lines.push(line);
    alike.sum += line.eligible;
    alikes.set(key, alike);
  }
  return alikes;
}

/** More than the document, so that they cannot all be parts of it. */
function isTooMuch({ lines, sum }: Alike, terms: Terms): boolean {
  const [first, second] = lines;
  return first !== undefined && second !== undefined && exceeds(sum, eligibleOf(first, terms), lines.length);
}

/** Whether parts exceed an amount by more than roundings can add: one minor unit a part. */
function exceeds(sum: Money, most: Money, parts: number): boolean {
  return sum - most > parts;
}

/** A negative amount is never excluded as a duplicate: excluding it would raise the claim. */
const isCost = ({ eligible }: ExpenseLine): boolean => eligible >= 0;

/**
 * The lines that stand, in order: between partners the first; of one partner's lines that are alike as many as fit into
 * the document.
 */
function withoutDuplicates(
  lines: readonly ExpenseLine[],
  alikes: ReadonlyMap<string, Alike>,
  { terms, accepts }: Pick<RuleContext, 'terms' | 'accepts'>,
  reportOn: ReportOnLine<typeof duplicateInvoice>,
  tellOn: ReportOnLine<typeof duplicateInvoice>,
): ExpenseLine[] {
  const claiming = createClaims(lines.filter(isCost));
  const chosen = createClaims([]);
  return lines.filter((line) => {
    if (!isCost(line)) return true;
    const alike = alikes.get(alikeKey(line));
    const again = alike && isTooMuch(alike, terms) ? alike : undefined;
    const rival = chosen.against(line);
    const stands = !rival && (!again || fits(line, again, terms));
    const ofPartners = rival ?? (again ? undefined : claiming.against(line));
    const other = ofPartners ?? again?.lines.find((one) => one !== line);
    const [first, later] = ofPartners ? (['first-of-partners', 'of-another'] as const) : (['first', 'later'] as const);
    if (other)
      (stands ? tellOn : reportOn)(line, duplicateInvoice, 'documentNo', {
        supplier: line.supplier,
        number: line.documentNo,
        partner: other.partner,
        line: other.number ?? other.row,
        case: stands ? first : later,
      });
    if (!stands && (rival || !accepts(line, duplicateInvoice.name))) return false;
    chosen.add(line);
    if (again) again.standing += 1;
    return true;
  });
}

/** The lines of a document that have to go so that this one stands: those that do not fit beside it. */
export function rivalsOf(chosen: ExpenseLine, lines: readonly ExpenseLine[], terms: Terms): ExpenseLine[] {
  const ordered = [chosen, ...lines.filter((line) => line !== chosen)];
  const untold = (): void => undefined;
  const standing = withoutDuplicates(ordered, alikeLines(ordered), { terms, accepts: () => false }, untold, untold);
  return ordered.filter((line) => !standing.includes(line));
}

/** The first always does: whether it is within its document is for other rules. */
function fits(line: ExpenseLine, { standing }: Alike, terms: Terms): boolean {
  const parts = standing + 1;
  return parts === 1 || !exceeds(parts * line.eligible, eligibleOf(line, terms), parts);
}

/**
 * Lines of different partners that hold one document without the same shared cost. Only the first line of each partner
 * and shared cost is kept, so that a document on thousands of lines costs no more than others.
 */
function createClaims(lines: readonly ExpenseLine[]) {
  const firsts = new Map<string, ExpenseLine>();
  const add = (line: ExpenseLine): void => {
    const key = `${line.partner}|${line.sharedCost}`;
    if (!firsts.has(key)) firsts.set(key, line);
  };
  lines.forEach(add);
  return {
    add,
    against({ partner, sharedCost }: ExpenseLine): ExpenseLine | undefined {
      const [...known] = firsts.values();
      return known.find((one) => one.partner !== partner && (sharedCost === '' || one.sharedCost !== sharedCost));
    },
  };
}

/** Reports the parts that take the sum beyond what of the document can be eligible, or the cents that rounding added. */
function checkParts(
  parts: readonly ExpenseLine[],
  { terms, accepts }: RuleContext,
  reportOn: ReportOnLine<typeof shareOverInvoice | typeof roundingResidual>,
): void {
  const within: ExpenseLine[] = [];
  // Partners who share a cost may declare different parts of its VAT.
  const most = parts.reduce((highest, line) => Math.max(highest, eligibleOf(line, terms)), -Infinity);
  let sum = 0;
  const money = (amount: Money, { currency }: ExpenseLine) => ({ money: amount, currency });
  for (const line of parts) {
    const next = sum + line.eligible;
    const keptAsDuplicate = accepts(line, duplicateInvoice.name);
    if (isCost(line) && !keptAsDuplicate && exceeds(next, most, within.length + 1)) {
      const left = most - sum;
      reportOn(
        line,
        shareOverInvoice,
        'eligible',
        {
          sum: money(next, line),
          most: money(most, line),
          over: money(next - most, line),
          number: line.documentNo,
        },
        // The amount that still fits, where any does.
        left > 0 ? [{ column: 'eligible', value: moneyToNumber(left, line.currency) }] : [],
      );
      if (!accepts(line, shareOverInvoice.name)) continue;
    }
    sum = next;
    within.push(line);
  }
  const last = within.at(-1);
  if (last && within.length > 1 && most > 0 && sum > most && !exceeds(sum, most, within.length))
    reportOn(last, roundingResidual, 'eligible', {
      case: 'parts',
      over: money(sum - most, last),
      whole: money(most, last),
      count: 1,
    });
}
