/** The project's calendar: links and floats, deadlines, lateness, holidays, each partner's days. */
export { breaksOf, type Break } from './breaks';
export { calendarEntries, deadlinesOf, entryKinds, type CalendarEntry, type EntryKind } from './entries';
export { closedOn, holidayNames, holidaysOf, type HolidayName } from './holidays';
export { latenessOf } from './lateness';
export { datePlace, withMoves, type DateMove } from './moves';
export { mostSteps, scheduleOf, type Schedule, type ScheduledTask } from './schedule';
export { partnerSpans, type PartnerSpan } from './spans';
