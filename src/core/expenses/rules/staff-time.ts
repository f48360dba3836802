/** What staff lines claim of a person, against its time sheets and its share of working time on the project. */
import { unitCostOf } from '../../agreement/unit-costs';
import type { Terms } from '../../agreement/terms';
import { addDays, monthOf, type Day, type Month } from '../../days';
import { defineRule } from '../../findings';
import { groupBy } from '../../group-by';
import {
  addDecimals,
  compareDecimals,
  moneyToNumber,
  multiplyDecimals,
  one,
  sumMoney,
  timesRate,
  zero,
  type Decimal,
  type Money,
} from '../../money';
import { personKey, recordedUntil, shareIn, timeByPerson, type PersonTime } from '../../staff/time';
import type { ExpenseLine } from '../line';
import { documentKey, paidPerPerson } from './documents';
import { personOf } from './hours';
import { groupCheck, type ReportOnLine } from './rule';

export const staffTimeExceeded = defineRule({
  name: 'staff-time-exceeded',
  severity: 'warning',
  source: 'the partner’s own time sheets, and the share of working time in its table of staff',
  figures: ['person'],
  variants: { case: ['hours', 'days', 'year', 'share'] },
  only: {
    hours: ['claimed', 'recorded', 'until'],
    days: ['claimed', 'recorded', 'until'],
    year: ['claimed', 'year', 'limit'],
    share: ['month', 'claimed', 'pay', 'share', 'expected'],
  },
});

type Report = ReportOnLine<typeof staffTimeExceeded>;
type TimeUnit = 'hours' | 'days';

/** Nothing is said of people without a time sheet or a share: nothing is known of them. */
export const staffTime = groupCheck([staffTimeExceeded], {
  keys: (line, { terms }) => {
    if (terms.staffTime.length === 0 || (line.documentType !== paidPerPerson && !unitsClaimed(line, terms))) return [];
    const key = personKey(line.partner, personOf(line));
    return timeByPerson(terms.staffTime).has(key) ? [key] : [];
  },
  check: (lines, { terms }, reportOn, _, key) => {
    const time = timeByPerson(terms.staffTime).get(key);
    if (!time) return;
    for (const unit of ['hours', 'days'] as const) checkUnits(unit, lines, terms, time, reportOn);
    checkYear(lines, terms, time, reportOn);
    checkPay(lines, time, reportOn);
  },
});

const unitNames: Partial<Record<string, TimeUnit>> = { hour: 'hours', day: 'days' };
/** Corrections of units claimed give hours back, or add those that were forgotten. */
const withUnits = new Set(['unit-cost', 'adjustment', 'credit-note']);

function unitsClaimed(line: ExpenseLine, terms: Terms): { unit: TimeUnit; amount: Decimal } | undefined {
  const { units, documentType, partner, category, eligible } = line;
  if (!units || !withUnits.has(documentType)) return undefined;
  const unit = unitNames[unitCostOf(terms, partner, category)?.unit ?? ''];
  if (!unit) return undefined;
  return { unit, amount: eligible < 0 && units.units > 0n ? { ...units, units: -units.units } : units };
}

/** To date, so that what is declared later than it was worked is no finding. Told once, where it begins. */
function checkUnits(
  unit: TimeUnit,
  lines: readonly ExpenseLine[],
  terms: Terms,
  time: PersonTime,
  reportOn: Report,
): void {
  const order = [...terms.periods.keys()];
  let claimed = zero;
  for (const line of lines.toSorted((a, b) => order.indexOf(a.period) - order.indexOf(b.period))) {
    const own = unitsClaimed(line, terms);
    if (own?.unit !== unit) continue;
    claimed = addDecimals(claimed, own.amount);
    const until = lastMonth(line, terms);
    const recorded = until === undefined ? undefined : recordedUntil(time, unit, until);
    if (until === undefined || !recorded || compareDecimals(claimed, recorded) <= 0 || line.kept) continue;
    reportOn(line, staffTimeExceeded, 'units', {
      case: unit,
      person: time.person,
      claimed: { decimal: claimed },
      recorded: { decimal: recorded },
      until: { month: until },
    });
    return;
  }
}

/**
 * Against the hours of a year that the table of staff gives: all of them where time sheets tell which were on the project,
 * else the agreed share.
 */
function checkYear(lines: readonly ExpenseLine[], terms: Terms, time: PersonTime, reportOn: Report): void {
  const { hoursPerYear, agreedShare = one, months } = time;
  if (!hoursPerYear) return;
  const hasSheets = [...months.values()].some(({ hours }) => hours !== undefined);
  const limit = hasSheets ? hoursPerYear : multiplyDecimals(hoursPerYear, agreedShare);
  const dated = lines.filter(({ documentDate }) => documentDate !== undefined);
  for (const [year, own] of groupBy(dated, ({ documentDate = '' }) => documentDate.slice(0, 4))) {
    let claimed = zero;
    for (const line of own) {
      const hours = unitsClaimed(line, terms);
      if (hours?.unit !== 'hours') continue;
      claimed = addDecimals(claimed, hours.amount);
      if (compareDecimals(claimed, limit) <= 0 || line.kept) continue;
      const figures = { claimed: { decimal: claimed }, year, limit: { decimal: limit } };
      reportOn(line, staffTimeExceeded, 'units', { case: 'year', person: time.person, ...figures });
      break;
    }
  }
}

/** The last month that a line can be about. */
function lastMonth({ period, documentDate }: ExpenseLine, terms: Terms): Month | undefined {
  const end = terms.periods.get(period)?.end;
  const last = [end, documentDate]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return last && monthOf(last);
}

/** Parts of one payslip count its pay once. */
function checkPay(lines: readonly ExpenseLine[], time: PersonTime, reportOn: Report): void {
  const payslips = lines.flatMap((line) =>
    line.documentType === paidPerPerson && line.documentDate !== undefined ? [{ line, day: line.documentDate }] : [],
  );
  for (const [, own] of groupBy(payslips, ({ day, line }) => `${monthOf(day)}|${line.currency}`)) {
    const [first] = own;
    const found = first && greatestShare(time, first.day);
    if (!found) continue;
    let claimed: Money = 0;
    const pays = new Map<string, Money>();
    for (const { line } of own) {
      claimed += line.eligible;
      pays.set(documentKey(line) ?? line.id, line.gross);
      const pay = sumMoney([...pays.values()]);
      const expected = timesRate(pay, found.share, 'half-up');
      // A minor unit a line, which roundings can add.
      if (claimed - expected <= own.length || line.kept) continue;
      const { currency } = line;
      const money = (amount: Money) => ({ money: amount, currency });
      const fits = line.eligible - (claimed - expected);
      reportOn(
        line,
        staffTimeExceeded,
        'eligible',
        {
          case: 'share',
          person: time.person,
          month: { month: found.month },
          claimed: money(claimed),
          pay: money(pay),
          share: { percent: found.share },
          expected: money(expected),
        },
        fits > 0 ? [{ column: 'eligible', value: moneyToNumber(fits, currency) }] : [],
      );
      break;
    }
  }
}

/** In its first days, a payslip may still be that of the month before: the greater share counts. */
const firstDays = 10;

function greatestShare(time: PersonTime, day: Day): { share: Decimal; month: Month } | undefined {
  const months = [monthOf(day), ...(Number(day.slice(8)) <= firstDays ? [monthOf(addDays(day, -firstDays))] : [])];
  return months
    .flatMap((month) => {
      const share = shareIn(time, month);
      return share ? [{ share, month }] : [];
    })
    .toSorted((a, b) => compareDecimals(b.share, a.share))[0];
}
