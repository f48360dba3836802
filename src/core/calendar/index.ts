/** The project's calendar: links and floats, deadlines, lateness, holidays, each partner's days. */
export { breaksOf, type Break } from './breaks';
export { calendarEntries, deadlinesOf, isDeadline, entryKinds, type CalendarEntry, type EntryKind } from './entries';
export { holidayNames, holidayRules, holidayYear, type HolidayName } from './holiday-rules';
export { closedOn, holidaysOf, isWeekend, ruledHolidays, type ClosedDay, type HolidayOn } from './holidays';
export { holidaysTable } from './holidays-table';
export { latenessOf } from './lateness';
export { datePlace, withMoves, type DateMove } from './moves';
export { mostSteps, scheduleOf, type Schedule, type ScheduledTask } from './schedule';
export { partnerSpans, type PartnerSpan } from './spans';
