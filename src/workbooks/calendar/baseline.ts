/** The dates of the version in force beside those of the tables, and rows that the calendar does not follow. */
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from '../../core/agreement-tables/actions';
import { meetingsPart } from '../../core/agreement-tables/governance';
import { partnersPart } from '../../core/agreement-tables/partners';
import type { Agreement } from '../../core/agreement/schema';
import { calendarEntries, partnerSpans } from '../../core/calendar';
import { serialOf } from '../../core/days';
import { headerRow, nameOf } from '../draft/names';
import type { DraftValues } from '../draft/values';
import { followedRows } from './rows';
import { idOf } from './slot-rows';

/** Whether any of these tables has rows that the calendar does not follow. */
export function unfollowed(values: DraftValues): { value: boolean; formula: string } {
  const columns = [
    [tasksPart, 'code'],
    [linksPart, 'task'],
    [actionsPart, 'code'],
    [deliverablesPart, 'code'],
    [periodsPart, 'code'],
    [meetingsPart, 'date'],
    [partnersPart, 'code'],
  ] as const;
  const beyond = columns.map(([part, column]) => {
    const name = nameOf(part, column);
    return `SUMPRODUCT((${name}<>"")*(ROW(${name})>${headerRow + followedRows(values, part)}))`;
  });
  return {
    value: columns.some(([part]) => values.rowsOf(part).length > followedRows(values, part)),
    formula: `${beyond.join('+')}>0`,
  };
}

export interface Baseline {
  id: string;
  start: number;
  end: number;
}

/** The dates of the version in force, by which the calendar's entries find them. Meetings are running data. */
export function baselineOf(agreement: Agreement | undefined): Baseline[] {
  if (!agreement) return [];
  const { incurredFrom, incurredTo, paidBy, claimBy } = agreement.project.eligibility;
  const entries = calendarEntries(agreement).filter(({ kind }) => !['paid-by', 'claim-by', 'meeting'].includes(kind));
  return [
    ...entries.map(({ kind, code, start, end }) => ({
      id: idOf(kind, code),
      start: serialOf(start),
      end: serialOf(end),
    })),
    { id: idOf('paid-by', ''), start: serialOf(paidBy), end: serialOf(paidBy) },
    { id: idOf('claim-by', ''), start: serialOf(claimBy), end: serialOf(claimBy) },
    { id: idOf('eligible', ''), start: serialOf(incurredFrom), end: serialOf(incurredTo) },
    ...partnerSpans(agreement)
      .filter(({ own }) => own)
      .flatMap((span) => [
        { id: idOf('eligible', span.partner), start: serialOf(span.from), end: serialOf(span.to) },
        { id: idOf('paid-by', span.partner), start: serialOf(span.paidBy), end: serialOf(span.paidBy) },
        { id: idOf('claim-by', span.partner), start: serialOf(span.claimBy), end: serialOf(span.claimBy) },
      ]),
  ];
}
