/** The catalogue of funder tables, from which command line, pane, ribbon and texts derive. */
import { budgetByAction, budgetByCategory } from './budget';
import { expenseStatement } from './expense-statement';
import { financingPlan } from './financing-plan';
import { sharedCostNotes, sharedCosts } from './shared-costs';
import type { FunderTable, Needs } from './table';

export type * from './table';

/** In display order. */
export const funderTables = [
  budgetByCategory,
  budgetByAction,
  financingPlan,
  sharedCosts,
  sharedCostNotes,
  expenseStatement,
] as const;

export type Table = (typeof funderTables)[number];
export type TableName = Table['name'];

/** The texts that the tables require of each language. */
type Built = ReturnType<Table['build']>;
export type TableWord = Built extends FunderTable<infer Word> ? Word : never;
export type TableNote = Built extends FunderTable<string, infer Note> ? Note : never;

export const tableNames: readonly TableName[] = funderTables.map(({ name }) => name);

export function tableNamed(name: string): Table | undefined {
  return funderTables.find((table) => table.name === name);
}

/** What each kind of workbook can supply to a table. */
const available: Partial<Record<string, readonly Needs[]>> = {
  project: ['agreement', 'either'],
  report: ['agreement', 'either', 'report'],
};

/** Whether the table can be built from a workbook of this kind. */
export function canMake({ needs }: Table, kind: string): boolean {
  return available[kind]?.includes(needs) ?? false;
}

/** The manifest's names for the table: its item in the ribbon menu and the function that the item calls. */
export function ribbonEntry(name: string): { item: string; command: string } {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { item: `Accord.${pascal}`, command: `table${pascal}` };
}
