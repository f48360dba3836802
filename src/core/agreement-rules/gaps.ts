/** Parts missing from an agreement, and dates outside the project's. */
import { defineRule, type VariantOf } from '../findings';
import { isZero } from '../money';
import { clauseCodes } from '../names';
import { profileOf } from '../agreement/profiles';
import { sharedCostWeights } from '../agreement/shared-costs';
import { changesOf } from '../agreement/changing';
import type { Action } from '../agreement/schema';
import { budgetOf, type Terms } from '../agreement/terms';
import { agreementCheck } from './rule';

export const actionOutsideProject = defineRule({
  name: 'action-outside-project',
  severity: 'warning',
  figures: ['action', 'start', 'end', 'from', 'to'],
});

export const dates = agreementCheck([actionOutsideProject], (terms, report) => {
  const { start: from, end: to } = terms.agreement.project;
  for (const action of terms.agreement.actions) {
    const spans = [
      action,
      ...(action.tasks ?? []),
      ...(action.deliverables ?? []).map(({ code, due }) => ({ code, start: due, end: due })),
    ];
    for (const { code, start, end } of spans)
      if (start < from || end > to)
        report(actionOutsideProject, {
          action: code,
          start: { day: start },
          end: { day: end },
          from: { day: from },
          to: { day: to },
        });
  }
});

export const agreementIncomplete = defineRule({
  name: 'agreement-incomplete',
  severity: 'warning',
  figures: ['missing'],
  variants: {
    case: [
      'funding',
      'partner-budget',
      'tasks',
      'weights',
      'profile',
      'committees',
      'contacts',
      'first-value',
      'partner-task',
      'responsible',
      'partner-span',
      'clauses',
      'signatures',
    ],
  },
});

export const gaps = agreementCheck([agreementIncomplete], (terms, report) => {
  const { agreement } = terms;
  const missing = (kind: VariantOf<typeof agreementIncomplete>, codes: readonly string[]): void => {
    if (codes.length > 0) report(agreementIncomplete, { case: kind, missing: codes.join(', ') });
  };
  const budgeted = agreement.partners
    .filter(({ code }) => budgetOf(terms, { partner: code }) !== 0)
    .map(({ code }) => code);
  missing(
    'funding',
    budgeted.filter((code) => !agreement.funding.some((source) => source.partner === code)),
  );
  missing(
    'partner-budget',
    agreement.partners
      .filter(({ code, role }) => role !== 'associated' && !budgeted.includes(code))
      .map(({ code }) => code),
  );
  missing(
    'tasks',
    agreement.actions.filter(({ tasks }) => !tasks?.length).map(({ code }) => code),
  );
  if (agreement.actions.some(({ tasks }) => tasks?.length)) {
    missing('partner-task', withoutTask(terms, budgeted));
    missing('responsible', outsideAction(agreement.actions));
  }
  missing('partner-span', beyondSpans(terms));
  missing(
    'weights',
    agreement.sharedCosts
      .filter((cost) => sharedCostWeights(terms, cost).some(({ weight }) => isZero(weight)))
      .map(({ code }) => code),
  );
  if (!profileOf(agreement.rules.profile)) missing('profile', [agreement.rules.profile]);
  if (agreement.governance.committees.length === 0) missing('committees', [agreement.project.acronym]);
  if (agreement.governance.contacts.length === 0) missing('contacts', [agreement.project.acronym]);
  missing('first-value', lateValues(terms));
  const { clauses = {}, signatures = [] } = agreement;
  const absent = clauseCodes.filter((code) => clauses[code] === undefined);
  if (absent.length > 0) report(agreementIncomplete, { case: 'clauses', missing: { codes: absent, of: 'clauses' } });
  missing(
    'signatures',
    agreement.partners.map(({ code }) => code).filter((code) => !signatures.some(({ partner }) => partner === code)),
  );
});

/** Partners with a budget whose actions have tasks, none of which is theirs. */
function withoutTask({ agreement, budget }: Terms, budgeted: readonly string[]): string[] {
  return budgeted.filter((code) => {
    const own = agreement.actions.filter(({ code: action }) =>
      budget.some((line) => line.partner === code && line.action === action),
    );
    const tasks = own.flatMap((action) => action.tasks ?? []);
    return (
      own.every((action) => action.tasks?.length) &&
      !tasks.some(({ responsible, contributors }) => responsible === code || contributors.includes(code))
    );
  });
}

/** Tasks whose responsible partner does not take part in the action. */
function outsideAction(actions: readonly Action[]): string[] {
  return actions.flatMap(({ partners, lead, tasks = [] }) =>
    tasks.flatMap(({ code, responsible }) =>
      partners.includes(responsible) || responsible === lead ? [] : [`${code} (${responsible})`],
    ),
  );
}

/** Actions that last beyond the days in which one of their partners, by rules of its own, may spend. */
function beyondSpans({ agreement, partners }: Terms): string[] {
  return agreement.actions.flatMap((action) =>
    action.partners.flatMap((code) => {
      const own = partners.get(code)?.partner.overrides?.eligibility;
      const { incurredFrom = action.start, incurredTo = action.end } = own ?? {};
      return action.start < incurredFrom || action.end > incurredTo ? [`${action.code} (${code})`] : [];
    }),
  );
}

/** Partners one of whose changing values begins after their first eligible day. */
function lateValues({ partners }: Terms): string[] {
  return [...partners.values()].flatMap(({ partner, methods, eligibility }) => {
    const amounts = [...methods.values()].flatMap((method) => (method.kind === 'unit-cost' ? [method.amount] : []));
    const changing = [partner.currency, partner.vatNonRecoverableShare, ...amounts];
    return changing.some((value) => (changesOf(value)[0]?.from ?? '') > eligibility.incurredFrom) ? [partner.code] : [];
  });
}
