/**
 * What funder tables there are, without how they are built: the pane and the ribbon, which load with every workbook, read
 * this file alone.
 */

/**
 * What a table is built from: an agreement, a report, an agreement with a report's lines where there is one, the
 * project's workbook with its claims and earlier versions; the figures to date by budget line and period; what a
 * report keeps of its findings; what was said of the project's progress; or the time sheets that partners gave.
 */
export type Needs = 'agreement' | 'report' | 'either' | 'project' | 'monitoring' | 'findings' | 'progress' | 'time';

/** In display order. The name is that of the command line, and keys the table's texts and its ribbon entry. */
const needsOf = {
  'budget-by-category': 'agreement',
  'budget-by-action': 'agreement',
  'financing-plan': 'agreement',
  'shared-costs': 'either',
  'shared-cost-notes': 'either',
  'tasks-and-calendar': 'agreement',
  'expense-statement': 'report',
  'financial-monitoring': 'monitoring',
  'list-of-expenditure': 'report',
  'consolidated-report': 'report',
  'payment-claim': 'project',
  transfers: 'project',
  'tnc-notification': 'agreement',
  amendment: 'project',
  'committee-page': 'findings',
  corrections: 'findings',
  'progress-report': 'progress',
  'time-sheet': 'time',
} as const satisfies Record<string, Needs>;

export type TableName = keyof typeof needsOf;
export type NeedsOf<Name extends TableName> = (typeof needsOf)[Name];
/** What sheets of several parts are built from. */
export type PageNeeds = 'findings' | 'progress';
/** Sheets of several parts, as they stand in workbooks too. */
export type PageName = { [Name in TableName]: NeedsOf<Name> extends PageNeeds ? Name : never }[TableName];
/** Tables of rows. */
export type RowTableName = Exclude<TableName, PageName>;

export const tableNames = Object.keys(needsOf) as readonly TableName[];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(needsOf, name);
}

export function isRowTable(name: TableName): name is RowTableName {
  const needs = tableNeeds(name);
  return needs !== 'findings' && needs !== 'progress';
}

export function tableNeeds<Name extends TableName>(name: Name): NeedsOf<Name> {
  return needsOf[name];
}

/** Whether it is built from sheets of figures, which are not read when a workbook is opened. */
export function needsAllSheets(name: TableName): boolean {
  return tableNeeds(name) === 'monitoring' || tableNeeds(name) === 'time' || !isRowTable(name);
}

/** What each kind of workbook can supply to a table. */
const available: Partial<Record<string, readonly Needs[]>> = {
  project: ['agreement', 'either', 'project', 'monitoring', 'progress', 'time'],
  report: ['agreement', 'either', 'report', 'monitoring', 'findings', 'progress', 'time'],
};

/** Whether the table can be built from a workbook of this kind. */
export function canMake(name: TableName, kind: string): boolean {
  return available[kind]?.includes(tableNeeds(name)) ?? false;
}

/** What else than language a table can be limited to. */
export const limitsOf: Partial<Record<TableName, readonly ('period' | 'partner')[]>> = {
  'expense-statement': ['period', 'partner'],
  'financial-monitoring': ['period', 'partner'],
  'list-of-expenditure': ['period', 'partner'],
  'consolidated-report': ['period', 'partner'],
  'payment-claim': ['period', 'partner'],
  transfers: ['partner'],
  amendment: ['partner'],
  corrections: ['period', 'partner'],
  'progress-report': ['period', 'partner'],
  'time-sheet': ['partner'],
};

/** The manifest's names for the table: its item in the ribbon menu and the function that the item calls. */
export function ribbonEntry(name: TableName): { item: string; command: string } {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { item: `Accord.${pascal}`, command: `table${pascal}` };
}
