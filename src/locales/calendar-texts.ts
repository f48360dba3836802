/** Texts of the calendar, wherever it is shown. */
import type { Break, EntryKind, HolidayName } from '../core/calendar';

/** Invoices are to be paid by the last day of payment, or by the end of their period. */
export type BreakText = Break['kind'] | 'unpaid-in-period';

export interface CalendarTexts {
  /** What has a day: of deadlines, that they are due. */
  kinds: Record<EntryKind, string>;
  holidays: Record<HolidayName, string>;
  /** Of an entry without a title of its own: {period} */
  ofPeriod: string;
  /** An entry in a calendar program: {project}, {kind}, {title} */
  summary: string;
  /** The same where there is no title. */
  untitled: string;
  /** {partners} */
  concerns: string;
  /** The days within which costs are eligible, of the project or of a partner. */
  eligible: string;
  /** A day on which nobody works: a weekend, or a holiday in a country. */
  weekend: string;
  /** {country}, {name} */
  holiday: string;
  /** Heads the column that says so of deadlines, in a word; where the days of our rules come from. */
  closed: string;
  onWeekend: string;
  holidayRules: string;
  /** Of the sheet with the timeline, and of the one behind it. */
  stepsNote: string;
  critical: string;
  /** In the timeline: what should be done by today, and where an entry was agreed to be. */
  behind: string;
  inForce: string;
  today: string;
  /** What a column of the timeline is, and from which day it shows. */
  columns: string;
  views: Record<'quarters' | 'months' | 'weeks', string>;
  from: string;
  fromHint: string;
  agreedStart: string;
  agreedEnd: string;
  progress: string;
  late: string;
  pushed: string;
  totalFloat: string;
  freeFloat: string;
  unsettled: string;
  moreEntries: string;
  /** What another date breaks, each with its figures. */
  breaks: Record<BreakText, string>;
}
