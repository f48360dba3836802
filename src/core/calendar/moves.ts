/** Dates that are tried: what moves, the agreement as it would be, and where each date stands in its tables. */
import type { Agreement } from '../agreement/schema';
import type { AgreementPartName } from '../agreement-tables';
import { addDays, daysBetween, type Day } from '../days';
import type { CalendarEntry, EntryKind } from './entries';

/** An entry of the calendar on other days; what is due on a day starts and ends on it. */
export interface DateMove {
  id: string;
  start: Day;
  end: Day;
}

/** The agreement with these dates; whether it still holds together is for its checks to say. */
export function withMoves(agreement: Agreement, moves: readonly DateMove[]): Agreement {
  const moved = new Map(moves.map((move) => [move.id, move]));
  const daysOf = (id: string): { start?: Day; end?: Day } => {
    const move = moved.get(id);
    return move ? { start: move.start, end: move.end } : {};
  };
  const dayOf = <Key extends string>(id: string, key: Key): Partial<Record<Key, Day>> => {
    const move = moved.get(id);
    return move ? ({ [key]: move.end } as Record<Key, Day>) : {};
  };
  const { project } = agreement;
  return {
    ...agreement,
    project: {
      ...project,
      eligibility: { ...project.eligibility, ...dayOf('paid-by', 'paidBy'), ...dayOf('claim-by', 'claimBy') },
    },
    partners: agreement.partners.map((partner) => {
      const own = { ...dayOf(`paid-by-${partner.code}`, 'paidBy'), ...dayOf(`claim-by-${partner.code}`, 'claimBy') };
      if (Object.keys(own).length === 0) return partner;
      const { overrides } = partner;
      return { ...partner, overrides: { ...overrides, eligibility: { ...overrides?.eligibility, ...own } } };
    }),
    actions: agreement.actions.map((action) => ({
      ...action,
      ...daysOf(`action-${action.code}`),
      ...(action.tasks && {
        tasks: action.tasks.map((task) => {
          const reached = moved.get(`milestone-${task.code}`);
          if (!task.milestone || !reached) return { ...task, ...daysOf(`task-${task.code}`) };
          // A milestone keeps the days that lead to it.
          return { ...task, start: addDays(task.start, daysBetween(task.end, reached.end)), end: reached.end };
        }),
      }),
      ...(action.deliverables && {
        deliverables: action.deliverables.map((one) => ({ ...one, ...dayOf(`deliverable-${one.code}`, 'due') })),
      }),
    })),
    periods: agreement.periods.map((period) => ({
      ...period,
      ...daysOf(`period-${period.code}`),
      ...dayOf(`period-${period.code}-report`, 'reportDue'),
      ...dayOf(`period-${period.code}-claim`, 'claimDue'),
    })),
  };
}

interface DatePlace {
  table: AgreementPartName;
  start?: string;
  end: string;
}

const span = { start: 'start', end: 'end' };
const places: Partial<Record<EntryKind, DatePlace>> = {
  action: { table: 'AgreementActions', ...span },
  task: { table: 'AgreementTasks', ...span },
  milestone: { table: 'AgreementTasks', ...span },
  deliverable: { table: 'AgreementDeliverables', end: 'due' },
  period: { table: 'AgreementPeriods', ...span },
  report: { table: 'AgreementPeriods', end: 'reportDue' },
  claim: { table: 'AgreementPeriods', end: 'claimDue' },
  'paid-by': { table: 'AgreementProject', end: 'paidBy' },
  'claim-by': { table: 'AgreementProject', end: 'claimBy' },
};

/**
 * The table and columns in which an entry's dates stand, and the code of its row; that of a form is blank. Undefined for
 * meetings, which people move where they plan them: they are no part of a version.
 */
export function datePlace({ kind, id, code }: CalendarEntry): (DatePlace & { code: string }) | undefined {
  const place = places[kind];
  if (!place) return undefined;
  const partner = place.table === 'AgreementProject' && id !== kind ? id.slice(kind.length + 1) : undefined;
  return partner === undefined ? { ...place, code } : { ...place, table: 'AgreementPartners', code: partner };
}
