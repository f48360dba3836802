/** Where days stand on a drawing, in percent of its width, and the months that are written above it. */
import {
  addDays,
  addMonths,
  dayFromParts,
  daysBetween,
  firstOfMonth,
  monthOf,
  yearOf,
  type Day,
} from '../../core/days';

export interface TimeAxis {
  from: Day;
  to: Day;
  /** Of a day's first moment. */
  at: (day: Day) => number;
  ticks: readonly Day[];
}

/** Months between two ticks. */
const steps = [1, 2, 3, 6, 12, 24, 60];
const mostTicks = 5;

/** Whole months around all of the days. */
export function timeAxis(days: readonly Day[]): TimeAxis | undefined {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const from = firstOfMonth(first);
  const to = addMonths(firstOfMonth(last), 1);
  const length = daysBetween(from, to);
  const months = Math.round(length / 30.4);
  const step = steps.find((one) => months / one <= mostTicks) ?? 120;
  const ticks: Day[] = [];
  // From January, so that ticks are the usual quarters and halves of a year.
  for (let day = dayFromParts(yearOf(from), 1, 1) ?? from; day < to; day = addMonths(day, step))
    if (day >= from) ticks.push(day);
  return { from, to, at: (day) => (daysBetween(from, day) / length) * 100, ticks };
}

/** Where a span begins and how wide it is; its last day is whole. */
export function spanOn(axis: TimeAxis, { start, end }: { start: Day; end: Day }): { x: number; width: number } {
  const x = axis.at(start);
  return { x, width: Math.max(axis.at(addDays(end, 1)) - x, 0) };
}

/** 03/2026. */
export function tickLabel(day: Day): string {
  const [year, month] = monthOf(day).split('-');
  return `${month}/${year}`;
}
