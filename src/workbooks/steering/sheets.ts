/** The sheets of the financial monitoring, alike in the project's workbook and in a report. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { forecastOf } from '../../core/monitoring/forecast';
import { spendingOf } from '../../core/monitoring/spending';
import type { Sheet } from '../blocks';
import type { Context } from '../context';
import { followUpSheet } from './follow-up';
import { forecastSheet } from './forecast';
import { spendingSheet } from './spending';

/** Until the first consolidation, what is planned. */
export function steeringSheets(context: Context, consolidation?: Consolidation): Sheet[] {
  const spending = consolidation?.spending ?? spendingOf(context.terms);
  const forecast = consolidation?.forecast ?? forecastOf(context.terms, spending, [], undefined);
  return [
    followUpSheet(context, spending, forecast),
    forecastSheet(context, forecast),
    spendingSheet(context, spending),
  ];
}
