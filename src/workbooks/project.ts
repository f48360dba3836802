/** The lead partner's workbook: the agreement, its matrices and calendar, and the lead's decisions. */
import type { Consolidation } from '../core/consolidation/consolidate';
import { approvalsTable } from '../core/monitoring/approvals';
import type { Terms } from '../core/agreement/terms';
import { handInsTable } from '../core/claims/hand-ins';
import type { Day } from '../core/days';
import { acceptancesTable } from '../core/expenses/acceptances';
import { ratesTable } from '../core/rates/table';
import { accordSheet } from './accord-sheet';
import { contextOf, footerOf, inLanguage } from './context';
import { layoutWorkbook } from './layout';
import { listsSheet } from './lists';
import { nativeSheet, type ProjectTable } from './native-tables';
import type { WorkbookPlan } from './plan';
import { budgetLinesSheet, budgetSheet } from './project/budget';
import { calendarSheet } from './project/calendar';
import { consolidatedSheet } from './project/consolidated';
import { fundingSheet } from './project/funding';
import { projectMonitoringSheet } from './project/monitoring';
import { partnersSheet } from './project/partners';
import { rulesSheet } from './project/rules';
import { projectStartSheet } from './project/start';
import { tasksSheet } from './project/tasks';
import { needsApprovals } from './tiers';

/**
 * The project workbook. `language` is any tag; English where we lack it. With a consolidation, its monitoring is filled
 * just as in a workbook open in Excel.
 */
export function projectWorkbook(
  terms: Terms,
  language: string,
  today: Day,
  consolidation?: Consolidation,
): WorkbookPlan {
  const context = contextOf(terms, language, today);
  const { project } = terms.agreement;
  const editableTables: readonly ProjectTable[] = [
    acceptancesTable,
    ...(needsApprovals(context) ? [approvalsTable] : []),
    handInsTable,
  ];
  return layoutWorkbook(
    {
      title: `${project.acronym} · ${inLanguage(context, project.title)}`,
      language: context.texts.language,
      footer: footerOf(context),
      sheets: [
        projectStartSheet(context, consolidation),
        partnersSheet(context),
        budgetSheet(context),
        budgetLinesSheet(context),
        fundingSheet(context),
        rulesSheet(context),
        tasksSheet(context),
        calendarSheet(context),
        projectMonitoringSheet(context, consolidation),
        consolidatedSheet(context, consolidation),
        ...editableTables.map((table) => nativeSheet(context, table)),
        nativeSheet(context, ratesTable, terms.rates.rows),
        listsSheet(context, [...editableTables, ratesTable]),
      ],
    },
    [accordSheet({ kind: 'project', language: context.texts.language, agreement: terms.agreement })],
  );
}

/** The sheets of the project workbook that a consolidation fills, to replace the empty ones. */
export function monitoringSheets(consolidation: Consolidation, language: string, today: Day): WorkbookPlan {
  const context = contextOf(consolidation.terms, language, today);
  return layoutWorkbook({
    title: context.t.sheets.monitoring,
    language: context.texts.language,
    footer: footerOf(context),
    sheets: [projectMonitoringSheet(context, consolidation), consolidatedSheet(context, consolidation)],
  });
}
