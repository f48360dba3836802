/** The plan prepared for display. */
import { agreementFindings } from '../core/agreement-rules';
import { agreementIncomplete } from '../core/agreement-rules/gaps';
import { agreedAllocation } from '../core/allocation/cost';
import { loadOver } from '../core/load';
import { sharedCostWeights } from '../core/agreement/shared-costs';
import { budgetOf, agreedDecimal, type Terms } from '../core/agreement/terms';
import type { SharedCost } from '../core/agreement/schema';
import { calendarEntries, datePlace, latenessOf, scheduleOf } from '../core/calendar';
import { addDays, type Day } from '../core/days';
import { decimalToNumber } from '../core/money';
import { message, textsFor } from '../locales';
import { holidaysIn } from '../jobs/open/holidays';
import { closedSentences } from '../jobs/plan/closed-days';
import type { Plan } from '../jobs/plan/read';
import type { Steered } from '../jobs/plan/steering';
import type { AllocationView, PeopleView, PlanView, SplitView, TimelineEntry, TimelineView } from './plan-protocol';
import { steeringView } from './steering-view';

export function planView(
  plan: Plan,
  steered: Steered,
  { today, language }: { today: Day; language: string },
): PlanView {
  const { terms, inForce, incomplete } = plan;
  const { partners } = terms.agreement;
  return {
    currency: terms.currency,
    version: inForce?.agreement.version.number,
    isNext: inForce !== undefined && terms !== inForce,
    incomplete,
    partners: partners.map(({ code, name, role, country }) => ({ code, name, role, country })),
    timeline: timelineView(plan, { today, language }),
    allocation: allocationView(terms, language),
    people: peopleView(terms),
    steering: steeringView(steered, today),
  };
}

export function timelineView(
  { terms, inForce, book }: Plan,
  { today, language }: { today: Day; language: string },
): TimelineView {
  const { agreement } = terms;
  const texts = textsFor(language, agreement.project.kind);
  const holidayOn = holidaysIn(book, terms, texts);
  const { tasks, end, circles } = scheduleOf(agreement);
  const scheduled = new Map(tasks.map((task) => [task.code, task]));
  const before = new Map(calendarEntries(inForce?.agreement ?? agreement).map((entry) => [entry.id, entry]));
  const entries = calendarEntries(agreement).map((entry): TimelineEntry => {
    const { id, kind, code, title, partners, start, end: last } = entry;
    const was = before.get(id);
    const own = kind === 'task' || kind === 'milestone' ? scheduled.get(code) : undefined;
    return {
      id,
      kind,
      code,
      title,
      start,
      end: last,
      partners,
      movable: datePlace(entry) !== undefined,
      before: was && (was.start !== start || was.end !== last) ? { start: was.start, end: was.end } : undefined,
      schedule: own && {
        start: own.start,
        end: own.end,
        float: own.totalFloat,
        freeFloat: own.freeFloat,
        critical: own.critical,
      },
      progress: own?.task.progress === undefined ? undefined : decimalToNumber(agreedDecimal(own.task.progress)),
      late: own && latenessOf(own.task, today),
      closed: closedSentences(entry, agreement, { texts, holidayOn }),
    };
  });
  return { today, entries, end, circles: circles.map(({ members }) => members) };
}

function allocationView(terms: Terms, language: string): AllocationView {
  const { agreement } = terms;
  const { actions, partners, periods, sharedCosts, project } = agreement;
  const texts = textsFor(language, project.kind);
  const budget = (partner: string, action: string) => budgetOf(terms, { partner, action });
  const gaps: readonly string[] = ['tasks', 'partner-task', 'responsible', 'partner-span'];
  const bounds = periods.flatMap(({ start, end }, index) => [
    start,
    ...(index === periods.length - 1 ? [addDays(end, 1)] : []),
  ]);
  return {
    actions: actions.map(({ code, title, tasks = [] }) => ({
      code,
      title,
      tasks: tasks.map((task) => ({
        code: task.code,
        title: task.title,
        responsible: task.responsible,
        contributors: task.contributors,
      })),
      budget: partners.map((partner) => budget(partner.code, code)),
    })),
    periods: periods.map(({ code, start, end }) => ({ code, start, end })),
    load: partners.map((partner) =>
      loadOver(
        actions.map(({ code, start, end }) => ({ start, end, budget: budget(partner.code, code) })),
        bounds,
      ),
    ),
    gaps: agreementFindings(terms)
      .filter(({ rule, figures }) => rule === agreementIncomplete.name && gaps.some((one) => one === figures['case']))
      .map((finding) => message(finding, texts)),
    costs: sharedCosts.map((cost) => splitView(terms, cost)),
  };
}

export function splitView(terms: Terms, cost: SharedCost): SplitView {
  const { amount, shares, debts, byLead } = agreedAllocation(terms, cost);
  const weights = shares.map(({ weight }) => decimalToNumber(weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    code: cost.code,
    title: cost.title,
    amount,
    payer: cost.payer,
    method: cost.key.method,
    partners: sharedCostWeights(terms, cost).map(({ partner }) => partner),
    shares: shares.map(({ partner, amount: own, rest, of, extra }, index) => ({
      partner,
      weight: weights[index] ?? 0,
      part: (weights[index] ?? 0) / total,
      amount: own,
      rest: Number(rest) / Number(of),
      extra,
    })),
    debts,
    byLead,
  };
}

function peopleView({ agreement }: Terms): PeopleView {
  const { committees, contacts } = agreement.governance;
  return {
    committees: committees.map(({ code, title, kind, partner, everyMonths, members }) => ({
      code,
      title,
      kind,
      partner,
      everyMonths,
      members: members.map((member) => ({ partner: member.partner, role: member.role, name: member.name })),
    })),
    contacts: contacts.map(({ partner, name, role, email, phone, share }) => ({
      partner,
      name,
      role,
      email,
      phone,
      share: share === undefined ? undefined : decimalToNumber(agreedDecimal(share)),
    })),
  };
}
