/** Deadlines as iCalendar text (RFC 5545): whole days, the same bytes in every time zone. */
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry, HolidayOn } from '../core/calendar';
import type { Agreement } from '../core/agreement/schema';
import { addDays, type Day } from '../core/days';
import { dropdownText, entryTitle, fill, type Texts } from '../locales';
import { closedSentences, concernedBy } from './plan/closed-days';

export interface SentDeadline {
  entry: CalendarEntry;
  /** The version that has it. */
  of: Agreement;
  cancelled: boolean;
}

interface Sent {
  sequence: number;
  today: Day;
  /** Whose file it is; of all where undefined. */
  partner: string | undefined;
  texts: Texts;
  holidayOn: HolidayOn;
  /** Of a draft: nothing in it is agreed yet. */
  tentative: boolean;
}

/** By which Accord knows its own calendars again, before the project's id. */
const product = 'calendar/';

export function calendarText(agreement: Agreement, deadlines: readonly SentDeadline[], sent: Sent): string {
  const { id, acronym } = agreement.project;
  const { partner, sequence, today, texts, tentative } = sent;
  const calendar = ical({
    name: partner === undefined ? acronym : `${acronym} · ${partner}`,
    prodId: { company: 'accord', product: `${product}${id}`, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { entry, of, cancelled } of deadlines)
    calendar.createEvent({
      // Of what it is, never of when: a program finds the entry again, wherever it moves.
      id: `${id}-${entry.id}@accord`,
      sequence,
      stamp: timeOf(today),
      start: timeOf(entry.start),
      // The day after: ends are exclusive.
      end: timeOf(addDays(entry.end, 1)),
      allDay: true,
      summary: summaryOf(entry, of, texts),
      ...descriptionOf(entry, of, sent),
      ...(entry.place === undefined ? {} : { location: entry.place }),
      status: statusOf({ cancelled, tentative }),
      // Nobody is busy all day because something is due.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

/** The project whose calendar a file is; undefined for any other file. */
export function projectOfCalendar(bytes: Uint8Array): string | undefined {
  const begins = new TextDecoder().decode(bytes.subarray(0, 500));
  const [, project] =
    /^BEGIN:VCALENDAR\r\n(?:.*\r\n)?PRODID:-\/\/accord\/\/calendar\/([A-Za-z0-9.-]+)\/\//.exec(begins) ?? [];
  return project;
}

function summaryOf(entry: CalendarEntry, { project }: Agreement, texts: Texts): string {
  const { calendar } = texts;
  const title = entryTitle(entry, texts);
  const values = { project: project.acronym, kind: calendar.kinds[entry.kind], title };
  return fill(title === '' ? calendar.untitled : calendar.summary, values, texts);
}

/** Whom it concerns, and that nobody works on that day. */
function descriptionOf(
  entry: CalendarEntry,
  agreement: Agreement,
  { texts, holidayOn }: Pick<Sent, 'texts' | 'holidayOn'>,
): { description?: string } {
  const { calendar } = texts;
  const { partners } = entry;
  const concerned = concernedBy(entry, agreement);
  const named = concerned.map(({ code, name }) => dropdownText(code, name)).join(', ');
  const lines = [
    ...(partners === undefined ? [] : [fill(calendar.concerns, { partners: named }, texts)]),
    ...closedSentences(entry, agreement, { texts, holidayOn }),
  ];
  return lines.length === 0 ? {} : { description: lines.join('\n') };
}

function statusOf({ cancelled, tentative }: { cancelled: boolean; tentative: boolean }): ICalEventStatus {
  if (cancelled) return ICalEventStatus.CANCELLED;
  return tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/** A text, not a moment, which would be another day elsewhere. */
function timeOf(day: Day): string {
  return `${day}T00:00:00.000Z`;
}
