/** The days of each partner: its own eligibility, and what it takes part in. */
import type { Action, Agreement } from '../agreement/schema';
import { mergedEligibility } from '../agreement/eligibility';
import type { Day } from '../days';

export interface PartnerSpan {
  partner: string;
  /** Costs are eligible from and until, payments and claims until. */
  from: Day;
  to: Day;
  paidBy: Day;
  claimBy: Day;
  /** Whether any of these days differ from the project's: one of several national projects side by side. */
  own: boolean;
  /** First and last day of the actions in which it takes part; undefined without any. */
  work: { start: Day; end: Day } | undefined;
}

export function partnerSpans({
  project,
  partners,
  actions,
}: Pick<Agreement, 'project' | 'partners' | 'actions'>): PartnerSpan[] {
  return partners.map(({ code, overrides }): PartnerSpan => {
    const own = overrides?.eligibility ?? {};
    const { incurredFrom: from, incurredTo: to, paidBy, claimBy } = mergedEligibility(project.eligibility, own);
    const days = actions.filter((action) => takesPart(action, code)).flatMap(({ start, end }) => [start, end]);
    const sorted = [...days].sort();
    const [start, end] = [sorted[0], sorted.at(-1)];
    const { eligibility } = project;
    return {
      partner: code,
      from,
      to,
      paidBy,
      claimBy,
      own:
        from !== eligibility.incurredFrom ||
        to !== eligibility.incurredTo ||
        paidBy !== eligibility.paidBy ||
        claimBy !== eligibility.claimBy,
      work: start && end ? { start, end } : undefined,
    };
  });
}

/** Whether a partner has anything to do in an action. */
export function takesPart({ lead, partners, tasks = [] }: Action, partner: string): boolean {
  return (
    lead === partner ||
    partners.includes(partner) ||
    tasks.some(({ responsible, contributors }) => responsible === partner || contributors.includes(partner))
  );
}
