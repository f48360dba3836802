/** Why a claim cannot be made: nothing is written then. */
import { budgetOf, type Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import { amountInvalid } from '../expenses/rules/readings';
import { exchangeRateMissing } from '../expenses/rules/amounts';
import { moneyText } from '../money';
import { mostAdvance } from './advance';
import type { ClaimBase, ClaimRequest } from './claim';
import { agreedPeriods, isLeader } from './claimants';
import { closedUntil } from './kept';

export type ClaimRefusal =
  | 'period-claimed'
  | 'balance-claimed'
  | 'too-many-instalments'
  | 'advance-impossible'
  | 'advance-too-large'
  | 'deduction-unknown';

export interface Refused {
  code: ClaimRefusal;
  figures: Readonly<Record<string, string>>;
}

/**
 * What earlier claims alone refuse, whatever stands in the files: `read` are the partners whose files were read so far.
 * They make a difference in LEADER only, and there no more once every partner with a budget has claimed the period.
 */
export function refusedByClaims(
  terms: Terms,
  { book, read }: Pick<ClaimBase, 'book' | 'read'>,
  { kind, period }: ClaimRequest,
): Refused | undefined {
  const at = agreedPeriods(terms).indexOf(period);
  const claimed = closedUntil(terms, book);
  const claimants = [...terms.partners.keys()].filter((partner) => budgetOf(terms, { partner }) !== 0);
  const byAll = claimants.every((partner) => (claimed.get(partner) ?? -1) >= at);
  // In LEADER each partner claims for itself; elsewhere what one claimed, the project did.
  const concerns = ({ partner }: { partner: string }): boolean => !isLeader(terms) || byAll || read.has(partner);
  const until = [...claimed].filter(([partner]) => concerns({ partner }));
  const own = book.claims.rows.filter(concerns);
  const closed = until.find(([, last]) => last >= at);
  if (closed) return { code: 'period-claimed', figures: { period, partner: closed[0] } };
  const balance = own.find((row) => row.kind === 'balance');
  if (balance) return { code: 'balance-claimed', figures: { claim: balance.claim } };
  const most = terms.agreement.rules.claims?.maxInstalments;
  if (kind === 'interim' && most !== undefined) {
    const instalments = new Map<string, Set<string>>();
    for (const row of own)
      if (row.kind === 'interim') {
        const claimant = isLeader(terms) ? row.partner : '';
        instalments.set(claimant, (instalments.get(claimant) ?? new Set()).add(row.claim));
      }
    if ([...instalments.values()].some(({ size }) => size >= most))
      return { code: 'too-many-instalments', figures: { count: String(most) } };
  }
  return undefined;
}

/** Undefined where the claim can be made. */
export function refusalOf(terms: Terms, base: ClaimBase, request: ClaimRequest): Refused | undefined {
  const { kind } = request;
  const { checked } = base;
  const refused = refusedByClaims(terms, base, request);
  if (refused) return refused;
  if (kind === 'advance') return advanceRefusal(terms, base, request);
  const unclear = checked.find(isUnknownDeduction);
  if (!unclear) return undefined;
  const { partner, file, number, row } = unclear.line;
  return { code: 'deduction-unknown', figures: { partner, file, line: String(number ?? row) } };
}

function advanceRefusal(terms: Terms, base: ClaimBase, { amount = 0 }: ClaimRequest): Refused | undefined {
  const most = mostAdvance(terms, base);
  if (amount <= 0 || most <= 0) return { code: 'advance-impossible', figures: {} };
  const figures = { most: `${moneyText(most, terms.currency)} ${terms.currency}` };
  return amount > most ? { code: 'advance-too-large', figures } : undefined;
}

const givingBack: readonly string[] = ['credit-note', 'revenue'];

/** An amount to be deducted that nobody can determine: without it, too much would be claimed. */
function isUnknownDeduction({ line, findings }: CheckedLine): boolean {
  const { kept, status, declared, documentType, category, eligible } = line;
  if (kept || status === 'withdrawn' || declared !== 0) return false;
  const rules = new Set(findings.map(({ rule }) => rule));
  if (rules.has(exchangeRateMissing.name) && eligible < 0) return true;
  if (!rules.has(amountInvalid.name)) return false;
  const found = findings.map(({ figures }) => figures['found']).filter((text) => typeof text === 'string');
  return givingBack.includes(documentType) || category === 'REVENUE' || found.some((text) => /^\s*[-−(]/u.test(text));
}
