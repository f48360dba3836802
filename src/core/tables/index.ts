/** How each funder table of the catalogue is built. */
import { amendmentTable } from './amendment';
import { budgetByAction, budgetByCategory } from './budget';
import type { RowTableName } from './catalogue';
import { consolidatedReport } from './consolidated-report';
import { expenseStatement } from './expense-statement';
import { financialMonitoring } from './financial-monitoring';
import { financingPlan } from './financing-plan';
import { listOfExpenditure } from './list-of-expenditure';
import { paymentClaim } from './payment-claim';
import { sharedCostNotes, sharedCosts } from './shared-costs';
import type { FunderTable } from './table';
import { tasksAndCalendar } from './tasks-and-calendar';
import { timeSheet } from './time-sheet';
import { tncNotification } from './tnc-notification';
import { transfers } from './transfers';

export {
  canMake,
  isRowTable,
  isTableName,
  ribbonEntry,
  tableNames,
  type PageName,
  type RowTableName,
  type TableName,
} from './catalogue';
export type * from './signed';
export type * from './table';

export const funderTables = {
  'budget-by-category': budgetByCategory,
  'budget-by-action': budgetByAction,
  'financing-plan': financingPlan,
  'shared-costs': sharedCosts,
  'shared-cost-notes': sharedCostNotes,
  'tasks-and-calendar': tasksAndCalendar,
  'expense-statement': expenseStatement,
  'financial-monitoring': financialMonitoring,
  'list-of-expenditure': listOfExpenditure,
  'consolidated-report': consolidatedReport,
  'payment-claim': paymentClaim,
  transfers,
  'tnc-notification': tncNotification,
  amendment: amendmentTable,
  'time-sheet': timeSheet,
} as const satisfies { [Name in RowTableName]: { name: Name } };

export type Table = (typeof funderTables)[RowTableName];

/** The texts that the tables require of each language. */
type Built = ReturnType<Table['build']>;
export type TableWord = Built extends FunderTable<infer Word> ? Word : never;
export type TableNote = Built extends FunderTable<string, infer Note> ? Note : never;
