/** The funder tables by name. */
import { budgetByAction, budgetByCategory } from './budget';
import { expenseStatement } from './expenses';
import { financingPlan } from './financing';
import type { FunderTable, TableName, TableSource } from './table';

export * from './table';

const builders: Record<TableName, (source: TableSource) => FunderTable> = {
  'budget-by-category': ({ terms }) => budgetByCategory(terms),
  'budget-by-action': ({ terms }) => budgetByAction(terms),
  'financing-plan': ({ terms }) => financingPlan(terms),
  'expense-statement': expenseStatement,
};

export function funderTable(name: TableName, source: TableSource): FunderTable {
  return builders[name](source);
}
