/** Names on the hidden sheet behind the calendar. */

/** What it holds of each entry. */
export const entryNames = {
  order: 'CalendarOrder',
  kind: 'CalendarKind',
  title: 'CalendarTitle',
  who: 'CalendarWho',
  start: 'CalendarStart',
  end: 'CalendarEnd',
  agreedStart: 'CalendarAgreedStart',
  agreedEnd: 'CalendarAgreedEnd',
  progress: 'CalendarProgress',
  pushed: 'CalendarPushed',
  totalFloat: 'CalendarTotalFloat',
  freeFloat: 'CalendarFreeFloat',
} as const;

/** What the timeline shows: the words chosen from and the months that each means, the choice, and the first day. */
export const viewNames = {
  views: 'CalendarViews',
  months: 'CalendarViewMonths',
  view: 'CalendarView',
  from: 'CalendarFrom',
  /** Months per column; 0 while it shows weeks. */
  step: 'CalendarStep',
} as const;

/** What people chose to see; otherwise what fits the project. */
export interface CalendarChoice {
  view?: 'quarters' | 'months' | 'weeks';
  /** The first day, as a serial. */
  from?: number;
}

/** The dates of the version in force. */
export const baselineNames = { id: 'AgreedId', start: 'AgreedStart', end: 'AgreedEnd' } as const;

/** Of each task, how many of its links lead to none; whether its dates still moved in the last step; and how many did: in a circle, or at the end of too long a chain. */
export const lostName = 'CalendarLost';
export const movingName = 'CalendarMoving';
export const unsettledName = 'CalendarUnsettled';
