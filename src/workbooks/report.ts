/** The consolidated report, in which every figure can be traced back to file, sheet and row. */
import type { Consolidation } from '../core/consolidation/consolidate';
import { signedPart } from '../core/amendments/record';
import type { Day } from '../core/days';
import { accordSheet } from './accord-sheet';
import { contextOf, footerOf } from './context';
import { layoutWorkbook } from './layout';
import type { WorkbookPlan } from './plan';
import { reportAccountSheet } from './account';
import { keptSheet } from './kept-sheet';
import { gatheredSheets } from './progress/sheets';
import { committeeSheet } from './steering/committee';
import { steeringSheets } from './steering/sheets';
import { actualsSheet } from './report/actuals';
import { reportBudgetLinesSheet } from './report/budget-lines';
import { changesSheet, type SinceReport } from './report/changes';
import { coverSheet } from './report/cover';
import { filesSheet } from './report/files';
import { findingsSheet } from './report/findings';
import { flatRatesSheet } from './report/flat-rates';
import { linesSheet } from './report/lines';
import { reportSharedCostsSheet } from './report/shared-costs';

export { linesTableName } from './names';
export { reportLineColumns, verdictIn, type LineColumn, type LineColumnKey } from './report/columns';

/**
 * The report of a consolidation. `language` is any tag; English where we lack it. What changed since the last claim is a
 * sheet of it, and what changed since the earlier report.
 */
export function reportWorkbook(
  consolidation: Consolidation,
  language: string,
  today: Day,
  earlier?: SinceReport,
): WorkbookPlan {
  const { terms, period } = consolidation;
  const context = contextOf(terms, language, today);
  const changes = changesSheet(context, consolidation, earlier);
  return layoutWorkbook(
    {
      title: `${terms.agreement.project.acronym} · ${context.t.report.title}`,
      language: context.texts.language,
      footer: footerOf(context, period),
      sheets: [
        coverSheet(context, consolidation),
        committeeSheet(context, consolidation),
        actualsSheet(context, consolidation),
        ...steeringSheets(context, consolidation),
        reportBudgetLinesSheet(context, consolidation),
        flatRatesSheet(context, consolidation),
        reportAccountSheet(context, consolidation),
        ...(changes ? [changes] : []),
        reportSharedCostsSheet(context, consolidation),
        ...gatheredSheets(context, consolidation),
        filesSheet(context, consolidation),
        linesSheet(context, consolidation),
        findingsSheet(context, consolidation),
      ],
    },
    [
      keptSheet(consolidation, today),
      accordSheet({
        kind: 'report',
        period,
        language: context.texts.language,
        agreement: terms.agreement,
        history: signedPart(terms),
      }),
    ],
  );
}
