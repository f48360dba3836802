/** Everything with a date in one list, which follows the agreement's tables by native formulas, with a timeline beside. */
import { latenessOf } from '../../core/calendar';
import { dayFromSerial, serialOf } from '../../core/days';
import type { BlockCell, Sheet, TableBlock, TableColumn } from '../blocks';
import type { Context } from '../context';
import { entryNames, unsettledName, viewNames } from '../calendar-names';
import type { Followed } from '../calendar/followed';
import { unfollowed } from '../calendar/baseline';
import { type Slot } from '../calendar/slots';
import { choicesGrid, firstFormula, nextFormula } from '../calendar/view';
import { closedFormula, closedText } from '../calendar/holidays';
import { calendarTableName } from '../names';
import type { CellContent } from '../plan';
import { quoted } from '../references';

/** Rows beyond the entries that are there. */
const spareRows = 20;

const copied = ['kind', 'title', 'who', 'start', 'end', 'agreedStart', 'agreedEnd', 'progress'] as const;
const floats = ['pushed', 'totalFloat', 'freeFloat'] as const;
type Column = (typeof copied)[number] | (typeof floats)[number];

export function calendarSheet(context: Context, followed: Followed): Sheet {
  const { t, texts } = context;
  const { calendar } = texts;
  const rows = shownRows(context, followed);
  const filled = rows.filter(({ order }) => order !== undefined).length;
  return {
    key: 'calendar',
    name: t.sheets.calendar,
    freeze: { block: 'calendar', columns: 2 },
    begin: { row: 0, column: 'kind' },
    print: { timelineApart: true, rows: filled },
    protected: true,
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
          { text: calendar.critical, style: 'legendCritical' },
          { text: calendar.progress, style: 'legendDone' },
          ...(followed.values.inForce ? [{ text: calendar.inForce, style: 'legendAgreed' as const }] : []),
          { text: calendar.behind, style: 'legendLate' },
          { text: calendar.today, style: 'today' },
        ],
      },
      choicesGrid(context, followed.span, toldCell(context, followed)),
      table(context, followed, rows),
    ],
  };
}

interface ShownRow {
  /** Undefined in a row without an entry. */
  order: number | undefined;
  cells: Readonly<Record<Column, CellContent>>;
  closed: CellContent;
  late: CellContent;
  reached: CellContent;
  position: number;
}

/** The entries in their order, and some rows more. */
function shownRows(context: Context, { slots, steps, holidays }: Followed): ShownRow[] {
  const placed = slots.map((slot, at) => ({ slot, at, order: slot.order.value }));
  const dated = placed.flatMap((one) => (typeof one.order === 'number' ? [{ ...one, order: one.order }] : []));
  const ordered = dated.sort((a, b) => a.order - b.order);
  return Array.from({ length: ordered.length + spareRows }, (_, index): ShownRow => {
    const found = ordered[index];
    const slot = (key: keyof Slot): CellContent => found?.slot[key].value ?? '';
    const step = (key: string): CellContent => (found ? (steps[found.at]?.[key]?.value ?? '') : '');
    return {
      order: found?.order,
      position: found ? found.at + 1 : 0,
      cells: Object.fromEntries([
        ...copied.map((key) => [key, slot(key)]),
        ...floats.map((key) => [key, step(key)]),
      ]) as ShownRow['cells'],
      closed: found ? closedOnEnd(found.slot, context, holidays) : '',
      late: found ? lateness(found.slot, context.today) : '',
      reached: found ? reachedIn(found.slot) : '',
    };
  });
}

function closedOnEnd({ kind, end }: Slot, context: Context, holidays: Followed['holidays']): CellContent {
  const isDue = !lastingKinds(context).includes(String(kind.value));
  return isDue && typeof end.value === 'number' ? closedText(end.value, context, holidays) : '';
}

/** What is done over a time; all else is due on its last day. */
function lastingKinds({ texts: { calendar } }: Context): string[] {
  return [calendar.kinds.action, calendar.kinds.task, calendar.kinds.period, calendar.eligible];
}

function lateness({ start, end, progress }: Slot, today: number): CellContent {
  const days = [start.value, end.value, today].map((value) =>
    typeof value === 'number' ? dayFromSerial(value) : undefined,
  );
  const [from, to, now] = days;
  if (!from || !to || !now || typeof progress.value !== 'number') return '';
  return latenessOf({ start: from, end: to, progress: String(progress.value) }, now) ?? '';
}

/** The first day of which nothing is done yet. */
function reachedIn({ start, end, progress }: Slot): CellContent {
  const [from, to, done] = [start.value, end.value, progress.value];
  if (typeof from !== 'number' || typeof to !== 'number' || typeof done !== 'number') return '';
  return from + Math.floor(Number((done * (to - from + 1)).toFixed(6)));
}

/** What the formulas cannot show: chains that are too long, and entries beyond the last row. */
function toldCell({ texts }: Context, { values, steps }: Followed): BlockCell {
  const { calendar } = texts;
  const moving = steps.some((row) => row['moving']?.value === 1);
  const more = unfollowed(values);
  return {
    value: moving ? calendar.unsettled : more.value ? calendar.moreEntries : '',
    formula: `IF(${unsettledName}>0,${quoted(calendar.unsettled)},IF(OR(COUNT(${entryNames.order})>COUNT(CalendarRow),${more.formula}),${quoted(calendar.moreEntries)},""))`,
    style: 'notice',
  };
}

function table(context: Context, { values, span }: Followed, rows: readonly ShownRow[]): TableBlock {
  const { t, texts } = context;
  const { calendar } = texts;
  const entry =
    (key: Column): NonNullable<TableColumn['formula']> =>
    (own) => {
      const found = `INDEX(${entryNames[key]},${own('position')})`;
      // Only tasks have floats; a blank cell would be 0.
      const shown = floats.some((one) => one === key) ? `IF(${found}="","",${found})` : found;
      return `IF(${own('position')}=0,"",${shown})`;
    };
  const column = (key: Column, header: string, style: TableColumn['style'], width: number): TableColumn => ({
    key,
    header,
    style,
    width,
    formula: entry(key),
  });
  const agreedColumn = (key: 'agreedStart' | 'agreedEnd', header: string): TableColumn => ({
    ...column(key, header, 'calculatedDate', 11),
    ...(values.inForce ? {} : { hidden: true }),
  });
  const columns: TableColumn[] = [
    column('kind', t.headings.kind, 'calculatedText', 25),
    column('title', t.headings.title, 'calculatedText', 44),
    column('who', t.headings.who, 'calculatedText', 9),
    column('start', t.headings.start, 'calculatedDate', 11),
    column('end', t.headings.end, 'calculatedDate', 11),
    {
      key: 'closed',
      header: calendar.closed,
      style: 'calculatedText',
      width: 26,
      formula: (own) => {
        const lasts = lastingKinds(context).map((kind) => `${own('kind')}=${quoted(kind)}`);
        return `IF(OR(${own('kind')}="",${lasts.join(',')}),"",${closedFormula(own('end'), context)})`;
      },
    },
    agreedColumn('agreedStart', calendar.agreedStart),
    agreedColumn('agreedEnd', calendar.agreedEnd),
    column('progress', calendar.progress, 'calculatedPercent', 7),
    {
      key: 'late',
      header: calendar.late,
      style: 'calculatedText',
      width: 8,
      formula: (own) => {
        const late = `IF(${own('progress')}>=1,0,MAX(0,TODAY()-${own('reached')}))`;
        return `IF(ISNUMBER(${own('reached')}),${late},"")`;
      },
    },
    column('pushed', calendar.pushed, 'calculatedText', 15),
    column('totalFloat', calendar.totalFloat, 'calculatedText', 9),
    column('freeFloat', calendar.freeFloat, 'calculatedText', 9),
    { key: 'row', header: 'row', style: 'calculatedText', width: 6, hidden: true, name: 'CalendarRow' },
    {
      key: 'position',
      header: 'position',
      style: 'calculatedText',
      width: 6,
      hidden: true,
      formula: (own) => `IFERROR(MATCH(SMALL(${entryNames.order},${own('row')}),${entryNames.order},0),0)`,
    },
    {
      key: 'reached',
      header: 'reached',
      style: 'calculatedDate',
      width: 6,
      hidden: true,
      formula: (own) => {
        const days = `(${own('end')}-${own('start')}+1)`;
        const done = `${own('start')}+ROUNDDOWN(ROUND(${own('progress')}*${days},6),0)`;
        return `IF(ISNUMBER(${own('progress')}),${done},"")`;
      },
    },
  ];
  const { first, months, step, dayAt } = span;
  return {
    kind: 'table',
    serves: 'file',
    key: 'calendar',
    name: calendarTableName,
    description: t.project.calendarDescription,
    filter: false,
    columns,
    rows: rows.map(({ cells, closed, late, reached, position }, index) => [
      ...copied.slice(0, 5).map((key) => cells[key]),
      closed,
      ...copied.slice(5).map((key) => cells[key]),
      late,
      ...floats.map((key) => cells[key]),
      index + 1,
      position,
      reached,
    ]),
    highlights: [
      { columns: ['closed'], formula: (here) => `${here.cell('closed')}<>""`, style: 'caution' },
      { columns: ['agreedStart', 'agreedEnd'], formula: (here) => moved(here.cell), style: 'caution' },
      { columns: ['late'], formula: (here) => `N(${here.cell('late')})>0`, style: 'problem' },
      { columns: ['pushed'], formula: (here) => `N(${here.cell('pushed')})>0`, style: 'problem' },
      { columns: ['totalFloat'], formula: (here) => isCritical(here.cell), style: 'caution' },
    ],
    timeline: {
      start: 'start',
      end: 'end',
      first: serialOf(first),
      firstFormula: firstFormula(first),
      months,
      step,
      dayAt,
      nextFormula,
      headedByDays: `${viewNames.step}=0`,
      styleRules: [
        { style: 'barPoint', formula: (here) => `${here.cell('start')}=${here.cell('end')}` },
        {
          style: 'barDone',
          formula: (here, _, next) => {
            const [reached, end] = [here.cell('reached'), here.cell('end')];
            return `ISNUMBER(${reached}),OR(${reached}>=${next},${reached}>${end})`;
          },
        },
        { style: 'barLate', formula: (here, from) => `N(${here.cell('late')})>0,${from}<=TODAY()` },
        { style: 'barCritical', formula: (here) => isCritical(here.cell) },
        { style: 'barAction', formula: (here) => `${here.cell('kind')}=${quoted(calendar.kinds.action)}` },
        { style: 'barTask', formula: () => 'TRUE' },
        { style: 'barAgreed', over: { start: 'agreedStart', end: 'agreedEnd' }, formula: (here) => moved(here.cell) },
      ],
      today: 'TODAY()',
    },
  };
}

function moved(cell: (column: string) => string): string {
  const differs = (key: 'start' | 'end', agreed: Column): string =>
    `AND(ISNUMBER(${cell(agreed)}),${cell(agreed)}<>${cell(key)})`;
  return `OR(${differs('start', 'agreedStart')},${differs('end', 'agreedEnd')})`;
}

function isCritical(cell: (column: string) => string): string {
  return `AND(ISNUMBER(${cell('totalFloat')}),${cell('totalFloat')}=0)`;
}
