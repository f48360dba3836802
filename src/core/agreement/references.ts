/** Codes that point nowhere or twice, dates in the wrong order, cents that do not exist: what the schema cannot see. */
import { decimalsOf, parseDecimal } from '../money';
import type { AgreementProblem, ProblemKind } from './problems';
import type { Agreement } from './schema';

export function referenceProblems(agreement: Agreement): AgreementProblem[] {
  const problems: AgreementProblem[] = [];
  const report = (path: string, kind: ProblemKind, found?: string, expected?: string): void => {
    problems.push({
      path,
      kind,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
    });
  };
  const codes = (list: readonly { code: string }[], path: string): Set<string> => {
    const seen = new Set<string>();
    list.forEach((item, index) => {
      // In a cell, case does not tell codes apart.
      if (seen.has(item.code.toLowerCase())) report(`${path}[${index}].code`, 'repeated', item.code);
      seen.add(item.code.toLowerCase());
    });
    return new Set(list.map((item) => item.code));
  };
  const known = (set: Set<string>, list: string, value: string | undefined, path: string): void => {
    if (value !== undefined && !set.has(value)) report(path, 'unknown-reference', value, list);
  };
  const ordered = (path: string, start: string, end: string): void => {
    if (end < start) report(path, 'dates-reversed', end, start);
  };
  const decimals = decimalsOf(agreement.project.currency);
  const money = (path: string, value: string | undefined): void => {
    if (value !== undefined && (parseDecimal(value)?.scale ?? 0) > decimals)
      report(path, 'too-many-decimals', value, String(decimals));
  };

  const partners = codes(agreement.partners, 'partners');
  const categories = codes(agreement.categories, 'categories');
  const actions = codes(agreement.actions, 'actions');
  const periods = codes(agreement.periods, 'periods');
  codes(agreement.sharedCosts, 'sharedCosts');
  const committees = codes(agreement.governance.committees, 'governance.committees');
  const leads = agreement.partners.filter((partner) => partner.role === 'lead');
  if (leads.length !== 1) report('partners', 'one-lead', String(leads.length));

  const { project } = agreement;
  ordered('project.end', project.start, project.end);
  ordered('project.eligibility.incurredTo', project.eligibility.incurredFrom, project.eligibility.incurredTo);
  ordered('project.eligibility.paidBy', project.eligibility.incurredTo, project.eligibility.paidBy);

  agreement.categories.forEach(({ method }, index) => {
    const path = `categories[${index}].method`;
    if (method.kind === 'flat-rate')
      method.base.forEach((base, at) => known(categories, 'categories', base, `${path}.base[${at}]`));
    if (method.kind === 'unit-cost' || method.kind === 'lump-sum') money(`${path}.amount`, method.amount);
  });
  const tasks = codes(
    agreement.actions.flatMap((action) => action.tasks ?? []),
    'tasks',
  );
  agreement.actions.forEach((action, index) => {
    const path = `actions[${index}]`;
    known(partners, 'partners', action.lead, `${path}.lead`);
    action.partners.forEach((code, at) => known(partners, 'partners', code, `${path}.partners[${at}]`));
    ordered(`${path}.end`, action.start, action.end);
    action.tasks?.forEach((task, at) => {
      const taskPath = `${path}.tasks[${at}]`;
      known(partners, 'partners', task.responsible, `${taskPath}.responsible`);
      task.contributors.forEach((code, of) => known(partners, 'partners', code, `${taskPath}.contributors[${of}]`));
      task.dependsOn?.forEach((code, of) => known(tasks, 'tasks', code, `${taskPath}.dependsOn[${of}]`));
      ordered(`${taskPath}.end`, task.start, task.end);
    });
  });
  agreement.periods.forEach((period, index) => ordered(`periods[${index}].end`, period.start, period.end));
  const placed = (path: string, item: { action: string; category: string }): void => {
    known(actions, 'actions', item.action, `${path}.action`);
    known(categories, 'categories', item.category, `${path}.category`);
  };
  const line = (path: string, item: { partner: string; action: string; category: string }): void => {
    known(partners, 'partners', item.partner, `${path}.partner`);
    placed(path, item);
  };
  agreement.budget.forEach((item, index) => {
    line(`budget[${index}]`, item);
    known(periods, 'periods', item.period, `budget[${index}].period`);
    money(`budget[${index}].amount`, item.amount);
  });
  const sums = new Map<string, number>();
  agreement.budget.forEach(({ partner, action, category, amount }, index) => {
    const key = `${partner}|${action}|${category}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(amount));
    // Labels may take from one another, but a budget line itself is something to spend.
    if (amount.startsWith('-') && (sums.get(key) ?? 0) < 0) report(`budget[${index}].amount`, 'amount', amount);
  });
  agreement.opening?.forEach((item, index) => {
    line(`opening[${index}]`, item);
    for (const key of ['declared', 'certified', 'paid'] as const) money(`opening[${index}].${key}`, item[key]);
  });
  agreement.funding.forEach((source, index) => {
    known(partners, 'partners', source.partner, `funding[${index}].partner`);
    money(`funding[${index}].amount`, source.amount);
  });
  agreement.sharedCosts.forEach((cost, index) => {
    const path = `sharedCosts[${index}]`;
    known(partners, 'partners', cost.payer, `${path}.payer`);
    placed(path, cost);
    money(`${path}.amount`, cost.amount);
    const needsWeights = cost.key.method === 'fixed' || cost.key.method === 'days';
    if (needsWeights && !cost.key.weights) report(`${path}.key.weights`, 'weights-missing', cost.key.method);
    for (const code of Object.keys(cost.key.weights ?? {}))
      known(partners, 'partners', code, `${path}.key.weights.${code}`);
  });
  agreement.rules.caps.forEach((cap, index) =>
    cap.partners?.forEach((code, at) => known(partners, 'partners', code, `rules.caps[${index}].partners[${at}]`)),
  );
  money('statedTotal', agreement.statedTotal);
  agreement.governance.committees.forEach((committee, index) => {
    known(partners, 'partners', committee.partner, `governance.committees[${index}].partner`);
    committee.members.forEach((member, at) =>
      known(partners, 'partners', member.partner, `governance.committees[${index}].members[${at}].partner`),
    );
  });
  agreement.governance.meetings.forEach((meeting, index) =>
    known(committees, 'governance.committees', meeting.committee, `governance.meetings[${index}].committee`),
  );
  agreement.governance.contacts.forEach((contact, index) =>
    known(partners, 'partners', contact.partner, `governance.contacts[${index}].partner`),
  );
  return problems;
}
