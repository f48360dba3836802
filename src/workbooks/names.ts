/**
 * Names that are the same in every language. Sheets are identified by their tables and these names, never by their
 * titles.
 */
import { consolidatedTable, forecastTable, spendingTable } from '../core/consolidation/figures';
import { expensesTable } from '../core/expenses/columns';
import { definedNamesOf } from '../core/native/table';
import { countedInName } from '../core/staff/tables';

/** The hidden sheet that says what a workbook is, and holds its agreement. */
export const accordSheetName = '_accord';

/** The hidden sheet of a report with its findings as data: see `kept-sheet.ts`. */
export const keptSheetName = '_accord_findings';

/**
 * A hidden name on each sheet that identifies it, in files and in the open workbook. It survives renaming, moving,
 * saving and other programs; see src/excel/DECISIONS.md.
 */
export const sheetMarkerName = '_accord_sheet';

/** A hidden name in the file of a funder table, which says which table of which project it is. */
export const tableMarkerName = '_accord_table';

/**
 * Defined names of the columns of `Expenses`, such as "ExpensesDocumentDate"; they extend far below the prepared rows.
 */
export const expenseNames = definedNamesOf(expensesTable);

/** Calculated columns beside the lines: budget line and period that a line counts in, and what names its document. */
export const guideNames = {
  counted: countedInName,
  document: 'ExpensesSameDocument',
  /** The rows whose documents are compared. */
  compared: 'ExpensesCompared',
  /** The first header cell of `Expenses`. */
  header: 'ExpensesHeader',
  /** The amounts below the rows that are printed. */
  unprinted: 'ExpensesUnprinted',
} as const;

/** Budget lines on the sheet Monitoring, and the figures by category. */
export const monitoringNames = {
  action: 'MonitoringAction',
  category: 'MonitoringCategory',
  budget: 'MonitoringBudget',
  declared: 'MonitoringDeclared',
  total: 'MonitoringTotal',
  remaining: 'MonitoringRemaining',
  /** Each budget line as in the column Counted in, in the same order as the others, on the sheet of lists. */
  key: 'MonitoringLine',
  categoryBudget: 'CategoryBudget',
  categoryRemaining: 'CategoryRemaining',
} as const;

/** Columns of the table Budget in the project workbook. */
export const budgetNames = {
  partner: 'BudgetPartner',
  action: 'BudgetAction',
  category: 'BudgetCategory',
  amount: 'BudgetAmount',
} as const;

/** Columns of the table Consolidated in the project workbook, and the facts of that consolidation. */
export const consolidatedNames = definedNamesOf(consolidatedTable);
export const consolidatedFacts = {
  day: 'ConsolidatedOn',
  scope: 'ConsolidatedScope',
  files: 'ConsolidatedFiles',
} as const;
/** Budget used so far, shown on the start sheet. */
export const monitoredUsedName = 'MonitoredUsed';

/** Columns of the tables behind the financial monitoring. */
export const spendingNames = definedNamesOf(spendingTable);
export const forecastNames = definedNamesOf(forecastTable);
/** What is offered above the financial monitoring to choose from. */
export const followUpNames = {
  partner: 'FollowUpPartners',
  action: 'FollowUpActions',
  category: 'FollowUpCategories',
  period: 'FollowUpPeriods',
} as const;

/** Columns of the table Lines in the report. */
export const lineNames = {
  partner: 'LinesPartner',
  action: 'LinesAction',
  category: 'LinesCategory',
  period: 'LinesPeriod',
  documentType: 'LinesDocumentType',
  sharedCost: 'LinesSharedCost',
  declared: 'LinesDeclared',
  /** Only where a control took something off. */
  deducted: 'LinesDeducted',
  verdict: 'LinesVerdict',
} as const;

/** Columns of the flat rates by partner and period in the report. */
export const flatRateNames = {
  partner: 'FlatRatePartner',
  category: 'FlatRateCategory',
  period: 'FlatRatePeriod',
  amount: 'FlatRateAmount',
  /** Only where claims hold some of them. */
  kept: 'FlatRateKept',
} as const;

/** The key figures on the first sheet of the report. */
export const totalNames = {
  declared: 'TotalRead',
  accepted: 'TotalAccepted',
  excluded: 'TotalExcluded',
  flatRate: 'TotalFlatRate',
  used: 'TotalClaimable',
} as const;
/** What is used of the budget, by partner, on the sheet of budget and actuals in the report. */
export const actualsUsedName = 'ActualsUsed';

export const budgetTableName = 'Budget';
export const calendarTableName = 'Calendar';
export const linesTableName = 'Lines';
export const findingsTableName = 'Findings';
export const filesTableName = 'Files';
