/** Which approval an amendment needs, whose it is, and what it is needed for. */
import type { Agreement } from '../agreement/schema';
import { budgetOf, type Terms } from '../agreement/terms';
import type { Approval } from '../names';
import { changesBetween, type Change } from './changes';
import { budgetChange, flexibilityUses, isLess, type FlexibilityUse } from './flexibility';

export interface ApprovalNeeded {
  approval: Approval;
  /** Who decides: the codes of the partnership's committees, or of the partners that sign; nobody where none is needed. */
  by: readonly string[];
  /** Totals that rise, with what each uses and needs. */
  uses: readonly FlexibilityUse[];
  /** Whether the project's total changes, which is always an amendment. */
  changesTotal: boolean;
  /** Whether amounts move although no flexibility is agreed. */
  withoutFlexibility: boolean;
  /** What else changes: more than amounts, which is always an amendment. */
  terms: readonly Change[];
}

/** `before` is in force, with the signed version; see `termsOf`. */
export function approvalNeeded(before: Terms, after: Terms): ApprovalNeeded {
  const changes = changesBetween(before.agreement, after.agreement);
  const uses = flexibilityUses(budgetChange(before, after));
  const terms = changes.filter((change) => !isAmount(change, before, after));
  const changesTotal = budgetOf(before, {}) !== budgetOf(after, {});
  const withoutFlexibility =
    before.agreement.rules.flexibility.length === 0 && changes.some((change) => change.what === 'budget');
  const approval =
    terms.length > 0 || changesTotal || withoutFlexibility
      ? 'amendment'
      : uses.map((use) => use.approval).reduce<Approval>((most, one) => (isLess(most, one) ? one : most), 'none');
  return { approval, by: deciders(before.agreement, approval), uses, changesTotal, withoutFlexibility, terms };
}

/** Amounts of the budget, and those of a partner's funding that follow its total. */
function isAmount({ what, codes, kind, path }: Change, before: Terms, after: Terms): boolean {
  const [partner = '', , category = ''] = codes;
  const [key = 'amount'] = path;
  // How an amount is divided matters where each part is due as a whole.
  if (what === 'budget')
    return key === 'amount' || (key === 'entries' && methodIn(after, partner, category) !== 'lump-sum');
  const isFollowing = budgetOf(before, { partner }) !== budgetOf(after, { partner });
  return what === 'funding' && kind === 'changed' && key === 'amount' && isFollowing;
}

function methodIn({ partners }: Terms, partner: string, category: string): string | undefined {
  const methods: ReadonlyMap<string, { kind: string }> | undefined = partners.get(partner)?.methods;
  return methods?.get(category)?.kind;
}

function deciders({ governance, partners }: Agreement, approval: Approval): string[] {
  switch (approval) {
    case 'none':
    case 'notify':
      return [];
    case 'steering-committee':
      return governance.committees.filter(({ kind }) => kind === 'partnership').map(({ code }) => code);
    case 'amendment':
      return partners.filter(({ role }) => role !== 'associated').map(({ code }) => code);
  }
}
