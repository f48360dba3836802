/** Names that are the same in every language: sheets are found by their tables and these names, never by their titles. */
import { consolidatedTable } from '../core/consolidation/figures';
import { expensesTable } from '../core/expenses/columns';
import { definedNamesOf } from '../core/native/table';

/**
 * A hidden name of a sheet itself says which planned sheet it is, in files and in the open workbook. It survives
 * renaming, moving, saving and other programs; see src/excel/DECISIONS.md.
 */
export const madeName = '_accord_sheet';

/** Workbook names of the columns of `Expenses`, far beyond the prepared rows: "ExpensesDocumentDate". */
export const expenseNames = definedNamesOf(expensesTable);

/** Budget lines of the sheet Monitoring, and the same by category. */
export const monitoringNames = {
  action: 'MonitoringAction',
  category: 'MonitoringCategory',
  budget: 'MonitoringBudget',
  declared: 'MonitoringDeclared',
  total: 'MonitoringTotal',
  remaining: 'MonitoringRemaining',
  categoryBudget: 'CategoryBudget',
  categoryRemaining: 'CategoryRemaining',
} as const;

/** Columns of the table Budget, in the project's workbook. */
export const budgetNames = {
  partner: 'BudgetPartner',
  action: 'BudgetAction',
  category: 'BudgetCategory',
  amount: 'BudgetAmount',
} as const;

/** Columns of the table Consolidated, in the project's workbook, and what was consolidated. */
export const consolidatedNames = definedNamesOf(consolidatedTable);
export const consolidatedFacts = {
  day: 'ConsolidatedOn',
  scope: 'ConsolidatedScope',
  files: 'ConsolidatedFiles',
} as const;
/** What is used of the budget by then: the start sheet shows it. */
export const monitoredUsedName = 'MonitoredUsed';

/** Columns of the table Lines, in the report. */
export const lineNames = {
  partner: 'LinesPartner',
  action: 'LinesAction',
  category: 'LinesCategory',
  period: 'LinesPeriod',
  sharedCost: 'LinesSharedCost',
  declared: 'LinesDeclared',
  verdict: 'LinesVerdict',
} as const;

/** Columns of the flat rates by partner and period, in the report. */
export const flatRateNames = {
  partner: 'FlatRatePartner',
  category: 'FlatRateCategory',
  period: 'FlatRatePeriod',
  amount: 'FlatRateAmount',
} as const;

export const budgetTableName = 'Budget';
export const calendarTableName = 'Calendar';
export const linesTableName = 'Lines';
export const findingsTableName = 'Findings';
export const filesTableName = 'Files';
