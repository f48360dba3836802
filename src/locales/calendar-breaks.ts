/** What another date breaks, in words and money. */
import type { Break } from '../core/calendar';
import type { Terms } from '../core/agreement/terms';
import { isDay } from '../core/days';
import type { Figure } from '../core/findings';
import { fill } from './fill';
import type { Texts } from './texts';

export function breakText(one: Break, { currency }: Pick<Terms, 'currency'>, texts: Texts): string {
  const values = Object.entries<string | number>({ ...one }).map(([key, value]): [string, Figure] => [
    key,
    figureOf(key, value, currency),
  ]);
  const text = one.kind === 'unpaid' && one.period !== undefined ? 'unpaid-in-period' : one.kind;
  return fill(texts.calendar.breaks[text], Object.fromEntries(values), texts);
}

function figureOf(key: string, value: string | number, currency: string): Figure {
  if (key === 'amount' && typeof value === 'number') return { money: value, currency };
  return typeof value === 'string' && isDay(value) ? { day: value } : value;
}
