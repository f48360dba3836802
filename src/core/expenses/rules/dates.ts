/** Eligibility, payment and reporting period: when a cost was incurred and paid. */
import { daysBetween, type Day } from '../../days';
import { paidByOf } from '../../agreement/eligibility';
import type { Action } from '../../agreement/schema';
import { defineRule } from '../../findings';
import { countingDay, isDueByDelivery, lineCheck, needsPayment } from './rule';

/** How long after an action's end its documents may still be dated, as invoices follow the work. */
const daysAfterAction = 60;
/** Documents usually dated after their payment. */
const paidFirst = new Set(['payslip', 'mission', 'receipt']);

const eligibility = 'the agreement’s eligibility dates, the partner’s own first';

export const outsideEligibility = defineRule({
  name: 'outside-eligibility',
  severity: 'error',
  acceptable: true,
  source: eligibility,
  figures: ['date', 'from', 'to'],
});
export const incurredDateToProve = defineRule({
  name: 'incurred-date-to-prove',
  severity: 'warning',
  source: eligibility,
  figures: ['date', 'to'],
});
export const paidLate = defineRule({
  name: 'paid-late',
  severity: 'error',
  acceptable: true,
  source: eligibility,
  figures: ['date', 'by'],
});

export const eligibilityDates = lineCheck(
  [outsideEligibility, incurredDateToProve, paidLate],
  (line, { terms }, report) => {
    const dates = terms.partners.get(line.partner)?.eligibility;
    if (!dates || isDueByDelivery(line)) return;
    const { documentDate: dated, paymentDate: paid } = line;
    const paidBy = paidByOf(dates, line.category, line.documentType);
    if (dated !== undefined && (dated < dates.incurredFrom || dated > paidBy))
      report(outsideEligibility, 'documentDate', {
        date: { day: dated },
        from: { day: dates.incurredFrom },
        to: { day: dates.incurredTo },
      });
    else if (dated !== undefined && dated > dates.incurredTo)
      report(incurredDateToProve, 'documentDate', { date: { day: dated }, to: { day: dates.incurredTo } });
    if (paid !== undefined && paid > paidBy && needsPayment(line))
      report(paidLate, 'paymentDate', { date: { day: paid }, by: { day: paidBy } });
  },
);

export const unpaid = defineRule({ name: 'unpaid', severity: 'error', acceptable: true, figures: [] });
export const paidBeforeInvoiced = defineRule({
  name: 'paid-before-invoiced',
  severity: 'warning',
  figures: ['paid', 'date'],
});

export const payment = lineCheck([unpaid, paidBeforeInvoiced], (line, _context, report) => {
  if (!needsPayment(line)) return;
  const unreadable = line.readings.some(
    (reading) => reading.rule === 'date-invalid' && reading.column === 'paymentDate',
  );
  if (line.paymentDate === undefined) {
    if (!unreadable) report(unpaid, 'paymentDate', {});
    return;
  }
  const before = line.documentDate !== undefined && line.paymentDate < line.documentDate;
  if (before && !paidFirst.has(line.documentType))
    report(paidBeforeInvoiced, 'paymentDate', {
      paid: { day: line.paymentDate },
      date: { day: line.documentDate ?? line.paymentDate },
    });
});

export const periodMismatch = defineRule({
  name: 'period-mismatch',
  severity: 'warning',
  figures: ['paid', 'period', 'end'],
});

/** A line's period is the one in which it is declared; a later payment belongs to a later period. */
export const period = lineCheck([periodMismatch], (line, { terms }, report) => {
  const declaredIn = terms.periods.get(line.period);
  const day = isDueByDelivery(line) ? undefined : countingDay(line, terms);
  if (declaredIn && day !== undefined && day > declaredIn.end)
    report(periodMismatch, 'period', {
      paid: { day },
      period: declaredIn.code,
      end: { day: declaredIn.end },
    });
});

export const actionNotRunning = defineRule({
  name: 'action-not-running',
  severity: 'warning',
  source: 'the dates of the agreement’s actions',
  figures: ['date', 'action', 'start', 'end'],
});

export const actionDates = lineCheck([actionNotRunning], (line, { terms }, report) => {
  const action = terms.actions.get(line.action);
  const dated = line.documentDate;
  if (!action || dated === undefined || isDueByDelivery(line)) return;
  if (!isWhileRunning(action, dated))
    report(actionNotRunning, 'documentDate', {
      date: { day: dated },
      action: action.code,
      start: { day: action.start },
      end: { day: action.end },
    });
});

/** Whether a document may be of an action, by its date; one without a date may. */
export function isWhileRunning({ start, end }: Pick<Action, 'start' | 'end'>, dated: Day | undefined): boolean {
  if (dated === undefined) return true;
  return dated >= start && (dated <= end || daysBetween(end, dated) <= daysAfterAction);
}
