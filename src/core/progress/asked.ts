/** What each partner is asked of its progress. */
import type { Agreement, Period } from '../agreement/schema';

/** The actions of each period that a partner takes part in, in the agreement's order. */
export function actionsAsked(
  { actions, budget, periods }: Agreement,
  partner: string,
): { period: string; action: string }[] {
  const isOwn = (code: string): boolean => budget.some((line) => line.partner === partner && line.action === code);
  const own = actions.filter((action) => action.partners.includes(partner) || isOwn(action.code));
  return periods.flatMap((period) =>
    own.filter((action) => runsIn(action, period)).map((action) => ({ period: period.code, action: action.code })),
  );
}

function runsIn({ start, end }: { start: string; end: string }, period: Period): boolean {
  return start <= period.end && end >= period.start;
}

/** Deliverables of the actions that the partner leads, and its indicators or those of the whole project. */
export function resultsAsked({ actions, indicators = [] }: Agreement, partner: string): string[] {
  return [
    ...actions.flatMap(({ lead, deliverables = [] }) => (lead === partner ? deliverables.map(({ code }) => code) : [])),
    ...indicators.flatMap((one) => (one.partner === undefined || one.partner === partner ? [one.code] : [])),
  ];
}
