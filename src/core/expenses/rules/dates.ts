/** Eligibility period, payment, reporting period: when a cost was incurred and paid. */
import { daysBetween } from '../../days';
import { countingDay, needsPayment, type LineRule } from './rule';

/** How long after an action's end its documents may still be dated (invoices follow the work). */
const daysAfterAction = 60;
/** Documents that are usually dated after they were paid. */
const paidFirst = new Set(['payslip', 'mission', 'receipt']);

/** Source: the agreement's eligibility dates, the partner's own first. */
export const eligibilityDates: LineRule = (line, { terms }, report) => {
  const dates = terms.partners.get(line.partner)?.eligibility;
  if (!dates) return;
  const { documentDate: dated, paymentDate: paid } = line;
  if (dated !== undefined && (dated < dates.incurredFrom || dated > dates.paidBy))
    report('outside-eligibility', 'documentDate', {
      date: { day: dated },
      from: { day: dates.incurredFrom },
      to: { day: dates.incurredTo },
    });
  else if (dated !== undefined && dated > dates.incurredTo)
    report('incurred-date-to-prove', 'documentDate', { date: { day: dated }, to: { day: dates.incurredTo } });
  if (paid !== undefined && paid > dates.paidBy && needsPayment(line))
    report('paid-late', 'paymentDate', { date: { day: paid }, by: { day: dates.paidBy } });
};

export const payment: LineRule = (line, _context, report) => {
  if (!needsPayment(line)) return;
  const unreadable = line.readings.some(
    (reading) => reading.rule === 'date-invalid' && reading.column === 'paymentDate',
  );
  if (line.paymentDate === undefined) {
    if (!unreadable) report('unpaid', 'paymentDate');
    return;
  }
  const before = line.documentDate !== undefined && line.paymentDate < line.documentDate;
  if (before && !paidFirst.has(line.documentType))
    report('paid-before-invoiced', 'paymentDate', {
      paid: { day: line.paymentDate },
      date: { day: line.documentDate ?? line.paymentDate },
    });
};

/** The period is the one in which the line is declared: what is paid later belongs to a later one. */
export const period: LineRule = (line, { terms }, report) => {
  const declaredIn = terms.periods.get(line.period);
  const day = countingDay(line);
  if (declaredIn && day !== undefined && day > declaredIn.end)
    report('period-mismatch', 'period', {
      paid: { day },
      period: declaredIn.code,
      end: { day: declaredIn.end },
    });
};

export const actionDates: LineRule = (line, { terms }, report) => {
  const action = terms.actions.get(line.action);
  const dated = line.documentDate;
  if (!action || dated === undefined) return;
  const tooLate = dated > action.end && daysBetween(action.end, dated) > daysAfterAction;
  if (dated < action.start || tooLate)
    report('action-not-running', 'documentDate', {
      date: { day: dated },
      action: action.code,
      start: { day: action.start },
      end: { day: action.end },
    });
};
