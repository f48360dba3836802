/** All native tables, that is tables which people or Accord fill in. Each is declared with its part of the domain. */
import { handInsTable } from './claims/hand-ins';
import {
  claimsTable,
  controlTable,
  journalTable,
  keptLinesTable,
  paymentsTable,
  transfersTable,
} from './claims/tables';
import { holidaysTable } from './calendar/holidays-table';
import { approvalsTable } from './monitoring/approvals';
import { estimatesTable } from './monitoring/estimates';
import { consolidatedTable, forecastTable, spendingTable } from './consolidation/figures';
import { acceptancesTable } from './expenses/acceptances';
import { gatheredProgressTable, gatheredResultsTable, progressTable, resultsTable } from './progress/tables';
import { expensesTable } from './expenses/columns';
import type { KeyOf } from './native/table';
import { ratesTable } from './rates/table';
import { staffTable, staffTimeTable, timeSheetsTable } from './staff/tables';
import { attendanceTable, decisionsTable, toDoTable } from './steering/tables';

export const nativeTables = [
  expensesTable,
  acceptancesTable,
  approvalsTable,
  ratesTable,
  holidaysTable,
  handInsTable,
  controlTable,
  claimsTable,
  paymentsTable,
  transfersTable,
  keptLinesTable,
  journalTable,
  consolidatedTable,
  spendingTable,
  forecastTable,
  estimatesTable,
  progressTable,
  resultsTable,
  gatheredProgressTable,
  gatheredResultsTable,
  staffTable,
  timeSheetsTable,
  staffTimeTable,
  attendanceTable,
  decisionsTable,
  toDoTable,
] as const;

export type NativeTable = (typeof nativeTables)[number];
export type NativeTableName = NativeTable['name'];
export type NativeTableNamed<Name extends NativeTableName> = Extract<NativeTable, { name: Name }>;
/** Column keys of a table, by the table's name. */
export type NativeKey<Name extends NativeTableName> = KeyOf<NativeTableNamed<Name>>;
