/** The catalogue of funder tables: command line, pane, ribbon and texts follow from it. */
import { budgetByAction, budgetByCategory } from './budget';
import { expenseStatement } from './expense-statement';
import { financingPlan } from './financing-plan';
import type { FunderTable, Needs } from './table';

export type * from './table';

/** In the order in which they are offered. */
export const tables = [budgetByCategory, budgetByAction, financingPlan, expenseStatement] as const;

export type Table = (typeof tables)[number];
export type TableName = Table['name'];

/** The texts that tables need in each language. */
type Built = ReturnType<Table['build']>;
export type TableWord = Built extends FunderTable<infer Word> ? Word : never;
export type TableNote = Built extends FunderTable<string, infer Note> ? Note : never;

export const tableNames: readonly TableName[] = tables.map(({ name }) => name);

export function tableNamed(name: string): Table | undefined {
  return tables.find((table) => table.name === name);
}

/** What each kind of workbook has of what tables need. */
const given: Partial<Record<string, readonly Needs[]>> = {
  project: ['agreement'],
  report: ['agreement', 'report'],
};

/** Whether the table can be made from a workbook of this kind. */
export function canMake({ needs }: Table, kind: string): boolean {
  return given[kind]?.includes(needs) ?? false;
}

/** How the manifest names the table: its item in the ribbon's menu, and the function that the item calls. */
export function ribbonEntry(name: string): { item: string; command: string } {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { item: `Accord.${pascal}`, command: `table${pascal}` };
}
