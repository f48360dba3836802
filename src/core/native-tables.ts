/** Every native table that people or Accord fill: each is declared once, where its part of the domain is. */
import { approvalsTable } from './monitoring/approvals';
import { consolidatedTable } from './consolidation/figures';
import { acceptancesTable } from './expenses/acceptances';
import { expensesTable } from './expenses/columns';
import type { KeyOf } from './native/table';

export const nativeTables = [expensesTable, acceptancesTable, approvalsTable, consolidatedTable] as const;

export type NativeTable = (typeof nativeTables)[number];
export type NativeTableName = NativeTable['name'];
export type NativeTableNamed<Name extends NativeTableName> = Extract<NativeTable, { name: Name }>;
/** The columns of a table, by its name. */
export type NativeKey<Name extends NativeTableName> = KeyOf<NativeTableNamed<Name>>;
