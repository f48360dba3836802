/** The sheets on which progress is told and gathered. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { actionsAsked, resultsAsked } from '../../core/progress/asked';
import { gatheredProgressTable, gatheredResultsTable, progressTable, resultsTable } from '../../core/progress/tables';
import { staffTimeTable } from '../../core/staff/tables';
import type { Sheet } from '../blocks';
import type { Context } from '../context';
import { codeIn, nativeSheet, type TableRow } from '../native-tables';
import type { CellContent } from '../plan';

type Carried = readonly (readonly CellContent[])[];

/** What a partner is asked, behind what it wrote before. */
export function partnerProgressSheets(
  context: Context,
  partner: string,
  carried: { progress?: Carried | undefined; results?: Carried | undefined },
): Sheet[] {
  const { agreement } = context.terms;
  const { progress = [], results = [] } = carried;
  const told = new Set(progress.map(([period = null, action = null]) => `${codeIn(period)}|${codeIn(action)}`));
  const given = new Set(results.map(([result = null]) => codeIn(result)));
  const texts: TableRow<typeof progressTable>[] = [
    ...progress,
    ...actionsAsked(agreement, partner).filter(({ period, action }) => !told.has(`${period}|${action}`)),
  ];
  const reached: TableRow<typeof resultsTable>[] = [
    ...results,
    ...resultsAsked(agreement, partner).flatMap((result) => (given.has(result) ? [] : [{ result }])),
  ];
  return [nativeSheet(context, progressTable, texts), nativeSheet(context, resultsTable, reached)];
}

/** The lead partner's words on the whole, a row for each period. */
export function projectProgressSheet(context: Context, carried: Carried = []): Sheet {
  const told = new Set(carried.map(([period = null]) => codeIn(period)));
  const rows: TableRow<typeof progressTable>[] = [
    ...carried,
    ...context.terms.agreement.periods.flatMap(({ code }) => (told.has(code) ? [] : [{ period: code }])),
  ];
  return nativeSheet(context, progressTable, rows);
}

/** What a consolidation gathered; without one, as it was gathered before. */
export function gatheredSheets(
  context: Context,
  given: Pick<Consolidation, 'progress' | 'terms'> | undefined,
  carried: { texts?: Carried | undefined; results?: Carried | undefined; staffTime?: Carried | undefined } = {},
): Sheet[] {
  return [
    { ...nativeSheet(context, gatheredProgressTable, given?.progress.texts ?? carried.texts ?? []), remade: true },
    { ...nativeSheet(context, gatheredResultsTable, given?.progress.results ?? carried.results ?? []), remade: true },
    {
      ...nativeSheet(context, staffTimeTable, given ? given.terms.staffTime : (carried.staffTime ?? [])),
      remade: true,
    },
  ];
}
