/**
 * Problems the schema cannot detect: unknown or repeated codes, dates in the wrong order, more decimals than the
 * currency has.
 */
import { decimalsOf, parseDecimal } from '../money';
import { circlesIn, linksOf } from './links';
import type { Day } from '../days';
import { placeOf } from './place';
import type { AgreementProblem, ProblemKind, ProblemValue } from './problems';
import { changesOf } from './changing';
import { mostOfList } from './bounds';
import { mergedEligibility, reversedDays, type OwnEligibility } from './eligibility';
import type { Agreement, Eligibility, Method } from './schema';

type Placed = { action: string; category: string };

export function referenceProblems(agreement: Agreement): AgreementProblem[] {
  const checks = checksOf(agreement);
  for (const check of [
    project,
    partners,
    methods,
    actions,
    circles,
    periods,
    amounts,
    sums,
    sharedCosts,
    listedRates,
    governance,
    surroundings,
  ])
    check(agreement, checks);
  return checks.problems;
}

/** Codes of the entries of actions, which are unique over all actions. */
function within(actions: Agreement['actions'], key: 'tasks' | 'deliverables'): { code: string; path: string }[] {
  return actions.flatMap((action, index) =>
    (action[key] ?? []).map(({ code }, at) => ({ code, path: `actions[${index}].${key}[${at}]` })),
  );
}

/** Meetings had no codes in earlier agreements. */
function withCode(meetings: Agreement['governance']['meetings']): { code: string; path: string }[] {
  return meetings.flatMap(({ code }, index) =>
    code === undefined ? [] : [{ code, path: `governance.meetings[${index}]` }],
  );
}

/** The keys and positions of a path. A partner's code in a key's weights may hold dots. */
function stepsOf(path: string): PropertyKey[] {
  const [, before = path, weight] = /^(.*\.weights)\.(.+)$/.exec(path) ?? [];
  const steps = (before.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  return weight === undefined ? steps : [...steps, weight];
}

type Checks = ReturnType<typeof checksOf>;

/** Checks on single entries, with the codes that they may refer to. */
function checksOf(agreement: Agreement) {
  const problems: AgreementProblem[] = [];
  const report = (path: string, kind: ProblemKind, found?: ProblemValue, expected?: ProblemValue): void => {
    problems.push({
      path,
      place: placeOf(stepsOf(path), agreement),
      kind,
      ...(found === undefined ? {} : { found }),
      ...(expected === undefined ? {} : { expected }),
    });
  };
  const codes = (list: readonly { code: string; path?: string }[], path: string): Set<string> => {
    const seen = new Set<string>();
    list.forEach((item, index) => {
      // Codes in cells are read without regard to case.
      if (seen.has(item.code.toLowerCase())) report(`${item.path ?? `${path}[${index}]`}.code`, 'repeated', item.code);
      seen.add(item.code.toLowerCase());
    });
    return new Set(list.map((item) => item.code));
  };
  const lists = {
    partners: codes(agreement.partners, 'partners'),
    categories: codes(agreement.categories, 'categories'),
    actions: codes(agreement.actions, 'actions'),
    periods: codes(agreement.periods, 'periods'),
    sharedCosts: codes(agreement.sharedCosts, 'sharedCosts'),
    committees: codes(agreement.governance.committees, 'governance.committees'),
    deliverables: codes(within(agreement.actions, 'deliverables'), 'deliverables'),
    caps: codes(agreement.rules.caps, 'rules.caps'),
    tasks: codes(within(agreement.actions, 'tasks'), 'tasks'),
  };
  codes(withCode(agreement.governance.meetings), 'governance.meetings');
  codes(agreement.indicators ?? [], 'indicators');
  codes(agreement.communication ?? [], 'communication');
  const known = (list: keyof typeof lists, value: string | undefined, path: string): void => {
    if (value !== undefined && !lists[list].has(value)) report(path, 'unknown-reference', value, { listed: list });
  };
  return {
    problems,
    report,
    known,
    rising: (path: string, changes: readonly { from: Day }[]): void => {
      changes.forEach(({ from }, index) => {
        const before = changes[index - 1]?.from;
        if (before !== undefined && from <= before)
          report(`${path}[${index}].from`, 'not-in-order', { day: from }, { day: before });
      });
    },
    ordered: (path: string, start: Day, end: Day): void => {
      if (end < start) report(path, 'dates-reversed', { day: end }, { day: start });
    },
    eligibility: (path: string, days: Eligibility, given: OwnEligibility): void => {
      for (const { at, earlier, later } of reversedDays(days, given))
        report(`${path}.${at}`, 'dates-reversed', { day: earlier }, { day: later });
    },
    money: (path: string, value: string | undefined, currency = agreement.project.currency): void => {
      const decimals = decimalsOf(currency);
      if (value !== undefined && (parseDecimal(value)?.scale ?? 0) > decimals)
        report(path, 'too-many-decimals', value, String(decimals));
    },
    placed: (path: string, item: Placed): void => {
      known('actions', item.action, `${path}.action`);
      known('categories', item.category, `${path}.category`);
    },
  };
}

function project({ project, partners, statedTotal }: Agreement, { report, ordered, eligibility, money }: Checks): void {
  const leads = partners.filter((partner) => partner.role === 'lead');
  if (leads.length !== 1) report('partners', 'one-lead', String(leads.length));
  ordered('project.end', project.start, project.end);
  eligibility('project.eligibility', project.eligibility, project.eligibility);
  money('statedTotal', statedTotal);
}

function partners({ project, partners }: Agreement, checks: Checks): void {
  partners.forEach(({ currency, vatNonRecoverableShare, overrides }, index) => {
    const path = `partners[${index}]`;
    const own = overrides?.eligibility ?? {};
    checks.eligibility(`${path}.overrides.eligibility`, mergedEligibility(project.eligibility, own), own);
    checks.rising(`${path}.currency`, changesOf(currency));
    checks.rising(`${path}.vatNonRecoverableShare`, changesOf(vatNonRecoverableShare));
    for (const [code, method] of Object.entries(overrides?.methods ?? {}))
      methodAt(`${path}.overrides.methods.${code}`, method, checks);
  });
}

function methods({ categories, rules, funding }: Agreement, checks: Checks): void {
  const { known, money, report } = checks;
  categories.forEach(({ method }, index) => methodAt(`categories[${index}].method`, method, checks));
  rules.flexibility.forEach(({ maxAmount }, index) => money(`rules.flexibility[${index}].maxAmount`, maxAmount));
  const knownSource = (source: string | undefined, path: string): void => {
    if (source !== undefined && !funding.some((one) => one.source === source))
      report(path, 'unknown-reference', source, { listed: 'funding' });
  };
  rules.caps.forEach(({ partners, source }, index) => {
    partners?.forEach((code, at) => known('partners', code, `rules.caps[${index}].partners[${at}]`));
    knownSource(source, `rules.caps[${index}].source`);
  });
  knownSource(rules.maximumRate?.source, 'rules.maximumRate.source');
}

function methodAt(path: string, method: Method, { known, money, rising }: Checks): void {
  if (method.kind === 'flat-rate') method.base.forEach((base, at) => known('categories', base, `${path}.base[${at}]`));
  if (method.kind === 'lump-sum') money(`${path}.amount`, method.amount);
  if (method.kind !== 'unit-cost') return;
  const { amount, currency } = method;
  if (typeof amount === 'string') money(`${path}.amount`, amount, currency);
  changesOf(amount).forEach(({ value }, index) => money(`${path}.amount[${index}].value`, value, currency));
  rising(`${path}.amount`, changesOf(amount));
}

function actions(agreement: Agreement, { known, ordered }: Checks): void {
  agreement.actions.forEach((action, index) => {
    const path = `actions[${index}]`;
    known('partners', action.lead, `${path}.lead`);
    action.partners.forEach((code, at) => known('partners', code, `${path}.partners[${at}]`));
    ordered(`${path}.end`, action.start, action.end);
    action.tasks?.forEach((task, at) => {
      const taskPath = `${path}.tasks[${at}]`;
      known('partners', task.responsible, `${taskPath}.responsible`);
      task.contributors.forEach((code, of) => known('partners', code, `${taskPath}.contributors[${of}]`));
      task.dependsOn?.forEach((code, of) => known('tasks', code, `${taskPath}.dependsOn[${of}]`));
      task.links?.forEach(({ after }, of) => known('tasks', after, `${taskPath}.links[${of}].after`));
      ordered(`${taskPath}.end`, task.start, task.end);
    });
  });
}

/** Each circle of links is told once, at the link that closes it. */
function circles(agreement: Agreement, { report }: Checks): void {
  for (const { path, members } of circlesIn(linksOf(agreement))) report(path, 'links-in-circle', members.join(' → '));
}

function periods({ project, periods }: Agreement, { ordered, report }: Checks): void {
  const { incurredFrom, claimBy } = project.eligibility;
  const from = incurredFrom < project.start ? incurredFrom : project.start;
  const to = claimBy > project.end ? claimBy : project.end;
  periods.forEach(({ start, end, reportDue, claimDue }, index) => {
    const path = `periods[${index}]`;
    ordered(`${path}.end`, start, end);
    ordered(`${path}.reportDue`, end, reportDue);
    ordered(`${path}.claimDue`, end, claimDue);
    if (end < from || start > to) report(path, 'outside-project', { day: from }, { day: to });
    // What is declared to date, and which lines are of a later period, follows from their order.
    const before = periods[index - 1]?.end;
    if (before !== undefined && start <= before)
      report(`${path}.start`, 'period-not-after', { day: start }, { day: before });
  });
}

function amounts(agreement: Agreement, { known, placed, money, report }: Checks): void {
  const sums = new Map<string, number>();
  agreement.budget.forEach((item, index) => {
    const path = `budget[${index}]`;
    known('partners', item.partner, `${path}.partner`);
    placed(path, item);
    known('periods', item.period, `${path}.period`);
    money(`${path}.amount`, item.amount);
    const key = `${item.partner}|${item.action}|${item.category}`;
    const sum = (sums.get(key) ?? 0) + Number(item.amount);
    sums.set(key, sum);
    // Entries of a budget line may be negative, but the budget line as a whole may not.
    if (item.amount.startsWith('-') && sum < 0) report(`${path}.amount`, 'amount', item.amount);
  });
  agreement.opening?.forEach((item, index) => {
    const path = `opening[${index}]`;
    known('partners', item.partner, `${path}.partner`);
    placed(path, item);
    for (const key of ['declared', 'certified', 'paid'] as const) money(`${path}.${key}`, item[key]);
  });
  agreement.funding.forEach((source, index) => {
    known('partners', source.partner, `funding[${index}].partner`);
    money(`funding[${index}].amount`, source.amount);
  });
}

/** Sums are exact up to `mostOfList`, whatever rate or increase applies to them. */
function sums({ project, budget, opening = [], funding, sharedCosts }: Agreement, { report }: Checks): void {
  const of = (path: string, amounts: readonly (string | undefined)[]): void => {
    const most = mostOfList / 10 ** decimalsOf(project.currency);
    const sum = amounts.reduce((all, text = '0') => all + Math.abs(Number(text)), 0);
    if (sum > most) report(path, 'sum-too-large');
  };
  of(
    'budget',
    budget.map(({ amount }) => amount),
  );
  of(
    'opening',
    opening.flatMap(({ declared, certified, paid }) => [declared, certified, paid]),
  );
  of(
    'funding',
    funding.map(({ amount }) => amount),
  );
  of(
    'sharedCosts',
    sharedCosts.map(({ amount }) => amount),
  );
}

/** Only one of several rates of a month could count. */
function listedRates({ rates = [] }: Agreement, { report }: Checks): void {
  const seen = new Set<string>();
  rates.forEach(({ currency, month }, index) => {
    const key = `${currency} ${month}`;
    if (seen.has(key)) report(`rates[${index}]`, 'rate-twice', currency, { month });
    seen.add(key);
  });
}

function sharedCosts(agreement: Agreement, { known, placed, money, report }: Checks): void {
  agreement.sharedCosts.forEach((cost, index) => {
    const path = `sharedCosts[${index}]`;
    known('partners', cost.payer, `${path}.payer`);
    placed(path, cost);
    money(`${path}.amount`, cost.amount);
    const needsWeights = cost.key.method === 'fixed' || cost.key.method === 'days';
    if (needsWeights && !cost.key.weights)
      report(`${path}.key.weights`, 'weights-missing', { list: 'keyMethods', code: cost.key.method });
    for (const code of Object.keys(cost.key.weights ?? {})) known('partners', code, `${path}.key.weights.${code}`);
  });
}

function governance({ governance }: Agreement, { known }: Checks): void {
  governance.committees.forEach((committee, index) => {
    const path = `governance.committees[${index}]`;
    known('partners', committee.partner, `${path}.partner`);
    committee.members.forEach((member, at) => known('partners', member.partner, `${path}.members[${at}].partner`));
  });
  governance.meetings.forEach((meeting, index) =>
    known('committees', meeting.committee, `governance.meetings[${index}].committee`),
  );
  governance.contacts.forEach((contact, index) =>
    known('partners', contact.partner, `governance.contacts[${index}].partner`),
  );
}

function surroundings(agreement: Agreement, { known }: Checks): void {
  for (const list of ['indicators', 'communication', 'signatures'] as const)
    agreement[list]?.forEach(({ partner }, index) => known('partners', partner, `${list}[${index}].partner`));
}
