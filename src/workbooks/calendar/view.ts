/** What the timeline beside the calendar shows: weeks, months or quarters, as chosen on the sheet, and from which day. */
import { addDays, addMonths, dayFromSerial, firstOfMonth, serialOf, weekdayOf, type Day } from '../../core/days';
import type { BlockCell, GridBlock } from '../blocks';
import type { Context } from '../context';
import type { DraftValues } from '../draft/values';
import { entryNames, viewNames, type CalendarChoice } from '../calendar-names';
import { baselineOf } from './baseline';
import { type Slot } from './slots';

/** Months per column; none where it shows a week. */
export const timelineViews = { quarters: 3, months: 1, weeks: 0 } as const;
type View = keyof typeof timelineViews;
const views = Object.keys(timelineViews) as readonly View[];

/** Longer projects are first shown in quarters. */
const maxMonths = 42;
/** Shorter ones have as many columns, so that weeks show some time; how many of these are past. */
const fewestMonths = 18;
const weeksBefore = 4;
/** Days that can be typed. */
const [firstDay, lastDay] = ['2000-01-01' as Day, '2099-12-31' as Day];

/** What the timeline shows; the sheet is protected but for this. Beside it what is to be told, on the same page. */
export function choicesGrid({ texts: { calendar } }: Context, { view, from }: Span, told: BlockCell): GridBlock {
  const hint = { title: calendar.from.slice(0, 32), text: calendar.fromHint };
  return {
    kind: 'grid',
    serves: 'file',
    key: 'choices',
    headerless: true,
    columns: [
      { key: 'what', header: '', style: 'text' },
      { key: 'choice', header: '', style: 'inputText' },
      // Beside the choices, over empty cells: a row of its own would be one less on paper.
      { key: 'told', header: '', style: 'plain' },
    ],
    rows: [
      {
        cells: {
          what: calendar.columns,
          choice: {
            value: calendar.views[view],
            name: viewNames.view,
            validation: { rule: { kind: 'list', source: viewNames.views }, severity: 'stop' },
          },
          told,
        },
      },
      {
        cells: {
          what: calendar.from,
          choice: {
            value: from ?? null,
            name: viewNames.from,
            style: 'inputDate',
            validation: {
              rule: { kind: 'date', from: serialOf(firstDay), to: serialOf(lastDay) },
              severity: 'stop',
              prompt: hint,
              error: hint,
            },
          },
        },
      },
    ],
  };
}

/** The views to choose from, with months per column. */
export function viewsGrid({ texts }: Context): GridBlock {
  return {
    kind: 'grid',
    serves: 'file',
    key: 'views',
    columns: [
      { key: 'view', header: 'view', style: 'text', width: 12, name: viewNames.views },
      { key: 'months', header: 'months', style: 'integer', width: 12, name: viewNames.months },
    ],
    rows: views.map((view) => ({ cells: { view: texts.calendar.views[view], months: timelineViews[view] } })),
  };
}

/** Months per column of the view that was chosen. */
export function stepCell({ view }: Span): BlockCell {
  const found = `MATCH(${viewNames.view},${viewNames.views},0)`;
  return {
    value: timelineViews[view],
    name: viewNames.step,
    formula: `IFERROR(INDEX(${viewNames.months},${found}),${timelineViews.months})`,
  };
}

/** The first day of the column after. */
export function nextFormula(day: string): string {
  return `IF(${viewNames.step}=0,${day}+7,EDATE(${day},${viewNames.step}))`;
}

/** Where the timeline begins: on the day that was typed, else with the project; in weeks, not long before today. */
export function firstFormula(first: Day): string {
  const [start, end] = [`MIN(${entryNames.start})`, `MAX(${entryNames.end})`];
  const lately = `IF(TODAY()>${end},${start},MAX(${start},TODAY()-${weeksBefore * 7}))`;
  const own = `IF(COUNT(${entryNames.start})=0,${serialOf(first)},IF(${viewNames.step}=0,${lately},${start}))`;
  const day = `IF(ISNUMBER(${viewNames.from}),${viewNames.from},${own})`;
  const monday = `${day}-WEEKDAY(${day},2)+1`;
  return `IF(${viewNames.step}=0,${monday},DATE(YEAR(${day}),MONTH(${day}),1))`;
}

export interface Span {
  first: Day;
  months: number;
  /** As many months as a column has where people chose nothing: from it follows how many columns there are. */
  step: number;
  /** What is shown, and from which day where one was typed. */
  view: View;
  from: number | undefined;
  /** The first day of each column, by its number. */
  dayAt: (column: number) => number;
}

/** The months of all entries, and of those in force. */
export function spanOf(
  { terms, today }: Pick<Context, 'terms' | 'today'>,
  { inForce }: Pick<DraftValues, 'inForce'>,
  slots: readonly Pick<Slot, 'start' | 'end'>[],
  choice: CalendarChoice = {},
): Span {
  const { project } = terms.agreement;
  const shown = slots.flatMap(({ start, end }) => [start.value, end.value]).filter((day) => typeof day === 'number');
  const days = [serialOf(project.end), ...shown, ...baselineOf(inForce).flatMap(({ start, end }) => [start, end])];
  const earliest = (shown.length > 0 ? shown : days).reduce((a, b) => Math.min(a, b));
  const begin = dayFromSerial(earliest) ?? project.start;
  const first = firstOfMonth(begin);
  const last = dayFromSerial(days.reduce((a, b) => Math.max(a, b))) ?? project.end;
  let months = 1;
  while (addMonths(first, months) <= last) months += 1;
  // A date that moves by a few months stays in sight.
  months = Math.max(months + 3, fewestMonths);
  const usual = months > maxMonths ? 'quarters' : 'months';
  const { view = usual, from } = choice;
  const latest = shown.length > 0 ? Math.max(...shown) : today;
  const lately = today > latest ? earliest : Math.max(earliest, today - weeksBefore * 7);
  const shownFrom = dayFromSerial(from ?? (view === 'weeks' ? lately : earliest)) ?? begin;
  return { first, months, step: timelineViews[usual], view, from, dayAt: columnDays(shownFrom, view) };
}

function columnDays(from: Day, view: View): Span['dayAt'] {
  const step = timelineViews[view];
  if (step > 0) return (column) => serialOf(addMonths(firstOfMonth(from), column * step));
  const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
  return (column) => serialOf(addDays(monday, column * 7));
}
