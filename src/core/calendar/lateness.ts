/** How late a task is, by what is done of it. */
import { agreedDecimal } from '../agreement/terms';
import type { Task } from '../agreement/schema';
import { addDays, daysBetween, type Day } from '../days';
import { compareDecimals, multiplyDecimals, one, quotient } from '../money';

/**
 * Days by which a task is behind on a day: what is done of it reaches up to a day, and this is how long ago that was.
 * Work is taken to be spread evenly over the task's days; only whole days count as done. Undefined where nobody said
 * how far it is; 0 where it is done or on time.
 */
export function latenessOf(
  { start, end, progress }: Pick<Task, 'start' | 'end' | 'progress'>,
  today: Day,
): number | undefined {
  if (progress === undefined) return undefined;
  const done = agreedDecimal(progress);
  if (compareDecimals(done, one) >= 0) return 0;
  const length = BigInt(daysBetween(start, end) + 1);
  const { units, scale } = multiplyDecimals(done, { units: length, scale: 0 });
  const reached = addDays(start, quotient(units, 10n ** BigInt(scale), 'floor'));
  return Math.max(0, daysBetween(reached, today));
}
