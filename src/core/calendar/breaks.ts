/** What other dates break: tasks that wait, what no longer fits into what, and money that is due or lost by them. */
import { paidByOf } from '../agreement/eligibility';
import type { Terms } from '../agreement/terms';
import type { Day } from '../days';
import { countingDay, isDueByDelivery, needsPayment } from '../expenses/rules/rule';
import { isWhileRunning } from '../expenses/rules/dates';
import type { ExpenseLine } from '../expenses/line';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import { scheduleOf, type Schedule } from './schedule';
import { partnerSpans } from './spans';

/** Lines, and what they declare. */
interface Costs {
  count: number;
  amount: Money;
}

export type Break =
  /** A task can only run then, because of what it waits for. */
  | { kind: 'pushed'; task: string; days: number; start: Day; end: Day }
  | { kind: 'ends-later'; before: Day; end: Day }
  | { kind: 'beyond-action'; task: string; action: string; start: Day; end: Day }
  /** Beyond the days between which a partner's costs are eligible, where these differ from the project's. */
  | { kind: 'beyond-span'; code: string; partner: string; from: Day; to: Day }
  | { kind: 'after-payment'; code: string; end: Day; by: Day }
  | { kind: 'claim-before-report'; period: string; report: Day; claim: Day }
  | { kind: 'claim-too-late'; period: string; claim: Day; by: Day }
  /** `period`: where it is the period that ends, and not the last day of payment that moves. */
  | ({ kind: 'unpaid'; by: Day; period?: string } & Costs)
  | ({ kind: 'unclaimed'; by: Day } & Costs)
  | ({ kind: 'paid-late'; by: Day } & Costs)
  | ({ kind: 'outside-eligibility'; partner: string } & Costs)
  | ({ kind: 'not-running'; action: string; start: Day; end: Day } & Costs)
  | ({ kind: 'after-period'; period: string; end: Day } & Costs)
  | ({ kind: 'claimed'; period: string } & Costs);

/**
 * What holds before and not after; `lines` are those that are known, of any partner. Time: linear in tasks, links and
 * lines.
 */
export function breaksOf(before: Terms, after: Terms, lines: readonly ExpenseLine[]): Break[] {
  const known = new Set(inDates(before).map(identity));
  return [
    ...inDates(after).filter((one) => !known.has(identity(one))),
    ...inSchedule(scheduleOf(before.agreement), scheduleOf(after.agreement)),
    ...inMoney(
      before,
      after,
      lines.filter(({ status }) => status !== 'withdrawn'),
    ),
  ];
}

/** What a break is about, whatever its days. */
function identity(one: Break): string {
  const { kind } = one;
  const of = 'task' in one ? one.task : 'code' in one ? one.code : 'period' in one ? one.period : '';
  return [kind, of, 'partner' in one ? one.partner : ''].join('|');
}

function inDates({ agreement }: Terms): Break[] {
  const { project, actions, periods } = agreement;
  const { paidBy, claimBy } = project.eligibility;
  const spans = new Map(partnerSpans(agreement).flatMap((span) => (span.own ? [[span.partner, span]] : [])));
  const beyondSpan = (code: string, partners: readonly string[], start: Day, end: Day): Break[] =>
    partners.flatMap((partner): Break[] => {
      const span = spans.get(partner);
      if (!span || (start >= span.from && end <= span.to)) return [];
      return [{ kind: 'beyond-span', code, partner, from: span.from, to: span.to }];
    });
  return [
    ...actions.flatMap(({ code: action, start, end, lead, partners, tasks = [] }): Break[] => [
      ...beyondSpan(action, [...new Set([lead, ...partners])], start, end),
      ...(end > paidBy ? [{ kind: 'after-payment', code: action, end, by: paidBy } as const] : []),
      ...tasks.flatMap((task): Break[] => [
        ...(task.start < start || task.end > end
          ? [{ kind: 'beyond-action', task: task.code, action, start, end } as const]
          : []),
        ...beyondSpan(task.code, [...new Set([task.responsible, ...task.contributors])], task.start, task.end),
      ]),
    ]),
    ...periods.flatMap(({ code: period, reportDue: report, claimDue: claim }): Break[] => [
      ...(claim < report ? [{ kind: 'claim-before-report', period, report, claim } as const] : []),
      ...(claim > claimBy ? [{ kind: 'claim-too-late', period, claim, by: claimBy } as const] : []),
    ]),
  ];
}

function inSchedule(before: Schedule, after: Schedule): Break[] {
  const pushedBefore = new Map(before.tasks.map(({ code, pushed }) => [code, pushed]));
  const pushed = after.tasks
    .filter((task) => task.pushed > (pushedBefore.get(task.code) ?? 0))
    .map(({ code: task, pushed: days, start, end }): Break => ({ kind: 'pushed', task, days, start, end }));
  if (before.end === undefined || after.end === undefined || after.end <= before.end) return pushed;
  return [...pushed, { kind: 'ends-later', before: before.end, end: after.end }];
}

function inMoney(before: Terms, after: Terms, lines: readonly ExpenseLine[]): Break[] {
  const open = lines.filter(({ kept }) => kept === undefined);
  const isDated = (line: ExpenseLine): boolean => !isDueByDelivery(line);
  const isUnpaid = (line: ExpenseLine): boolean => needsPayment(line) && line.paymentDate === undefined;
  const unpaid = open.filter(isUnpaid);
  const movedTo = (line: ExpenseLine): Day | undefined => changed(paidBy(before, line), paidBy(after, line));
  const periodEnd = ({ periods }: Terms, line: ExpenseLine): Day | undefined => periods.get(line.period)?.end;
  const endsAt = (line: ExpenseLine): Day | undefined => changed(periodEnd(before, line), periodEnd(after, line));
  const lost = (breaks: (terms: Terms, line: ExpenseLine) => boolean): ExpenseLine[] =>
    open.filter((line) => isDated(line) && breaks(after, line) && !breaks(before, line));
  const ofPeriods = (
    some: readonly ExpenseLine[],
    toBreak: (period: string, end: Day, costs: Costs) => Break,
  ): Break[] =>
    [...after.periods.values()].flatMap(({ code, end }) => {
      const own = some.filter(({ period }) => period === code);
      return own.length === 0 ? [] : [toBreak(code, end, costsOf(own))];
    });
  const hasMoved = (period: string): boolean => {
    const [was, is] = [before.periods.get(period), after.periods.get(period)];
    return was?.start !== is?.start || was?.end !== is?.end;
  };
  return [
    ...each(unpaid, movedTo, (by, costs) => ({ kind: 'unpaid', by, ...costs })),
    ...ofPeriods(
      unpaid.filter((line) => endsAt(line) !== undefined),
      (period, by, costs) => ({ kind: 'unpaid', period, by, ...costs }),
    ),
    ...each(
      open,
      ({ partner }) => changed(claimBy(before, partner), claimBy(after, partner)),
      (by, costs) => ({ kind: 'unclaimed', by, ...costs }),
    ),
    ...each(
      lost((terms, line) => needsPayment(line) && isAfter(line.paymentDate, paidBy(terms, line))),
      (line) => paidBy(after, line),
      (by, costs) => ({ kind: 'paid-late', by, ...costs }),
    ),
    ...each(
      lost((terms, line) => isAfter(line.documentDate, paidBy(terms, line))),
      ({ partner }) => partner,
      (partner, costs) => ({ kind: 'outside-eligibility', partner, ...costs }),
    ),
    ...[...after.actions.values()].flatMap((action): Break[] => {
      const { code, start, end } = action;
      const own = lost(({ actions }, line) => {
        const running = actions.get(line.action);
        return line.action === code && running !== undefined && !isWhileRunning(running, line.documentDate);
      });
      return own.length === 0 ? [] : [{ kind: 'not-running', action: code, start, end, ...costsOf(own) }];
    }),
    ...ofPeriods(
      lost((terms, line) => isAfter(countingDay(line, terms), periodEnd(terms, line))),
      (period, end, costs) => ({ kind: 'after-period', period, end, ...costs }),
    ),
    ...ofPeriods(
      lines.filter(({ kept, period }) => kept !== undefined && hasMoved(period)),
      (period, _end, costs) => ({ kind: 'claimed', period, ...costs }),
    ),
  ];
}

/** A break for each group of lines; none for lines without a key. */
function each<Key extends string>(
  lines: readonly ExpenseLine[],
  keyOf: (line: ExpenseLine) => Key | undefined,
  toBreak: (key: Key, costs: Costs) => Break,
): Break[] {
  const keyed = lines.flatMap((line) => {
    const key = keyOf(line);
    return key === undefined ? [] : [{ key, line }];
  });
  return [...groupBy(keyed, ({ key }) => key)].map(([key, group]) =>
    toBreak(key, costsOf(group.map(({ line }) => line))),
  );
}

function costsOf(lines: readonly ExpenseLine[]): Costs {
  return { count: lines.length, amount: sumMoney(lines.map(({ declared }) => declared)) };
}

function paidBy({ partners }: Terms, { partner, category, documentType }: ExpenseLine): Day | undefined {
  const eligibility = partners.get(partner)?.eligibility;
  return eligibility && paidByOf(eligibility, category, documentType);
}

function claimBy({ partners }: Terms, partner: string): Day | undefined {
  return partners.get(partner)?.eligibility.claimBy;
}

function changed(before: Day | undefined, after: Day | undefined): Day | undefined {
  return before === after ? undefined : after;
}

function isAfter(day: Day | undefined, last: Day | undefined): boolean {
  return day !== undefined && last !== undefined && day > last;
}
