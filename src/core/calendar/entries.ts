/** All that has a day: what is done when, and by when something is due. */
import type { Agreement, Text } from '../agreement/schema';
import type { Day } from '../days';
import { partnerSpans } from './spans';

export const entryKinds = [
  'action',
  'task',
  'milestone',
  'deliverable',
  'period',
  'report',
  'claim',
  'paid-by',
  'claim-by',
  'meeting',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is due on a day, rather than done over a time. */
const deadlines: readonly EntryKind[] = [
  'milestone',
  'deliverable',
  'report',
  'claim',
  'paid-by',
  'claim-by',
  'meeting',
];

export function isDeadline(kind: EntryKind): boolean {
  return deadlines.includes(kind);
}

export interface CalendarEntry {
  kind: EntryKind;
  /** The same for the same thing, whatever its day, title or place in the agreement. */
  id: string;
  /** Its own code, or that of what it is of: period, committee. Blank for the project's last days. */
  code: string;
  title: Text | undefined;
  start: Day;
  end: Day;
  /** Whom it concerns; undefined for all. */
  partners: readonly string[] | undefined;
  /** Where a meeting is. */
  place?: string;
}

/** In the agreement's order: actions with what belongs to them, periods, last days, meetings. */
export function calendarEntries(agreement: Agreement): CalendarEntry[] {
  return [...ofActions(agreement), ...ofPeriods(agreement), ...lastDays(agreement), ...ofMeetings(agreement)];
}

/** Those that are due on a day, by day. `partner`: only what concerns it. */
export function deadlinesOf(agreement: Agreement, partner?: string): CalendarEntry[] {
  return (
    calendarEntries(agreement)
      .filter(({ kind }) => isDeadline(kind))
      .filter(({ partners }) => partner === undefined || partners === undefined || partners.includes(partner))
      // A milestone is reached on its last day.
      .map((entry) => ({ ...entry, start: entry.end }))
      .sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))
  );
}

function on(day: Day): { start: Day; end: Day } {
  return { start: day, end: day };
}

function ofActions({ actions }: Agreement): CalendarEntry[] {
  return actions.flatMap(({ code, title, lead, partners, start, end, tasks = [], deliverables = [] }) => {
    const all = [...new Set([lead, ...partners])];
    return [
      { kind: 'action', id: `action-${code}`, code, title, start, end, partners: all } as const,
      ...tasks.map((task): CalendarEntry => {
        const kind = task.milestone ? 'milestone' : 'task';
        return {
          kind,
          id: `${kind}-${task.code}`,
          code: task.code,
          title: task.title,
          start: task.start,
          end: task.end,
          partners: [...new Set([task.responsible, ...task.contributors])],
        };
      }),
      ...deliverables.map((one): CalendarEntry => ({
        kind: 'deliverable',
        id: `deliverable-${one.code}`,
        code: one.code,
        title: one.title,
        ...on(one.due),
        partners: all,
      })),
    ];
  });
}

function ofPeriods({ periods }: Agreement): CalendarEntry[] {
  return periods.flatMap(({ code, start, end, reportDue, claimDue }) => {
    const of = { code, title: undefined, partners: undefined };
    return [
      { ...of, kind: 'period', id: `period-${code}`, start, end } as const,
      { ...of, kind: 'report', id: `period-${code}-report`, ...on(reportDue) } as const,
      { ...of, kind: 'claim', id: `period-${code}-claim`, ...on(claimDue) } as const,
    ];
  });
}

/** The project's own, and those of partners with days of their own: each is for whom it holds. */
function lastDays(agreement: Agreement): CalendarEntry[] {
  const spans = partnerSpans(agreement);
  const { eligibility } = agreement.project;
  return (
    [
      ['paid-by', 'paidBy'],
      ['claim-by', 'claimBy'],
    ] as const
  ).flatMap(([kind, key]) => {
    const own = spans.filter((span) => span[key] !== eligibility[key]);
    const others = spans.filter((span) => span[key] === eligibility[key]).map(({ partner }) => partner);
    const entry = { kind, code: '', title: undefined };
    return [
      ...(others.length === 0
        ? []
        : [{ ...entry, id: kind, ...on(eligibility[key]), partners: own.length === 0 ? undefined : others }]),
      ...own.map((span) => ({ ...entry, id: `${kind}-${span.partner}`, ...on(span[key]), partners: [span.partner] })),
    ];
  });
}

/** Meetings had no codes in earlier agreements: then they are counted within their committee. */
function ofMeetings({ governance }: Agreement): CalendarEntry[] {
  const committees = new Map(governance.committees.map((committee) => [committee.code, committee]));
  const counted = new Map<string, number>();
  return governance.meetings.map(({ code, date, committee: of, place }): CalendarEntry => {
    const committee = committees.get(of);
    const nth = (counted.get(of) ?? 0) + 1;
    counted.set(of, nth);
    const members = new Set(committee?.members.map(({ partner }) => partner));
    if (committee?.partner !== undefined) members.add(committee.partner);
    return {
      kind: 'meeting',
      id: `meeting-${code ?? `${of}-${nth}`}`,
      code: of,
      title: committee?.title,
      ...on(date),
      partners: members.size === 0 ? undefined : [...members],
      ...(place === undefined ? {} : { place }),
    };
  });
}
