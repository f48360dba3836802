/** The steering prepared for display. */
import { agreedDecimal, type Terms } from '../core/agreement/terms';
import { communicationOf, meetingsOf } from '../core/committees/behind';
import type { Day } from '../core/days';
import { addDecimals, decimalToNumber, zero } from '../core/money';
import { isLate, isOpen, isWaiting } from '../core/steering/open';
import type { ProgressSaid } from '../core/progress/tables';
import type { Decision } from '../core/steering/tables';
import type { Steered } from '../jobs/plan/steering';
import type { DecisionView, RhythmView, SteeringView } from './steering-protocol';

export function steeringView({ terms, said }: Steered, today: Day): SteeringView {
  const { agreement, steering } = terms;
  const { meetings } = agreement.governance;
  const codes = new Set(meetings.map(({ code }) => code));
  return {
    today,
    committees: committeesView(terms, today),
    territories: territoriesView(terms, today),
    meetings: meetings
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .map(({ code, committee, date, mode, place, held = false }) => ({
        code,
        committee,
        day: date,
        mode,
        place,
        held,
        present: steering.attendance.filter(({ meeting, present }) => meeting === code && present === 'yes').length,
        decisions: steering.decisions.flatMap((one) =>
          code !== undefined && one.meeting === code ? [decisionView(one, today)] : [],
        ),
      })),
    otherDecisions: steering.decisions.flatMap((one) =>
      codes.has(one.meeting) && one.meeting !== undefined ? [] : [decisionView(one, today)],
    ),
    toDo: steering.toDo
      .filter(isOpen)
      .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
      .map((one) => ({ what: one.what, who: one.who, name: one.name, due: one.due, late: isLate(one, today) })),
    communication: steering.communication.toSorted((a, b) => a.day.localeCompare(b.day)),
    ...resultsView(terms, said.results, today),
    words: lastWords(terms, said),
  };
}

function decisionView(decision: Decision, today: Day): DecisionView {
  const { code, what, outcome, owner, due } = decision;
  return { code, what, outcome, owner, due, late: isWaiting(decision) && isLate(decision, today) };
}

function committeesView(terms: Terms, today: Day): RhythmView[] {
  const { committees, meetings } = terms.agreement.governance;
  const rhythms = new Map(meetingsOf(terms, today).map((one) => [one.committee, one]));
  return committees.map(({ code, title }) => ({
    code,
    title,
    state: rhythms.get(code)?.state ?? 'free',
    due: rhythms.get(code)?.due,
    occurrences: meetings.flatMap(({ committee, date, held = false }) =>
      committee === code ? [{ day: date, done: held }] : [],
    ),
  }));
}

function territoriesView(terms: Terms, today: Day): RhythmView[] {
  return communicationOf(terms, today).map(({ partner, state, due }) => ({
    code: partner,
    title: terms.partners.get(partner)?.partner.name ?? partner,
    state,
    due,
    occurrences: terms.steering.communication.flatMap((one) =>
      one.partner === partner ? [{ day: one.day, done: one.done }] : [],
    ),
  }));
}

/** Of an indicator, what all partners reached. */
function resultsView(
  { agreement }: Terms,
  results: ProgressSaid['results'],
  today: Day,
): Pick<SteeringView, 'deliverables' | 'indicators'> {
  return {
    deliverables: agreement.actions.flatMap(({ deliverables = [] }) =>
      deliverables.map(({ code, title, due }) => {
        const on = results.find((one) => one.result === code && one.on !== undefined)?.on;
        return { code, title, due, on, late: on === undefined && isLate({ due }, today) };
      }),
    ),
    indicators: (agreement.indicators ?? []).map(({ code, title, unit, target }) => {
      const reached = results.flatMap((one) => (one.result === code ? (one.reached ?? []) : []));
      return {
        code,
        title,
        unit,
        target: decimalToNumber(agreedDecimal(target)),
        reached: reached.length === 0 ? undefined : decimalToNumber(reached.reduce(addDecimals, zero)),
      };
    }),
  };
}

/** Of the last period of which anybody says something. */
function lastWords({ agreement }: Terms, { texts }: ProgressSaid): SteeringView['words'] {
  const filled = texts.filter(({ done, deviations, next }) => `${done}${deviations}${next}` !== '');
  const last = agreement.periods.findLast(({ code }) => filled.some(({ period }) => period === code));
  if (!last) return undefined;
  const titles = new Map(agreement.actions.map(({ code, title }) => [code, title]));
  const own = filled.filter(({ period }) => period === last.code);
  return {
    period: last.code,
    texts: own.map(({ partner, action: code, done, deviations, next }) => {
      const action = code === undefined ? undefined : { code, title: titles.get(code) ?? '' };
      return { partner, action, done, deviations, next };
    }),
  };
}
