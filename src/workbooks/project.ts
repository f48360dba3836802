/** The lead partner's workbook: the agreement, its matrices and calendar, and the lead's decisions. */
import type { Consolidation } from '../core/consolidation/consolidate';
import { nextVersion, type Draft } from '../core/agreement-tables';
import { noClaims, type ClaimsBook } from '../core/claims/book';
import { projectAccount } from '../core/claims/project-account';
import { approvalsTable } from '../core/monitoring/approvals';
import type { Terms } from '../core/agreement/terms';
import { handInsTable } from '../core/claims/hand-ins';
import {
  claimsTable,
  controlTable,
  journalTable,
  keptLinesTable,
  paymentsTable,
  transfersTable,
} from '../core/claims/tables';
import type { Day } from '../core/days';
import { acceptancesTable } from '../core/expenses/acceptances';
import { progressTable } from '../core/progress/tables';
import { holidaysTable } from '../core/calendar';
import { ratesTable } from '../core/rates/table';
import { attendanceTable, decisionsTable, toDoTable } from '../core/steering/tables';
import { accordSheet } from './accord-sheet';
import { contextOf, footerOf, inLanguage } from './context';
import { draftListNames } from './draft/names';
import { draftSheets } from './draft/sheets';
import { draftValues } from './draft/values';
import { followed } from './calendar/followed';
import { linkProblems } from './calendar/steps';
import { calendarStepsSheet } from './calendar/steps-sheet';
import { layoutWorkbook } from './layout';
import { listsSheet } from './lists';
import { nativeSheet, type Carried, type ProjectTable, type TableRow } from './native-tables';
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
import { versionsSheet } from './project/versions';
import { gatheredSheets, projectProgressSheet } from './progress/sheets';
import { projectAccountSheet } from './account';
import { committeeSheet } from './steering/committee';
import { governanceSheet } from './steering/governance';
import { steeringSheets } from './steering/sheets';
import { needsApprovals } from './tiers';

/**
 * The project workbook. `language` is any tag; English where we lack it. With a consolidation, its monitoring is filled
 * just as in a workbook open in Excel; `carried` are the rows that its tables held before, `draft` what was written of
 * the next version, `claims` what its tables say of claims.
 */
export function projectWorkbook(
  terms: Terms,
  language: string,
  today: Day,
  consolidation?: Consolidation,
  carried: Carried = {},
  draft?: Draft,
  claims: ClaimsBook = noClaims,
): WorkbookPlan {
  const context = contextOf(terms, language, today);
  const { agreement, history } = terms;
  const { project } = agreement;
  const written = draft ?? nextVersion(agreement, {});
  const values = draftValues(written, terms.currency, linkProblems, agreement);
  const calendar = followed(context, values, carried);
  const tables: readonly ProjectTable[] = [
    acceptancesTable,
    ...(needsApprovals(context) ? [approvalsTable] : []),
    handInsTable,
    controlTable,
    claimsTable,
    paymentsTable,
    transfersTable,
    keptLinesTable,
    journalTable,
    ratesTable,
    holidaysTable,
    attendanceTable,
    decisionsTable,
    toDoTable,
  ];
  const rowsOf = (name: ProjectTable['name']): readonly TableRow<ProjectTable>[] | undefined => {
    if (name === 'Holidays') return calendar.holidays;
    return carried[name] ?? (name === 'Rates' ? terms.rates.rows : undefined);
  };
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
        versionsSheet(context),
        tasksSheet(context),
        calendarSheet(context, calendar),
        governanceSheet(context, values),
        // From here to the account: what a consolidation makes again, together, so that no sheet changes its place.
        committeeSheet(context, consolidation),
        projectMonitoringSheet(context, consolidation),
        ...steeringSheets(context, consolidation),
        consolidatedSheet(context, consolidation),
        ...gatheredSheets(context, consolidation, {
          texts: carried.ProgressGathered,
          results: carried.ResultsGathered,
          staffTime: carried.StaffTime,
        }),
        projectAccountSheet(context, projectAccount(terms, claims), claims, today),
        projectProgressSheet(context, carried.Progress),
        ...tables.map((table) => nativeSheet(context, table, rowsOf(table.name))),
        ...draftSheets(context, values),
        calendarStepsSheet(context, calendar),
        listsSheet(context, [...tables, progressTable]),
      ],
      names: draftListNames(),
    },
    [accordSheet({ kind: 'project', language: context.texts.language, agreement, history })],
  );
}

/** The sheets of the project workbook that a consolidation fills, to replace the empty ones. */
export function monitoringSheets(consolidation: Consolidation, language: string, today: Day): WorkbookPlan {
  const { terms, claims } = consolidation;
  const context = contextOf(terms, language, today);
  const hasTables = [claims.claims, claims.payments, claims.transfers, claims.kept].every(({ sheet }) => sheet !== '');
  return layoutWorkbook({
    title: context.t.sheets.monitoring,
    language: context.texts.language,
    footer: footerOf(context),
    sheets: [
      committeeSheet(context, consolidation),
      projectMonitoringSheet(context, consolidation),
      ...steeringSheets(context, consolidation),
      consolidatedSheet(context, consolidation),
      ...gatheredSheets(context, consolidation),
      // Its formulas are over tables that older workbooks lack.
      ...(hasTables ? [projectAccountSheet(context, projectAccount(terms, claims), claims, today)] : []),
    ],
  });
}
