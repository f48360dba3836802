/** Reads the financial monitoring of a report or of the project's workbook from its tables. */
import type { Terms } from '../../core/agreement/terms';
import { forecastTable, spendingTable } from '../../core/consolidation/figures';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import { totalsOf } from '../../core/monitoring/totals';
import { sumMoney } from '../../core/money';
import { unknown } from '../../core/names';
import type { Sources } from '../../core/tables';
import { readNative } from '../native/rows';
import { soundReport } from './report-check';
import { refusal, type Opened } from './workbook';

/**
 * Throws `FileRefused` for a workbook without these tables, and for a report whose lines say something else; as
 * `soundReport`.
 */
export function readMonitoring(opened: Opened, terms: Terms): Sources['monitoring'] {
  const { book, path, about } = opened;
  const spending = readNative(book, spendingTable, terms);
  const forecast = readNative(book, forecastTable, terms);
  if (spending.sheet === undefined || forecast.sheet === undefined)
    throw refusal(path, notAnAccordWorkbook, { case: 'damaged-report' });
  const rows = spending.rows.map(({ partner = unknown, action = unknown, category = unknown, period, ...figures }) => ({
    partner,
    action,
    category,
    period: period === unknown ? undefined : period,
    planned: figures.planned ?? 0,
    declared: figures.declared ?? 0,
    accepted: figures.accepted ?? 0,
    certified: figures.certified ?? 0,
  }));
  if (about.kind === 'report') {
    const { lines, flatRates, period } = soundReport(opened, terms);
    const reported = rows.filter((row) => row.period !== undefined && (period === undefined || row.period === period));
    const sum = sumMoney(reported.map(({ accepted }) => accepted));
    if (sum !== totalsOf(lines, flatRates).claimable)
      throw refusal(path, notAnAccordWorkbook, { case: 'damaged-report' });
  }
  const used = new Set(rows.filter(({ accepted }) => accepted !== 0).map(({ period }) => period));
  return {
    terms,
    period: about.period ?? [...terms.periods.keys()].findLast((code) => used.has(code)),
    spending: rows,
    forecast: forecast.rows.map(({ partner = unknown, action = unknown, category = unknown, ...figures }) => ({
      partner,
      action,
      category,
      budget: figures.budget ?? 0,
      used: figures.used ?? 0,
      toComplete: figures.toComplete ?? 0,
    })),
  };
}
