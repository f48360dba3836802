/** What is said of a deadline on a day when nobody works. */
import { closedOn, isDeadline, type CalendarEntry, type HolidayOn } from '../../core/calendar';
import type { Agreement, Partner } from '../../core/agreement/schema';
import { fill, type Texts } from '../../locales';

export function concernedBy({ partners }: Pick<CalendarEntry, 'partners'>, agreement: Agreement): readonly Partner[] {
  return agreement.partners.filter(({ code }) => partners === undefined || partners.includes(code));
}

/** Sentences; none on a working day, and of what is no deadline. Holidays are those of the partners concerned. */
export function closedSentences(
  entry: Pick<CalendarEntry, 'kind' | 'end' | 'partners'>,
  agreement: Agreement,
  { texts, holidayOn }: { texts: Texts; holidayOn: HolidayOn },
): string[] {
  const { calendar, vocabulary } = texts;
  if (!isDeadline(entry.kind)) return [];
  const countries = [...new Set(concernedBy(entry, agreement).map(({ country }) => country))];
  const closed = closedOn(entry.end, countries, holidayOn);
  const labels: Readonly<Record<string, string>> = vocabulary.lists.countries;
  return [
    ...(closed?.weekend ? [calendar.weekend] : []),
    ...(closed?.holidays ?? []).map(({ country, name }) =>
      fill(calendar.holiday, { country: labels[country] ?? country, name }, texts),
    ),
  ];
}
