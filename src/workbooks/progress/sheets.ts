/** The sheets on which progress is told and gathered. */
import { actionsAsked, resultsAsked } from '../../core/progress/asked';
import {
  gatheredProgressTable,
  gatheredResultsTable,
  progressTable,
  resultsTable,
  type ProgressSaid,
} from '../../core/progress/tables';
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

export function gatheredSheets(
  context: Context,
  said: ProgressSaid | undefined,
  carried: { texts?: Carried | undefined; results?: Carried | undefined } = {},
): Sheet[] {
  return [
    { ...nativeSheet(context, gatheredProgressTable, said?.texts ?? carried.texts ?? []), remade: true },
    { ...nativeSheet(context, gatheredResultsTable, said?.results ?? carried.results ?? []), remade: true },
  ];
}
