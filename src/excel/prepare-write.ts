/** Decides which sheets, tables and names a write affects, before anything is changed. */
import type { WritePlan } from '../workbooks/open-workbook';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import { readReference } from '../workbooks/read-references';
import { sameName } from './areas';
import type { WorkbookInventory, ExistingName, ExistingSheet, ExistingTable } from './inventory';
import { excelError } from './errors';
import { applyRenames, type Renames } from './renames';

/** Names of new and of retired sheets during a write. They are hidden, and the next write removes any leftovers. */
export const stagingPrefix = '_accord_new_';
export const retiredPrefix = '_accord_old_';

/** One sheet to write. */
export interface SheetToWrite {
  plan: SheetPlan;
  /** The sheet that it replaces, with its tables. */
  old: ExistingSheet | undefined;
  oldTables: readonly ExistingTable[];
  /** Its final name: a replaced sheet keeps the name that people gave it. */
  name: string;
  /** The temporary names of the new sheet and of the one it replaces. */
  stagingName: string;
  retiredName: string;
  /** Where the old sheet stays: its new name, and those of its tables. */
  kept: { name: string; tables: readonly string[] } | undefined;
}

export interface PreparedWrite {
  parts: readonly SheetToWrite[];
  names: readonly { plan: NamePlan; old: ExistingName | undefined }[];
  /** People's names that refer to a replaced sheet; they will refer to the new one. */
  redirected: readonly ExistingName[];
  /** Temporary sheets of a write that was interrupted because Excel or the pane was closed. */
  leftOver: readonly ExistingSheet[];
  summary: WritePlan;
}

/**
 * @param keep names of sheets that would be replaced, but are to stay beside the new ones
 * @throws {AccordError} `name-taken` if a sheet, table or name that is not Accord's is in the way
 */
export function prepareWrite(
  book: WorkbookInventory,
  sheets: readonly SheetPlan[],
  names: readonly NamePlan[],
  keep: readonly string[] = [],
): PreparedWrite {
  const leftOver = leftBehind(book);
  const rest = book.sheets.filter((sheet) => !leftOver.includes(sheet));
  const number =
    1 + Math.max(0, ...book.sheets.filter(isTemporary).map(({ name }) => Number(/\d+$/.exec(name)?.[0] ?? 0)));
  const parts = sheets.map((plan, index): SheetToWrite => {
    const old = replacedBy(plan, rest);
    const oldTables = book.tables.filter(({ sheet }) => sheet === old?.id);
    const kept = old && keep.includes(old.name) ? placeBeside(book, plan, old, oldTables) : undefined;
    return {
      plan,
      old,
      oldTables,
      name: old && !isTemporary(old) && kept?.name !== old.name ? old.name : plan.name,
      stagingName: `${stagingPrefix}${number + index}`,
      retiredName: `${retiredPrefix}${number + index}`,
      kept,
    };
  });
  refuseConflicts(book, parts, rest);
  const old = parts.flatMap((part) => (part.old ? [part.old.name] : []));
  const ours = [...old, ...leftOver.map(({ name }) => name)];
  const planned = names.map((plan) => ({ plan, old: replacedName(book, plan, ours) }));
  const refers = refersToReplaced(parts);
  return {
    parts,
    names: planned,
    redirected: book.names.filter((name) => refers(name.formula) && !planned.some((one) => one.old === name)),
    leftOver,
    summary: {
      names: parts.map(({ name }) => name),
      created: parts.flatMap((part) => (part.old && !part.kept ? [] : [part.name])),
      replaced: parts.flatMap((part) => (part.old && !part.kept ? [part.old.name] : [])),
      edited: [],
      lacking: [],
      kept: parts.flatMap(({ kept }) => (kept ? [kept.name] : [])),
      untouched: rest.filter(({ name }) => !old.includes(name)).map(({ name }) => name),
    },
  };
}

/** The final names of the sheets by their planned names in lower case. */
export const finalNames = (parts: readonly SheetToWrite[]): ReadonlyMap<string, string> =>
  new Map(parts.map(({ plan, name }) => [plan.name.toLowerCase(), name]));

/** Tells whether a formula refers to a sheet that is replaced, or to a table on it. */
export function refersToReplaced(parts: readonly SheetToWrite[]): (formula: string) => boolean {
  const replaced = parts.filter(({ kept }) => !kept);
  const elsewhere: Renames = {
    sheets: new Map(replaced.flatMap(({ old, retiredName }) => (old ? [[old.name.toLowerCase(), retiredName]] : []))),
    tables: new Map(
      replaced.flatMap(({ oldTables, retiredName }) => oldTables.map(({ name }) => [name.toLowerCase(), retiredName])),
    ),
  };
  return (formula) => applyRenames(formula, elsewhere) !== formula;
}

/** Where an old sheet stays. One that people renamed keeps its name; the new one gets its own. */
function placeBeside(
  book: WorkbookInventory,
  plan: SheetPlan,
  old: ExistingSheet,
  tables: readonly ExistingTable[],
): SheetToWrite['kept'] {
  const isSheet = (name: string): boolean => [plan, ...book.sheets].some((sheet) => sameName(sheet.name, name));
  const isName = (name: string): boolean => [...book.tables, ...book.names].some((one) => sameName(one.name, name));
  return {
    name: sameName(old.name, plan.name) ? numbered(isSheet, (count) => withSuffix(old.name, ` (${count})`)) : old.name,
    tables: tables.map(({ name }) => numbered(isName, (count) => `${name}_${count}`)),
  };
}

/** The longest name of a sheet. */
const longestName = 31;
const withSuffix = (name: string, suffix: string): string => name.slice(0, longestName - suffix.length) + suffix;

function numbered(isTaken: (name: string) => boolean, nameOf: (count: number) => string): string {
  let count = 2;
  while (isTaken(nameOf(count))) count++;
  return nameOf(count);
}

export const isTemporary = ({ name }: ExistingSheet): boolean =>
  name.startsWith(stagingPrefix) || name.startsWith(retiredPrefix);

/** A retired sheet whose replacement never came into place is not left over: it is replaced like any other sheet. */
function leftBehind({ sheets }: WorkbookInventory): ExistingSheet[] {
  const settled = sheets.filter((sheet) => !isTemporary(sheet));
  return sheets.filter(
    (sheet) =>
      sheet.name.startsWith(stagingPrefix) ||
      (sheet.name.startsWith(retiredPrefix) &&
        settled.some(({ plannedName }) => plannedName !== undefined && plannedName === sheet.plannedName)),
  );
}

/** People's copies of a sheet are marked too: the one with the planned name is replaced, otherwise the first. */
function replacedBy(plan: SheetPlan, sheets: readonly ExistingSheet[]): ExistingSheet | undefined {
  const made = sheets.filter((sheet) => sheet.plannedName === plan.name);
  return made.find(({ name }) => sameName(name, plan.name)) ?? made[0];
}

function refuseConflicts(
  book: WorkbookInventory,
  parts: readonly SheetToWrite[],
  sheets: readonly ExistingSheet[],
): void {
  const going = new Set(parts.map(({ old }) => old?.id));
  for (const { plan, old, name: own } of parts) {
    const sheet = sheets.find((one) => one !== old && sameName(one.name, own));
    if (sheet) throw nameTaken('sheet', sheet.name);
    for (const { name } of plan.tables) {
      const table = book.tables.find((one) => sameName(one.name, name) && !going.has(one.sheet));
      if (table) throw nameTaken('table', table.name);
      if (book.names.some((one) => sameName(one.name, name))) throw nameTaken('name', name);
    }
  }
}

/** A name may be redirected if it refers to a sheet that is replaced or to nothing (#REF!). */
function replacedName(book: WorkbookInventory, { name }: NamePlan, ours: readonly string[]): ExistingName | undefined {
  if (book.tables.some((table) => sameName(table.name, name))) throw nameTaken('table', name);
  const old = book.names.find((one) => sameName(one.name, name));
  if (!old || old.formula.includes('#REF!')) return old;
  const target = readReference(old.formula)?.sheet;
  if (target !== undefined && ours.some((sheet) => sameName(sheet, target))) return old;
  throw nameTaken('name', old.name);
}

function nameTaken(kind: 'sheet' | 'table' | 'name', name: string): Error {
  return excelError('name-taken', `The ${kind} "${name}" is not of our making.`, { name, kind });
}
