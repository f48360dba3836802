/** All dates in one table, with a timeline that follows them. */
import { addMonths, dayFromSerial, serialOf, type Day } from '../../core/days';
import { dropdownText } from '../../locales';
import type { Sheet } from '../blocks';
import { actionText, inLanguage, partnerText, type Context } from '../context';
import { calendarTableName } from '../names';
import type { CellContent } from '../plan';
import { quoted } from '../references';

interface Entry {
  kind: string;
  title: string;
  who: string;
  start: Day;
  end: Day;
}

/** Longer projects are drawn in quarters. */
const maxMonths = 42;

export function calendarSheet(context: Context): Sheet {
  const { t } = context;
  const entries = entriesOf(context);
  const first = monthStart(
    entries.reduce(
      (day, { start }) => (start < day ? start : day),
      entries[0]?.start ?? context.terms.agreement.project.start,
    ),
  );
  const last = entries.reduce((day, { end }) => (end > day ? end : day), first);
  const months = monthsBetween(first, last) + 1;
  const date = {
    style: 'inputDate',
    width: 13,
    validation: {
      rule: { kind: 'date', from: serialOf(addMonths(first, -600)), to: serialOf(addMonths(last, 600)) },
      severity: 'stop',
      error: { title: t.headings.date, text: t.checks.date },
    },
  } as const;
  return {
    key: 'calendar',
    name: t.sheets.calendar,
    freeze: { block: 'calendar', columns: 2 },
    begin: { row: 0, column: 'start' },
    print: { timelineApart: true },
    blocks: [
      { kind: 'title', serves: 'file', text: t.sheets.calendar, subtitle: t.project.calendarNote },
      {
        kind: 'legend',
        serves: 'file',
        columns: [0, 1],
        items: [
          { text: t.calendar.action, style: 'legendAction' },
          { text: t.calendar.points, style: 'legendPoint' },
          { text: t.calendar.task, style: 'legendTask' },
          { text: t.calendar.today, style: 'today' },
        ],
      },
      {
        kind: 'table',
        serves: 'file',
        key: 'calendar',
        name: calendarTableName,
        description: t.project.calendarDescription,
        filter: true,
        columns: [
          { key: 'kind', header: t.headings.kind, style: 'text', width: 15 },
          { key: 'title', header: t.headings.title, style: 'textWrap', width: 44 },
          { key: 'who', header: t.headings.who, style: 'textWrap', width: 34 },
          { key: 'start', header: t.headings.start, ...date },
          { key: 'end', header: t.headings.end, ...date },
        ],
        rows: entries.map(({ kind, title, who, start, end }): CellContent[] => [
          kind,
          title,
          who,
          serialOf(start),
          serialOf(end),
        ]),
        timeline: {
          start: 'start',
          end: 'end',
          first: serialOf(first),
          months,
          step: months > maxMonths ? 3 : 1,
          styleRules: [
            { style: 'barPoint', formula: (here) => `${here.cell('start')}=${here.cell('end')}` },
            { style: 'barAction', formula: (here) => `${here.cell('kind')}=${quoted(t.calendar.action)}` },
            { style: 'barTask', formula: () => 'TRUE' },
          ],
          today: 'TODAY()',
        },
      },
    ],
  };
}

function entriesOf(context: Context): Entry[] {
  const { t, terms, texts } = context;
  const { actions, periods, governance } = terms.agreement;
  const titles = new Map(governance.committees.map(({ code, title }) => [code, inLanguage(context, title)]));
  const point = (kind: string, title: string, who: string, day: Day): Entry => ({
    kind,
    title,
    who,
    start: day,
    end: day,
  });
  const ofActions = actions.flatMap((action) => [
    {
      kind: t.calendar.action,
      title: actionText(context, action.code),
      who: partnerText(context, action.lead),
      start: action.start,
      end: action.end,
    },
    ...(action.tasks ?? []).map((task) => ({
      kind: task.milestone ? t.calendar.milestone : t.calendar.task,
      title: dropdownText(task.code, inLanguage(context, task.title)),
      who: partnerText(context, task.responsible),
      start: task.start,
      end: task.end,
    })),
    ...(action.deliverables ?? []).map(({ code, title, due }) =>
      point(
        t.calendar.deliverable,
        dropdownText(code, inLanguage(context, title)),
        partnerText(context, action.lead),
        due,
      ),
    ),
  ]);
  const ofPeriods = periods.flatMap(({ code, reportDue, claimDue }) => {
    const title = `${texts.vocabulary.columns.period} ${code}`;
    return [
      point(t.calendar.report, title, t.words.all, reportDue),
      point(t.calendar.claim, title, t.words.all, claimDue),
    ];
  });
  const ofMeetings = governance.meetings.map(({ date, committee, place }) =>
    point(
      t.calendar.meeting,
      [titles.get(committee) ?? committee, place].filter((part) => part !== undefined).join(', '),
      committee,
      date,
    ),
  );
  const byDate = (a: Entry, b: Entry): number => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0);
  return [...ofActions, ...[...ofPeriods, ...ofMeetings].sort(byDate)];
}

function monthStart(day: Day): Day {
  return dayFromSerial(serialOf(day) - Number(day.slice(8)) + 1) ?? day;
}

/** Number of months between two days' months. */
function monthsBetween(from: Day, to: Day): number {
  const count = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from);
}
