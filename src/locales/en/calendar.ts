/** English texts of the calendar. */
import type { CalendarTexts } from '../calendar-texts';

export const calendar: CalendarTexts = {
  kinds: {
    action: 'Action',
    task: 'Task',
    milestone: 'Milestone',
    deliverable: 'Deliverable due',
    period: 'Reporting period',
    report: 'Report due',
    claim: 'Claim due',
    'paid-by': 'Last day of payment',
    'claim-by': 'Last day for claims',
    meeting: 'Meeting',
  },
  holidays: {
    'new-year': 'New Year',
    epiphany: 'Epiphany',
    'maundy-thursday': 'Maundy Thursday',
    'good-friday': 'Good Friday',
    easter: 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    ascension: 'Ascension Day',
    'whit-sunday': 'Whit Sunday',
    'whit-monday': 'Whit Monday',
    'corpus-christi': 'Corpus Christi',
    midsummer: 'Midsummer',
    assumption: 'Assumption',
    'all-saints': 'All Saints',
    'immaculate-conception': 'Immaculate Conception',
    'christmas-eve': 'Christmas Eve',
    christmas: 'Christmas',
    'second-christmas-day': 'Second day of Christmas',
    own: 'public holiday',
  },
  eligible: 'Costs eligible',
  ofPeriod: 'Period {period}',
  summary: '{project} · {kind}: {title}',
  untitled: '{project} · {kind}',
  concerns: 'Concerns: {partners}',
  weekend: 'This day is on a weekend.',
  holiday: 'A public holiday in {country}: {name}.',
  stepsNote: 'What the calendar is worked out from. One column a step.',
  critical: 'Critical task: without float',
  behind: 'Late: still to be done',
  inForce: 'Agreed in the version in force',
  today: 'Today',
  columns: 'Columns are',
  views: { quarters: 'quarters', months: 'months', weeks: 'weeks' },
  from: 'From',
  fromHint:
    'Blank: from the beginning; in weeks, from four weeks ago. A day entered here is where the timeline begins.',
  agreedStart: 'Start in force',
  agreedEnd: 'End in force',
  progress: 'Done',
  late: 'Days late',
  pushed: 'Days pushed by links',
  totalFloat: 'Total float, days',
  freeFloat: 'Free float, days',
  unsettled: 'Some tasks wait for each other in a circle, or in a chain of more than 30: their floats are not right.',
  moreEntries: 'There are more entries than rows below: Accord adds rows when the workbook is made anew.',
  breaks: {
    pushed:
      'Task {task} waits for another one: it can only run from {start} to {end}, {days} {days|day|days} later than planned.',
    'ends-later': 'The last task ends on {end} instead of {before}.',
    'beyond-action': 'Task {task} lies outside its action {action} ({start} to {end}).',
    'beyond-span': '{code} lies outside the days on which {partner} may spend ({from} to {to}).',
    'after-payment': 'Action {code} ends on {end}, after the last day of payment ({by}).',
    'claim-before-report': 'Period {period}: the claim is due on {claim}, before the report ({report}).',
    'claim-too-late': 'Period {period}: the claim is due on {claim}, after the last day for claims ({by}).',
    unpaid: '{count} unpaid {count|invoice|invoices}, {amount}, must be paid by {by}.',
    'unpaid-in-period':
      '{count} unpaid {count|invoice|invoices}, {amount}, must be paid by {by} to count in period {period}.',
    unclaimed:
      '{count} {count|expense|expenses}, {amount}, {count|is|are} in no claim yet and must be claimed by {by}.',
    'paid-late':
      '{count} {count|expense|expenses}, {amount}, would have been paid after {by}, the last day of payment.',
    'outside-eligibility':
      '{partner}: {count} {count|invoice|invoices}, {amount}, would be dated after the eligible days.',
    'not-running':
      '{count} {count|expense|expenses}, {amount}, would be dated when action {action} does not run ({start} to {end}).',
    'after-period':
      '{count} {count|expense|expenses}, {amount}, would have been paid after the end of period {period} ({end}).',
    claimed:
      '{count} {count|expense|expenses} of period {period}, {amount}, {count|is|are} claimed already: what was claimed stays as it was.',
  },
};
