/** What entries of the calendar are called. */
import type { CalendarEntry } from '../core/calendar';
import { dropdownText, textIn } from './labels';
import { fill } from './fill';
import type { Texts } from './texts';

/** Code and title, or what it is of. */
export function entryTitle({ kind, code, title }: CalendarEntry, texts: Texts): string {
  if (kind === 'report' || kind === 'claim' || kind === 'period')
    return fill(texts.calendar.ofPeriod, { period: code }, texts);
  if (title === undefined) return '';
  const named = textIn(title, texts.language);
  return kind === 'meeting' ? named : dropdownText(code, named);
}
